// BBCode as words again: what the curator wrote becomes Markdown that says the same, what a page said becomes plain text.

import { tagAddress } from '../escape-bbcode';
import { escapeLinkText, escapeText, linkDestination } from '../escape-markdown';
import { plainLine } from '../plain-text';

/** Takes out the invisible spaces that kept signs apart. */
export const together = (written: string): string => written.replace(/([[:.@&{;"<>])\u200b/g, '$1');

/** A page's words, on one line. */
export const wordsOf = (written: string): string => plainLine(together(written).replace(/[\u2066-\u2069]/g, ''));

/** An address without the signs that were encoded for the tag's sake alone. */
export function addressOf(written: string): string {
  const bare = written.replace(/%(28|29|5B|5D|27|40|3A|3B|50|57|77)/g, (code) => decodeURIComponent(code));
  return tagAddress(bare) === written ? bare : written;
}

const TAGS = /\[(\/?)(b|i|list|url|email|quote)(?:=([^[\]\s]{0,2050}))?\]|\[(\*|hr)\]/gi;

const MARKS: Readonly<Record<string, string>> = { b: '**', i: '*' };

/** From first to last: emphasis, links, lists, quotes and rules become Markdown's; other tags are words. */
export function markdownOf(bbcode: string): string {
  let written = '';
  let at = 0;
  let ordered = false;
  const links: string[] = [];
  let quoteFrom = -1;
  for (const found of bbcode.matchAll(TAGS)) {
    const [whole, closing = '', tag = '', value = '', sign = ''] = found;
    const before = bbcode.slice(at, found.index);
    written += links.length > 0 ? escapeLinkText(together(before)) : linesOf(before, written);
    at = found.index + whole.length;
    const name = (tag || sign).toLowerCase();
    if (MARKS[name]) written += MARKS[name];
    else if (name === '*') written += ordered ? '1. ' : '- ';
    else if (name === 'hr') written += '---';
    else if (name === 'list') ordered = value === '1';
    else if (name === 'quote' && closing === '') quoteFrom = written.length;
    else if (name === 'quote' && quoteFrom >= 0) {
      written = written.slice(0, quoteFrom) + written.slice(quoteFrom).trim().replace(/^/gm, '> ');
      quoteFrom = -1;
    } else if ((name === 'url' || name === 'email') && closing === '' && value !== '') {
      links.push(name === 'email' ? `mailto:${value}` : addressOf(value));
      written += '[';
    } else if ((name === 'url' || name === 'email') && closing !== '' && links.length > 0)
      written += `](${linkDestination(links.pop() ?? '')})`;
  }
  const rest = linesOf(bbcode.slice(at), written);
  return `${written}${rest}${links.map((link) => `](${linkDestination(link)})`).join('')}`
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Escaped so that no line begins as more than words; one that goes on behind a tag does not begin. */
const linesOf = (text: string, before: string): string =>
  together(text)
    .split('\n')
    .map((line, at) => (at > 0 || before === '' || before.endsWith('\n') ? lineStart(line) : escapeText(line)))
    .join('\n');

const lineStart = (line: string): string =>
  escapeText(line.trimStart())
    .replace(/^(?:[#>]|[-+=](?=[\s+=-]|$))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
