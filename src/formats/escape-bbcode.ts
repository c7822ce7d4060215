// Escaping for BBCode as Discuz reads it. It knows no escape at all, so an invisible space (U+200B) is put between the
// signs that would mean something together. What Discuz makes of bare text: tags; links, players and letters of whatever
// looks like an address, when the post is sent; mentions of members behind an @; smilies; characters by their number.

import { withoutControls } from './plain-text';

const APART = '\u200b';

/** Keeps brackets from being tags. For text whose other signs are meant: the curator's, a template's. */
export const escapeTags = (text: string): string => withoutControls(text).replace(/\[(?=[a-z/*])/gi, `$&${APART}`);

/** The smilies of a fresh Discuz begin with these behind a colon or semicolon. */
const SMILEY = "[()$@'DLPQo]|lol|love|funk|curse|dizzy|shutup|sleepy|hug|victory|time|kiss|handshake|call";
const TELLING = new RegExp(
  [
    String.raw`\[$`,
    String.raw`:(?=\/\/)`,
    String.raw`(?<=\b[wW]{3})\.`,
    String.raw`@(?=\S)`,
    '&(?=#)',
    String.raw`\{(?=:)`,
    `[:;](?=${SMILEY})`,
    '["&<>](?=P)', // as entities they end in a semicolon before smilies are looked for
  ].join('|'),
  'g',
);

/** For what a page said: nothing in it becomes more than text. */
export const escapeBbcode = (text: string): string => escapeTags(text).replace(TELLING, `$&${APART}`);

const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** The signs that would end the tag, percent-encoded. */
export const withinTag = (address: string): string => address.replace(/[[\]()]/g, percent);

/** Within an address: what would be taken for a smiley, a letter's address, or another address. */
const IN_ADDRESS = new RegExp(
  `(?<=^https?:.*)(?:[:;](?=${SMILEY}|//)|(?<=&)P|(?<=[\\w.-])@|(?<=[^\\w>=\\]"'/@])[wW](?=[wW]{2}\\.))`,
  'g',
);

/** A web address for `[url=…]`; null where Discuz would not take it: a host in brackets cannot be encoded. */
export function tagAddress(address: string): string | null {
  if (!/^https?:\/\/[^[\]/?#]+(?:[/?#]|$)/i.test(address)) return null;
  return withinTag(address.replace(/["'<>\s]/g, percent)).replace(IN_ADDRESS, percent);
}

/** A link, or the words alone where there can be none. The words are written already. */
export function linkTo(address: string, words: string): string {
  const to = tagAddress(address);
  return to === null ? words : `[url=${to}]${words || escapeBbcode(address)}[/url]`;
}
