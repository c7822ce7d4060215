// Comparing texts that mean the same and are written differently.

import { oneLine } from '../domain/text';

/** Letters and digits alone, in one case and width: what two spellings of one title share. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** An element's text on one line. */
export const lineOf = (element: Element | null | undefined): string => oneLine(element?.textContent ?? '');

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Decodes the entities that sites leave encoded twice in titles and descriptions. */
export const decoded = (text: string): string =>
  text.replace(/&(?:#(x?[\da-f]{1,7})|(amp|lt|gt|quot|apos|nbsp));/gi, (whole, number, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = Number(/^x/i.test(number) ? `0${number}` : number);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/** Is this text written in Chinese or Japanese characters for a good part? */
export function isCjk(text: string): boolean {
  const letters = text.slice(0, 2_000).replace(/\P{L}+/gu, '');
  return letters.replace(HAN, '').length < letters.length * 0.7;
}
