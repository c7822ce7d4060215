// A few lines for a social network: the issue's title, its heads with their numbers, how many more there are, and thanks
// to those who said it. No addresses: networks count them dear, and the one that matters is the issue's own.
// A budget counts what a reader sees as one character. What does not fit goes in this order: ends of long titles, the
// thanks, heads from the last one on (they are counted among those that are more), the end of the issue's title.

import { graphemes } from '../domain/graphemes';
import type { AssembledIssue } from '../domain/issue';
import type { Format } from './format';
import { storyOf, titleOf, titleText, whoOf } from './issue-parts';
import { wordsFor } from './own-words';

const BUDGETS = [null, 280, 500, 1000] as const;

export const teasers: readonly Format[] = BUDGETS.map((budget) => ({
  id: budget === null ? 'teaser' : `teaser-${budget}`,
  nameKey: budget === null ? 'formats_teaser' : `formats_teaser_${budget}`,
  extension: 'txt',
  mediaType: 'text/plain',
  holds: 'heads',
  edition: 'teaser',
  render: (issue) => `${teaserOf(issue, budget ?? Number.POSITIVE_INFINITY).join('\n')}\n`,
}));

interface Way {
  /** How many characters titles may have; the issue's own, and the items'. */
  title: number;
  head: number;
  thanks: boolean;
}

const ALL = Number.POSITIVE_INFINITY;
const WHOLE: Way = { title: ALL, head: ALL, thanks: true };
const WAYS: readonly Way[] = [
  WHOLE,
  { title: ALL, head: 80, thanks: true },
  { title: ALL, head: 40, thanks: true },
  { title: ALL, head: 80, thanks: false },
  { title: ALL, head: 40, thanks: false },
];
const LAST_WAY: Way = { title: 60, head: 40, thanks: false };
/** The shortest head: a number, its dot, a space, a letter, the line's end. */
const SHORTEST_HEAD = 5;

/** What the lines are made of, found once for all ways of writing them. */
interface Told {
  title: string;
  items: { title: string; names: string[] }[];
  /** In the whole issue. */
  count: number;
  words: ReturnType<typeof wordsFor>;
  cut: (text: string, most: number) => string;
}

function teaserOf(issue: AssembledIssue, budget: number): string[] {
  const items = issue.sections.flatMap((section) => section.items);
  const told: Told = {
    title: inert(titleOf(issue)),
    items: items.map((item) => ({
      title: inert(titleText(item.clip)),
      names: storyOf(item).map(({ clip }) => inert(whoOf(clip))),
    })),
    count: (issue.whole ?? issue).count,
    words: wordsFor(issue),
    cut: cutter(),
  };
  if (budget === ALL) return linesOf(told, items.length, WHOLE);
  const most = Math.min(items.length, Math.ceil(budget / SHORTEST_HEAD));
  const fits = measure(budget);
  for (const ways of [WAYS, [LAST_WAY]]) {
    for (let count = most; count > 0; count--) {
      for (const way of ways) {
        const lines = linesOf(told, count, way);
        if (fits(lines)) return lines;
      }
    }
  }
  return linesOf(told, 0, LAST_WAY);
}

/** Finding characters takes square time, so of a text only so many units for each that may be kept are looked at. */
const UNITS = 30;

/** Line by line: no character that a reader sees goes over the end of one. */
function measure(budget: number): (lines: readonly string[]) => boolean {
  const sizes = new Map<string, number>();
  const sizeOf = (line: string): number => {
    const size = sizes.get(line) ?? (line.length > UNITS * budget ? ALL : graphemes(line).length);
    sizes.set(line, size);
    return size;
  };
  return (lines) => lines.reduce((sum, line) => sum + sizeOf(line), lines.length - 1) <= budget;
}

function linesOf({ title, items, count: inAll, words, cut }: Told, count: number, way: Way): string[] {
  const shown = items.slice(0, count);
  const heads = shown.map((item, at) => `${at + 1}. ${cut(item.title, way.head)}`.trimEnd());
  const more = inAll - shown.length;
  const lines = more > 0 ? [...heads, words.more(more)] : heads;
  const names = way.thanks ? [...new Set(shown.flatMap((item) => item.names))].filter(Boolean) : [];
  return [
    cut(title, way.title),
    ...(lines.length > 0 ? ['', ...lines] : []),
    ...(names.length > 0 ? ['', words.thanksTo(names)] : []),
  ];
}

/** Networks make links and mentions of text by themselves: an invisible space keeps what a page said from that. */
const inert = (text: string): string => text.replace(/:(?=\/\/)|@(?=\S)/g, '$&\u200b');

/** Cuts texts to so many characters as a reader sees them. The same ones are asked for again and again. */
function cutter(): (text: string, most: number) => string {
  const known = new Map<string, string>();
  return (text, most) => {
    if (text.length <= most) return text;
    const key = `${most} ${text}`;
    const short = known.get(key) ?? shortened(text, most);
    known.set(key, short);
    return short;
  };
}

function shortened(text: string, most: number): string {
  const look = text.slice(0, UNITS * most).toWellFormed();
  const seen = graphemes(look);
  return seen.length <= most && look.length === text.length
    ? text
    : `${seen
        .slice(0, most - 1)
        .join('')
        .trimEnd()}\u2026`;
}
