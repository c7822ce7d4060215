// Filters on one text. Where length counts, it is counted in characters as a reader sees them.

import { graphemes } from '../../../domain/graphemes';
import type { Call } from '../call';
import { Marked } from '../marked';
import { wordsOf } from '../prose';
import { type Family, type TemplateFilter, textFilter } from './filter';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** ASCII, Chinese and full-width signs: one unit is one character, unless a combining one follows. */
const ONE_EACH =
  /^[\x20-\x7e\u2014\u2018-\u201d\u2026\u3001-\u3029\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff\uff01-\uff5e]*$/;

/** Where the first `count` characters end; the whole length when there are no more. A long text is not read to its end. */
function endOf(text: string, count: number): number {
  if (ONE_EACH.test(text.slice(0, count + 1))) return Math.min(count, text.length);
  let left = count;
  for (const { index } of segmenter.segment(text)) if (left-- === 0) return index;
  return text.length;
}

function truncate(text: string, call: Call): string {
  const limit = call.count(0, { fallback: 50, most: 20_000 });
  const end = call.part(1, '...').text;
  call.spend(Math.min(text.length, limit), 8);
  if (text.length <= limit || endOf(text, limit) === text.length) return text;
  const room = Math.max(0, limit - graphemes(end.slice(0, 400)).length);
  return text.slice(0, endOf(text, room)) + end;
}

function truncateWords(text: string, call: Call): string {
  const words = text.trim().split(/\s+/);
  const limit = call.count(0, { fallback: 15, least: 1 });
  return words.length <= limit ? text : words.slice(0, limit).join(' ') + call.part(1, '...').text;
}

/** Each occurrence, paid for before it is written. */
function replaceAll(text: string, call: Call): string {
  const [from, to] = [call.part(0).text, call.part(1).text];
  if (from === '') return text;
  const parts = text.split(from);
  call.spend(parts.length * to.length);
  return parts.join(to);
}

function replaceOne(text: string, from: string, to: string, at: number): string {
  return from === '' || at < 0 ? text : text.slice(0, at) + to + text.slice(at + from.length);
}

const joined = (before: boolean): TemplateFilter => {
  return (call) => {
    const [parts, part] = [call.parts, call.part(0)];
    return new Marked(before ? [part, ...parts] : [...parts, part]);
  };
};

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Everything between `<` and `>`; an open one takes the rest only when a tag could begin there. */
const withoutTags = (text: string): string => text.replace(/<[a-z/!?][^<>]*>/gi, '');

const trimmed = (side: 'both' | 'start' | 'end'): TemplateFilter => {
  const trim = { both: (t: string) => t.trim(), start: (t: string) => t.trimStart(), end: (t: string) => t.trimEnd() };
  return (call) => {
    const parts = call.parts.map((part) => ({ ...part }));
    const [first, last] = [parts[0], parts.at(-1)];
    if (first && last && parts.length > 1) {
      if (side !== 'end') first.text = trim.start(first.text);
      if (side !== 'start') last.text = trim.end(last.text);
    } else if (first) first.text = trim[side](first.text);
    return new Marked(parts);
  };
};

export const texts: Family = {
  append: joined(false),
  prepend: joined(true),
  upcase: textFilter((text) => text.toUpperCase()),
  downcase: textFilter((text) => text.toLowerCase()),
  capitalize: textFilter((text) => text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase()),
  strip: trimmed('both'),
  lstrip: trimmed('start'),
  rstrip: trimmed('end'),
  squish: textFilter((text) => text.replace(/\s+/gu, ' ').trim()),
  truncate: textFilter(truncate),
  truncatewords: textFilter(truncateWords),
  replace: textFilter(replaceAll),
  replace_first: textFilter((text, call) => {
    const from = call.part(0).text;
    return replaceOne(text, from, call.part(1).text, text.indexOf(from));
  }),
  replace_last: textFilter((text, call) => {
    const from = call.part(0).text;
    return replaceOne(text, from, call.part(1).text, text.lastIndexOf(from));
  }),
  remove: textFilter((text, call) => (call.part(0).text === '' ? text : text.replaceAll(call.part(0).text, ''))),
  remove_first: textFilter((text, call) => text.replace(call.part(0).text, '')),
  remove_last: textFilter((text, call) => {
    const from = call.part(0).text;
    return replaceOne(text, from, '', text.lastIndexOf(from));
  }),
  before: textFilter((text, call) => text.split(call.part(0).text, 1)[0] ?? text),
  after: textFilter((text, call) => {
    const [mark, at] = [call.part(0).text, text.indexOf(call.part(0).text)];
    return at < 0 ? '' : text.slice(at + mark.length);
  }),
  starts_with: (call) => call.text().startsWith(call.part(0).text),
  ends_with: (call) => call.text().endsWith(call.part(0).text),
  split: (call) => {
    const parts = call.text().split(call.part(0).text);
    while (parts.at(-1) === '') parts.pop();
    call.spend(parts.length);
    return parts;
  },
  slugify: (call) => slug(call.text()),
  strip_html: textFilter(withoutTags),
  strip_markdown: (call) => {
    const text = call.text();
    call.spend(text.length, 20);
    return wordsOf(text);
  },
};
