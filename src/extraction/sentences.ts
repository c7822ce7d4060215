// Sentences, whole. Split by their own marks and not by Intl.Segmenter, which takes tens of milliseconds to wake in a
// fresh page, knows no abbreviations, and cuts differently from browser to browser.

const CLOSERS = '[”’"\'」』)\uff09\\]】》»]{0,8}';
/**
 * Where a sentence may end: at once in Chinese and Japanese, there also at a Latin stop as papers print it; before white
 * space elsewhere.
 */
const END = new RegExp(
  `[。\uff01\uff1f]+${CLOSERS}|(?<=[\\p{Script=Han})\uff09])[.!?](?=[\\p{L}“「『])|(?:[.!?…]{1,8}|[।؟])${CLOSERS}(?=\\s|$)|…{1,8}(?=[“「])`,
  'gu',
);
const ABBREVIATION =
  /(?:^|[\s(“"\uff08])(?:(?:[a-z]\.)?[a-z]|M[rs]s?|Mme|Dr|Prof|St|Jr|Sra?|vs|etc|cf|al|Fig|N[or]|Vol|Inc|Ltd|Co(?:rp)?|Bros|[GS]en|Rep|Gov|Rev|Lt|Col|Mt|Ft|Jan|Feb|Mar|Apr|Ju[nl]|Aug|Sept?|Oct|Nov|Dec|bzw|usw|ggf|ca|Abs|Ud|approx|\d\d?)\.$/i;
/** A sentence that has come to its end. */
export const ENDED = new RegExp(`[.!?。\uff01\uff1f…।؟]${CLOSERS}\\s*$`);

/** How far a quotation may reach: an opening mark may never be closed. */
const LONGEST_QUOTATION = 300;

/** The sentences of a paragraph. The last may be unended. */
export function sentencesOf(text: string): string[] {
  const line = text.replace(/\s+/g, ' ').trim();
  const found: string[] = [];
  let start = 0;
  for (const end of line.matchAll(END)) {
    const stop = end.index + end[0].length;
    // What decides is near the stop: a long sentence is not read again at each of its dots.
    const tail = line.slice(Math.max(start, stop - LONGEST_QUOTATION), stop);
    if (continues(tail, line.slice(stop, stop + 4)) || isQuoting(tail, line.slice(stop, stop + LONGEST_QUOTATION)))
      continue;
    found.push(line.slice(start, stop).trim());
    start = stop;
  }
  const rest = line.slice(start).trim();
  return rest === '' ? found : [...found, rest];
}

/** What an article is about is said before its end. */
export const MOST_PARAGRAPHS = 60;

/** The sentences of a text's first paragraphs. */
export const sentencesIn = (paragraphs: readonly string[]): string[] =>
  paragraphs.slice(0, MOST_PARAGRAPHS).flatMap((paragraph) => sentencesOf(paragraph.slice(0, 4_000)));

/** Is this dot one inside a sentence: an abbreviation, an initial, a number, a pause, or what goes on in small letters? */
const continues = (sentence: string, next: string): boolean =>
  (sentence.endsWith('.') && ABBREVIATION.test(sentence.slice(-12)) && next.trim() !== '') ||
  /^\s\p{Ll}/u.test(next) ||
  /\s\.{3}$/.test(sentence) ||
  (sentence.length < 12 && (sentence.match(/\p{L}/gu)?.length ?? 0) < 2);

const QUOTATIONS = ['“”', '「」', '《》', '«»', '\uff08\uff09'];

/** Does `tail` open a quotation that closes in `ahead`? Half a quotation is half a sentence. */
const isQuoting = (tail: string, ahead: string): boolean =>
  QUOTATIONS.some(([open = '', close = '']) => {
    const closed = ahead.indexOf(close);
    return tail.lastIndexOf(open) > tail.lastIndexOf(close) && closed >= 0 && !ahead.slice(0, closed).includes(open);
  });

/** Length as a reader counts it: a letter with its marks, an emoji with its parts and a flag are one. */
export const lengthOf = (text: string): number =>
  [...text.replace(/\p{M}|\p{Emoji_Modifier}|\u200d\P{M}|(?<=\p{RI})\p{RI}/gu, '')].length;

/** As many sentences from the first on as the budget holds; none when the first alone is too long. */
export function fitting(sentences: readonly string[], { budget, most }: { budget: number; most: number }): string {
  let kept = '';
  for (const sentence of sentences.slice(0, most)) {
    const longer = joined(kept, sentence);
    if (lengthOf(longer) <= budget) kept = longer;
    else return joined(kept, firstClause(sentence, budget - lengthOf(kept) - 1)).trim();
  }
  return kept;
}

/** A sentence over the budget, up to the last mark before which a sentence may stand by itself; empty without one. */
function firstClause(sentence: string, room: number): string {
  const marks = [...sentence.matchAll(/[;\uff1b]|(?<=[^–—]{40})\s[–—]\s(?=[^–—]*$)/gu)].map((mark) => mark.index);
  const at = marks.filter((mark) => mark < room && mark >= sentence.length / 4).at(-1);
  return at === undefined ? '' : `${sentence.slice(0, at).trimEnd()}${/\p{Script=Han}/u.test(sentence) ? '。' : '.'}`;
}

/** Two sentences in one line: Chinese and Japanese set no space between them. */
export const joined = (before: string, after: string): string =>
  `${before}${before === '' || /[。\uff01\uff1f”」』…]$/u.test(before) ? '' : ' '}${after}`;
