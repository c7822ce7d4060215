// The title: what og:title, JSON-LD, the headings and the title element agree on, without the site's name.

import { oneLine } from '../domain/text';
import { type Finding, found } from './candidates';
import { stringsOf } from './json-ld';
import { stated } from './metadata';
import { segments, shed } from './segments';
import { siteKnower } from './site';
import type { Source } from './source';
import { bare, decoded, lineOf } from './words';

interface TitleCandidate {
  text: string;
  weight: number;
}

const LONGEST_HEADING = 400;
const CUT = /(…|\.\.\.)$/;

function titleCandidates(source: Source): TitleCandidate[] {
  const { meta, articles, documentTitle } = source;
  const weigh = (weight: number, texts: string[]): TitleCandidate[] => texts.map((text) => ({ text, weight }));
  const headings = headingTexts(source.doc);
  return [
    ...weigh(4, stated(meta, 'citation_title').slice(0, 1)),
    ...weigh(3.5, stated(meta, 'og:title').slice(0, 1)),
    ...weigh(
      3,
      articles.slice(0, 1).flatMap((node) => stringsOf(node.headline ?? node.name).slice(0, 1)),
    ),
    ...weigh(headings.length === 1 ? 3 : 1.5, headings),
    ...weigh(2, [documentTitle]),
    ...weigh(1.5, stated(meta, 'twitter:title', 'dc.title', 'headline', 'parsely-title', 'sailthru.title').slice(0, 2)),
  ];
}

/** The first headings of the page that are not the logo. */
function headingTexts(doc: Document): string[] {
  const headings = [...doc.querySelectorAll('h1')].filter((h1) => !h1.querySelector('a[href="/"]'));
  const marked = headings.length > 0 ? headings : [...doc.querySelectorAll('[itemprop~="headline"]')];
  const texts = marked.slice(0, 4).map(lineOf);
  return texts.filter((text) => text !== '' && text.length <= LONGEST_HEADING);
}

export function readTitle(source: Source): Finding {
  const isSite = siteKnower(source);
  const candidates = titleCandidates(source).map(({ text, weight }) => {
    const whole = oneLine(decoded(text));
    const rest = shed(whole, isSite);
    return { text: rest, weight, key: bare(rest), parts: new Set(runsOf(whole)) };
  });
  const worthy = candidates.filter(({ text, key }) => key !== '' && !isSite(text));
  const whole = worthy.filter(({ text }) => !isCutFrom(text, worthy));
  const pool = whole.length > 0 ? whole : worthy.length > 0 ? worthy : candidates;
  let chosen = '';
  let highest = -1;
  for (const { text, key } of pool) {
    const score = candidates.reduce((sum, other) => sum + other.weight * support(other, key), 0);
    if (score > highest) [chosen, highest] = [text, score];
  }
  return found(chosen, 'heading');
}

/** How far one candidate speaks for a title: fully when it is the same or holds it between its glue. */
function support({ key, parts }: { key: string; parts: Set<string> }, title: string): number {
  if (title === '') return 0;
  return key === title || parts.has(title) ? 1 : 0;
}

/** Every run of neighbouring parts of a glued title. */
function runsOf(title: string): string[] {
  const parts = segments(title).slice(0, 6).map(bare);
  return parts.flatMap((_, from) => parts.slice(from).map((_, to) => parts.slice(from, from + to + 1).join('')));
}

/** Was this title cut short by an ellipsis, or by a quotation mark that nobody escaped, where another one goes on? */
function isCutFrom(text: string, others: readonly { text: string }[]): boolean {
  const stem = text.replace(CUT, '').trimEnd();
  if (stem.length < 4 && !CUT.test(text)) return false;
  return others.some(({ text: other }) => {
    if (other.length <= stem.length || !other.startsWith(stem)) return false;
    return CUT.test(text) ? !CUT.test(other) : /^\s*["“”„«]/.test(other.slice(stem.length));
  });
}
