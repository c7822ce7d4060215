// BBCode as Discuz reads it. A template's signs are meant as they stand, so only brackets are escaped in what it writes.

import { escapeTags, linkTo, withinTag } from '../../escape-bbcode';
import { addressAfter, addressOf } from './address';
import type { Prose, Syntax } from './syntax';

const IN_ADDRESS = /\[(?:url|img|email)(?:=|\])([^[\]\s]*)$/i;
/** What the tag takes for an address of letters; anything else stays words. */
const LETTERS = /^mailto:([\w.+-]+@[\w-]+\.[\w.-]+)$/i;

/** Also a bracket at the end, behind which the next piece could go on. */
const text = (written: string): string => escapeTags(written).replace(/\[$/, '[\u200b');

function proseLink(address: string, inner: string): string {
  const letters = LETTERS.exec(address)?.[1];
  return letters ? `[email=${letters}]${inner || letters}[/email]` : linkTo(address, inner);
}

/** Discuz ends a quote at the first end it sees, so one within another is only its words; and an empty one is none. */
function quote(inner: string): string {
  const words = inner.replace(/\[\/?quote\]/g, '').trim();
  return words && `[quote]${words}[/quote]`;
}

const prose: Prose = {
  text,
  strong: (inner) => `[b]${inner}[/b]`,
  emphasis: (inner) => `[i]${inner}[/i]`,
  code: text,
  link: proseLink,
  paragraph: (inner) => inner,
  heading: (inner) => `[b]${inner}[/b]`,
  quote,
  list: (items, ordered) => `[list${ordered ? '=1' : ''}]\n${items.map((item) => `[*]${item}`).join('\n')}\n[/list]`,
  codeBlock: text,
  rule: '[hr]',
  newLine: '\n',
  gap: '\n\n',
};

export const bbcode: Syntax = {
  id: 'bbcode',
  extension: 'txt',
  mediaType: 'text/plain',
  escape(text, before) {
    const address = IN_ADDRESS.exec(before);
    if (address) return withinTag(addressAfter(address[1] ?? '', text));
    const escaped = escapeTags(text);
    return before.endsWith('[') && /^[a-z/*]/i.test(escaped) ? `\u200b${escaped}` : escaped;
  },
  link(address, label) {
    const to = withinTag(addressOf(address));
    return to === '' ? escapeTags(label) : `[url=${to}]${escapeTags(label)}[/url]`;
  },
  prose,
};
