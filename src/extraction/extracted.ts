// A summary out of the text alone: the sentences that say what it is about, by where they stand, by how much of the
// others' words and of the headline's they hold, and by how authors announce their own work. Pure: paragraphs in, a line out.

import { isNotice } from './notices';
import { ENDED, joined, lengthOf, sentencesOf } from './sentences';
import { isCjk } from './words';

/** Characters as a reader counts them. */
export const SUMMARY_BUDGET = { cjk: 160, other: 280 } as const;
export const MOST_SENTENCES = 3;

export interface SummaryOptions {
  /** The headline: sentences that speak of it count for more, one that repeats it for nothing. */
  title?: string;
  /** The most characters. */
  budget?: number;
  /** The most sentences. */
  most?: number;
}

/** What the text begins with decides: later sentences are read by nobody who has not read these. */
const READ = 30;
/** A summary is the lesser part of its text: of a short one, one sentence. */
const PART = 0.3;

interface Sentence {
  text: string;
  place: number;
  words: ReadonlySet<string>;
  score: number;
}

export function summaryOf(paragraphs: readonly string[], options: SummaryOptions = {}): string {
  const cjk = isCjk(`${options.title ?? ''} ${paragraphs.slice(0, 5).join(' ')}`);
  const { title = '', budget = cjk ? SUMMARY_BUDGET.cjk : SUMMARY_BUDGET.other, most = MOST_SENTENCES } = options;
  const read = sentencesIn(paragraphs, title, cjk);
  weigh(read, wordsOf(title, cjk));
  const ranked = read.filter(({ text }) => lengthOf(text) <= budget).sort((a, b) => b.score - a.score);
  const all = read.reduce((sum, { text }) => sum + text.length, 0);
  const room = Math.min(budget, all * PART);
  let kept: Sentence[] = [];
  for (const one of ranked) {
    if (kept.length >= most) break;
    const longer = [...kept, one].sort((a, b) => a.place - b.place);
    if (kept.length > 0 && (lengthOf(lineOf(longer)) > room || kept.some((other) => repeats(one, other)))) continue;
    kept = longer;
  }
  return lineOf(kept);
}

const lineOf = (sentences: readonly Sentence[]): string => sentences.reduce((line, { text }) => joined(line, text), '');

/** The first whole sentences that say something. */
function sentencesIn(paragraphs: readonly string[], title: string, cjk: boolean): Sentence[] {
  const found: Sentence[] = [];
  const least = cjk ? 10 : 30;
  for (const paragraph of paragraphs.slice(0, 60)) {
    for (const sentence of sentencesOf(paragraph.slice(0, 4_000))) {
      const text = sentence.replace(LEAD, '');
      if (!ENDED.test(text) || lengthOf(text) < least || isNotice(text, title)) continue;
      found.push({ text, place: found.length, words: wordsOf(text, cjk), score: 0 });
      if (found.length >= READ) return found;
    }
  }
  return found;
}

/** A place and an agency before the first sentence. */
const LEAD =
  /^(\p{Lu}[\p{L} .,’'-]{2,40}(\([\p{L}\d ./-]{2,30}\))? ?(--|[–—]) |\([\p{Lu}\d .]{2,12}\) ?(--|[–—]) ?|[^。\uff0c,]{0,12}(电|讯|消息)\s*[(\uff08][^)\uff09]{1,30}[)\uff09]\s*)/u;

/** What a text is made of: words of four letters and more, or pairs of characters. */
function wordsOf(text: string, cjk: boolean): Set<string> {
  const found = new Set<string>();
  for (const [run] of text.toLowerCase().matchAll(/\p{Script=Han}+|[\p{L}\p{N}]{4,}/gu)) {
    if (!cjk || !/\p{Script=Han}/u.test(run)) found.add(run);
    else for (let at = 0; at + 1 < run.length; at++) found.add(run.slice(at, at + 2));
  }
  return found;
}

function weigh(sentences: readonly Sentence[], headline: ReadonlySet<string>): void {
  const counts = new Map<string, number>();
  for (const { words } of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const central = sentences.map(({ words }) => {
    let sum = 0;
    for (const word of words) sum += (counts.get(word) ?? 1) - 1;
    return sum / Math.sqrt(words.size + 4);
  });
  const most = Math.max(...central, 1);
  sentences.forEach((sentence, index) => {
    const shared = [...headline].filter((word) => sentence.words.has(word)).length;
    sentence.score =
      1 / (1 + index * 0.2) +
      0.5 * ((central[index] ?? 0) / most) +
      shared / Math.max(headline.size, 3) +
      0.6 * (CUE.test(sentence.text) ? 1 : 0) -
      0.3 * (LOOSE.test(sentence.text) ? 1 : 0);
  });
}

const CUE =
  /提出了?一?[种个套]|[本该此]文(提出|研究|设计|采用|给出)|\b(we|this (paper|article|study|post)|i) (propose|introduce|present|show|describe|examine|explain)s?\b/i;
const LOOSE =
  /^[“"‘'「]|[?\uff1f][”"’」]?$|^(but|and|so|or|he|she|it|they|this|that|these|those|however|then|also|his|her|aber|und|mais|et|但|而|然而|不过|他|她|它|因此|所以|此外|同时|另外)\b/i;

/** Do two sentences say the same, as a caption does that repeats the text? */
function repeats(one: Sentence, other: Sentence): boolean {
  const shared = [...one.words].filter((word) => other.words.has(word)).length;
  return shared > Math.min(one.words.size, other.words.size) * 0.6;
}
