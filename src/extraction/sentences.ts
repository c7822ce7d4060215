// Sentences, whole. Split by their own marks and not by Intl.Segmenter, which takes tens of milliseconds to wake in a
// fresh page, knows no abbreviations, and cuts differently from browser to browser.

import { graphemes } from '../domain/text';

const CLOSERS = '[”’"\'」』)\\uff09\\]】》»]*';
/** Where a sentence may end: at once in Chinese and Japanese, before white space elsewhere. */
const END = new RegExp(`[。\\uff01\\uff1f]+${CLOSERS}|(?:[.!?…]+|[।؟])${CLOSERS}(?=\\s|$)|…+(?=[“「])`, 'g');
const ABBREVIATION =
  /(?:^|[\s(“"\uff08])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|etc|e\.g|i\.e|cf|al|Fig|No|Vol|Inc|Ltd|Co|Corp|Gen|Sen|Rep|Gov|Rev|Lt|Col|Mt|Ft|U\.S|U\.K|U\.N|D\.C|a\.m|p\.m|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|z\.B|d\.h|bzw|usw|ca|Nr|Abs|\d{1,2})\.$/;
/** A sentence that has come to its end. */
export const ENDED = new RegExp(`[.!?。\\uff01\\uff1f…।؟]${CLOSERS}\\s*$`);

/** The sentences of a paragraph. The last may be unended. */
export function sentencesOf(text: string): string[] {
  const line = text.replace(/\s+/g, ' ').trim();
  const found: string[] = [];
  let start = 0;
  for (const end of line.matchAll(END)) {
    const stop = end.index + end[0].length;
    if (continues(line.slice(start, stop), line.slice(stop, stop + 4))) continue;
    found.push(line.slice(start, stop).trim());
    start = stop;
  }
  const rest = line.slice(start).trim();
  return rest === '' ? found : [...found, rest];
}

/** Is this dot one inside a sentence: an abbreviation, an initial, or what goes on in small letters? */
const continues = (sentence: string, next: string): boolean =>
  (sentence.endsWith('.') && ABBREVIATION.test(sentence) && next.trim() !== '') || /^\s\p{Ll}/u.test(next);

/** Length as a reader counts it. Text without marks that join characters is not taken apart. */
export const lengthOf = (text: string): number =>
  /\p{M}|\u200d|\p{Emoji_Modifier}|\p{Regional_Indicator}/u.test(text) ? graphemes(text).length : [...text].length;
