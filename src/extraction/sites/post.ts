// Posts have no headline and no description: how one is made from their own words.

import { oneLine } from '../../domain/text';
import { MOST_SENTENCES, SUMMARY_BUDGET } from '../extracted';
import { ENDED, fitting, lengthOf, sentencesOf } from '../sentences';
import { isCjk } from '../words';

const HEAD = /^[^【「]{0,12}(?:【([^【】\n]{2,60})】|「([^「」\n]{2,60})」)/u;
const LINK = /https?:\/\/\S{1,300}/g;
/** Topic marks and names before the first words: `#tea#`, `#tea `, `@someone `. */
const TOPICS = /^(?:\s*(?:#[^#\s][^#\n]{0,40}#|[#@][^\s#]{1,40}(?=\s)))+\s*/u;
const STOP = /[。\uff01\uff1f!?\n…]|\.(?=\s)|[\uff0c\uff1b\uff1a]|[,;:](?=\s)/gu;

/** The 【…】 or 「…」 head of a post, or its first clause. */
export function titleOfPost(text: string): string {
  const words = text.slice(0, 2_000).replace(LINK, ' ').trim();
  const plain = words.replace(TOPICS, '') || words;
  const head = HEAD.exec(plain);
  return oneLine(head?.[1] ?? head?.[2] ?? firstClause(plain));
}

/** Up to the first stop; a comma is one only after enough words to mean something. */
function firstClause(text: string): string {
  const [least, most] = isCjk(text) ? [6, 40] : [30, 100];
  for (const { 0: stop, index } of text.matchAll(STOP)) {
    const asks = /[!?\uff01\uff1f]/.test(stop);
    const clause = text.slice(0, index + Number(asks));
    if (lengthOf(clause) > most) break;
    if (lengthOf(clause) >= (/[\uff0c\uff1b\uff1a,;:]/.test(stop) ? least : 2)) return clause;
  }
  if (lengthOf(text) <= most) return text;
  const cut = [...text].slice(0, most).join('');
  return `${cut.replace(/\s+\S{0,20}$/, '')}…`;
}

/** As many whole sentences from the start as a summary may hold. */
export function digestOf(text: string): string {
  const line = oneLine(text.slice(0, 4_000).replace(LINK, ' '));
  const [first = '', ...others] = sentencesOf(line);
  const ended = others.filter((sentence) => ENDED.test(sentence));
  return fitting([first, ...ended], { budget: SUMMARY_BUDGET[isCjk(line) ? 'cjk' : 'other'], most: MOST_SENTENCES });
}

/** Paragraphs for text that the page keeps as data only. They stand in the copy alone, and nowhere in it. */
export function paragraphsOf(doc: Document, text: string): Element[] {
  const lines = text.split(/\n+/, 1_000).map(oneLine).filter(Boolean);
  return lines.map((line) => Object.assign(doc.createElement('p'), { textContent: line }));
}
