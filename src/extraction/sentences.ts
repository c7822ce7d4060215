// Sentences, whole: split as the language does, put together again where an abbreviation was taken for an end.

import { graphemes } from '../domain/text';

const ABBREVIATION =
  /(?:^|[\s(\uff08“"])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|etc|e\.g|i\.e|cf|al|Fig|No|Vol|Inc|Ltd|Co|Corp|Gen|Sen|Rep|Gov|Rev|Lt|Col|U\.S|U\.K|U\.N|D\.C|a\.m|p\.m|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|z\.B|bzw|usw|ca|Nr)\.\s*$/u;
const CLOSING = /^[\s”’"'」』)\uff09\]】》]+$/u;
/** A sentence that has come to its end. */
export const ENDED = /[.!?。\uff01\uff1f…‼⁇⁈⁉।؟][”’"'」』)\uff09\]】》»]*\s*$/u;

export function sentencesOf(text: string, language: string): string[] {
  const found: string[] = [];
  for (const { segment } of segmenter(language).segment(text)) {
    const previous = found.at(-1);
    const belongs = previous !== undefined && (ABBREVIATION.test(previous) || CLOSING.test(segment));
    if (belongs) found[found.length - 1] = previous + segment;
    else found.push(segment);
  }
  return found.map((sentence) => sentence.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

function segmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language || 'en', { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}

/** Length as a reader counts it. Text that cannot be long is not taken apart. */
export const lengthOf = (text: string): number => (/^[\x20-\x7e]*$/.test(text) ? text.length : graphemes(text).length);
