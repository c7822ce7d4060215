// File names that every system takes: Windows' reserved names, lengths in bytes, nothing invisible. Letters stay.

import { graphemes } from '../domain/graphemes';
import { plainLine } from './plain-text';

const FORBIDDEN = /[<>:"/\\|?*]+/g;
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Variation_Selector}/gu;
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i;
const MAX_UNITS = 120;
const MAX_BYTES = 200;

/** Looked at before anything costly: no name can need more. */
const FIRST_LOOK = 400;

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** `stem-suffix.extension`. Only the stem is shortened; the suffix and the extension are ours. */
export function fileName(stem: string, { suffix = '', extension }: { suffix?: string; extension: string }): string {
  const tail = `${suffix ? `-${suffix}` : ''}.${extension}`;
  const cut = trimEnds(shorten(clean(stem), tail.length, bytes(tail))) || 'clipsheet';
  return RESERVED.test(cut + tail) ? `_${cut}${tail}` : cut + tail;
}

const clean = (stem: string): string =>
  trimEnds(
    plainLine(stem.slice(0, FIRST_LOOK).normalize('NFC'))
      .replace(INVISIBLE, '')
      .replace(FORBIDDEN, ' ')
      .replace(/ +/g, ' '),
  );

/** Dots and dashes in front hide a file or pass for an option; dots and spaces behind are lost on Windows. */
const trimEnds = (text: string): string => text.replace(/^[-. ~]+/, '').replace(/[. ]{1,400}$/, '');

/** Cuts between whole characters as a reader sees them, leaving room for the tail and the guard of a reserved name. */
function shorten(stem: string, tailUnits: number, tailBytes: number): string {
  let kept = '';
  let size = tailBytes + 1;
  for (const character of graphemes(stem)) {
    size += bytes(character);
    if (kept.length + character.length + tailUnits + 1 > MAX_UNITS || size > MAX_BYTES) break;
    kept += character;
  }
  return kept;
}
