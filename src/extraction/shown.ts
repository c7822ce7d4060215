// What a reader of the page can see. Metadata names authors that no reader sees: the account that pasted the text, the
// firm that built the site. What is printed nowhere on the page is not believed.

import type { Source } from './source';

const SILENT = 'script,style,noscript,template,textarea';

const texts = new WeakMap<Source, { body: string; silent: readonly string[] }>();

function textsOf(source: Source): { body: string; silent: readonly string[] } {
  const kept = texts.get(source);
  if (kept) return kept;
  const { body } = source.doc;
  const found = {
    body: (body?.textContent ?? '').toLowerCase(),
    silent: [...(body?.querySelectorAll(SILENT) ?? [])].map((element) => (element.textContent ?? '').toLowerCase()),
  };
  texts.set(source, found);
  return found;
}

/** Do these words stand in the page's text, in any case and with any white space between them? */
export function isShown(source: Source, words: string): boolean {
  const { body, silent } = textsOf(source);
  const word = words.toLowerCase().trim();
  if (word === '') return false;
  if (body.includes(word)) {
    const hidden = silent.reduce((sum, text) => sum + count(text, word), 0);
    return count(body, word, hidden + 1) > hidden;
  }
  const spaced = new RegExp(
    word
      .split(/\s+/)
      .map((part) => part.replace(/[^\p{L}\p{N}]/gu, '\\$&'))
      .join('\\s{1,40}'),
  );
  return /\s/.test(word) && spaced.test(body);
}

/** "编辑：某某": who is shown as the editor alone is not shown as the author. */
const EDITOR = /(?:编辑|責任編輯|责编|主编|校对|审核|编)\s*[:\uff1a]?\s*$/;

function count(text: string, word: string, enough = 1_000): number {
  let found = 0;
  for (let at = text.indexOf(word), looked = 0; at >= 0 && found < enough && looked < 1_000; looked++) {
    if (!EDITOR.test(text.slice(Math.max(0, at - 12), at))) found++;
    at = text.indexOf(word, at + word.length);
  }
  return found;
}
