// BBCode as Discuz reads it. There is no escape for a bracket: an invisible space behind it keeps it from being a tag.

import { withoutControls } from '../../plain-text';
import { addressAfter, addressOf } from './address';
import type { Prose, Syntax } from './syntax';

const IN_ADDRESS = /\[(?:url|img|email)(?:=|\])([^[\]\s]*)$/i;

export const escapeBbcode = (text: string): string => withoutControls(text).replace(/\[(?=[a-z/*])/gi, '[\u200b');

/** The signs that would end the tag, percent-encoded. */
const withinTag = (address: string): string =>
  address.replace(/[[\]()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const prose: Prose = {
  text: escapeBbcode,
  strong: (inner) => `[b]${inner}[/b]`,
  emphasis: (inner) => `[i]${inner}[/i]`,
  code: escapeBbcode,
  link: (address, inner) => `[url=${withinTag(address)}]${inner}[/url]`,
  paragraph: (inner) => inner,
  heading: (inner) => `[b]${inner}[/b]`,
  quote: (inner) => `[quote]${inner}[/quote]`,
  list: (items, ordered) => `[list${ordered ? '=1' : ''}]\n${items.map((item) => `[*]${item}`).join('\n')}\n[/list]`,
  codeBlock: (text) => escapeBbcode(text),
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
    return address ? withinTag(addressAfter(address[1] ?? '', text)) : escapeBbcode(text);
  },
  link(address, words) {
    const to = withinTag(addressOf(address));
    return to === '' ? escapeBbcode(words) : `[url=${to}]${escapeBbcode(words)}[/url]`;
  },
  prose,
};
