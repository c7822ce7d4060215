// A summary out of the text alone: the few sentences that together say most within the budget, in the order of the text.
// Pure: paragraphs in, a line out. What a sentence says is weighed in central.ts.

import { type Sentence, shared, weigh, wordsOf } from './central';
import type { Limits } from './described';
import { isNotice, withoutLead } from './notices';
import { ENDED, joined, lengthOf, MOST_PARAGRAPHS, sentencesIn } from './sentences';
import { isCjk } from './words';

/** Characters as a reader counts them. */
export const SUMMARY_BUDGET = { cjk: 160, other: 280 } as const;
export const MOST_SENTENCES = 3;

export interface SummaryOptions {
  /** The headline: sentences that speak of it count for more, one that repeats it for nothing. */
  title?: string;
  /** The most characters; by default what the text's script asks for. */
  budget?: number;
  /** The most sentences. */
  most?: number;
}

/** Sentences read: what an article is about is said at its beginning. */
const READ = 30;
/** Sentences tried together, the weightiest. */
const TRIED = 10;
/** A summary is a small part of its text: of a short one, one sentence. */
const PART = 0.2;

/** What a summary in the text's script may hold. */
export function limitsOf(paragraphs: readonly string[], title: string): Limits {
  const cjk = isCjk(`${title} ${paragraphs.slice(0, 5).join(' ')}`);
  return { budget: SUMMARY_BUDGET[cjk ? 'cjk' : 'other'], most: MOST_SENTENCES, cjk };
}

/** One to three whole sentences of the text; empty where it has none that fits. */
export function summaryOf(paragraphs: readonly string[], options: SummaryOptions = {}): string {
  const { title = '' } = options;
  const { cjk, ...usual } = limitsOf(paragraphs, title);
  const { budget, most } = { ...usual, ...options };
  const read = sentencesAbout(paragraphs, title, cjk ? 10 : 30);
  weigh(read, title);
  const ranked = read.filter(({ length }) => length <= budget).sort((a, b) => b.score - a.score);
  const room = PART * read.reduce((sum, { length }) => sum + length, 0);
  const kept = room < budget ? inTurn(ranked, { room, most }) : bestOf(ranked.slice(0, TRIED), { room: budget, most });
  return kept.reduce((line, { text }) => joined(line, text), '');
}

interface Room {
  room: number;
  most: number;
}

const inOrder = (sentences: readonly Sentence[]): Sentence[] => [...sentences].sort((a, b) => a.place - b.place);

const fits = (sentences: readonly Sentence[], { room, most }: Room): boolean =>
  sentences.length <= most && sentences.reduce((sum, { length }) => sum + length + 1, -1) <= room;

/** The weightiest sentence of a short text, and the next ones that leave it short. */
function inTurn(ranked: readonly Sentence[], limits: Room): Sentence[] {
  let kept = ranked.slice(0, 1);
  for (const one of ranked.slice(1, TRIED)) {
    const more = inOrder([...kept, one]);
    if (fits(more, limits) && !kept.some((other) => repeats(one, other))) kept = more;
  }
  return kept;
}

/** Of all the ways to take sentences that fit together, the one that says most. */
function bestOf(sentences: readonly Sentence[], limits: Room): Sentence[] {
  let best: Sentence[] = [];
  let most = 0;
  const extend = (taken: readonly Sentence[], from: number): void => {
    for (let at = from; at < sentences.length; at++) {
      const one = sentences[at];
      if (!one || taken.some((other) => repeats(one, other))) continue;
      const more = inOrder([...taken, one]);
      if (!fits(more, limits)) continue;
      const worth = worthOf(more);
      if (worth > most) [best, most] = [more, worth];
      extend(more, at + 1);
    }
  };
  extend([], 0);
  return best;
}

/** What sentences say together: each by its score and its length, less what those before it said. */
function worthOf(sentences: readonly Sentence[]): number {
  const said = new Set<string>();
  let worth = 0;
  for (const { words, score, length } of sentences) {
    const news = 1 - (2 * shared(words, said)) / (words.size + 1);
    worth += score * (length / 100) ** 0.7 * news;
    for (const word of words) said.add(word);
  }
  return worth;
}

/** Do two sentences say the same, as a caption does that repeats the text? */
const repeats = (one: Sentence, other: Sentence): boolean =>
  shared(one.words, other.words) > Math.min(one.words.size, other.words.size) * 0.4;

/** The first whole sentences that say something. Most of a long text is not looked at. */
function sentencesAbout(paragraphs: readonly string[], title: string, least: number): Sentence[] {
  const found: string[] = [];
  for (let at = 0; at < MOST_PARAGRAPHS && at < paragraphs.length && found.length < READ; at++) {
    const sentences = sentencesIn(paragraphs.slice(at, at + 1)).map(withoutLead);
    found.push(...sentences.filter((text) => ENDED.test(text) && lengthOf(text) >= least && !isNotice(text, title)));
  }
  return found
    .slice(0, READ)
    .map((text, place) => ({ text, place, words: wordsOf(text), length: lengthOf(text), score: 0 }));
}
