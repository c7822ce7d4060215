// A page of our own Markdown read back: its front matter says which headings are sections and which lines are tags, so
// that a remark which looks like one of them is still a remark. How items look is the style's affair.

import { isDay } from '../../domain/day';
import {
  emptyIssue,
  type OldFault,
  type OldIssue,
  type OldItem,
  type OldReading,
  type OldSection,
} from '../../domain/old-issue';
import { escapeHeading } from '../escape-markdown';
import { type Block, blocksOf, isOneLine, textOf } from './blocks';
import { countAt, type FrontMatter, frontMatterOf, listAt, textAt } from './front-matter';

/** The lines from `from` up to `to` as items and free words, in their order. */
export interface Stretch {
  lines: readonly string[];
  from: number;
  to: number;
  tags: readonly string[];
  /** The items of the sections before. */
  before: number;
  /** Only lines with a link, or with what cannot stand there by chance, open an item. */
  strict: boolean;
}
export type Piece = { item: OldItem } | { text: string };
export type ReadStretch = (stretch: Stretch) => Piece[];

interface Page {
  lines: readonly string[];
  values: FrontMatter;
  /** Index of the first line behind the front matter. */
  from: number;
}

export function pageOf(text: string): Page {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const { values, lines: from } = frontMatterOf(lines);
  return { lines, values, from };
}

/** Is this a front matter of ours? */
export const isOwn = ({ values }: Page): boolean =>
  countAt(values, 'clips') !== null && isDay(textAt(values, 'date')) && listAt(values, 'sections') !== null;

/** Read by a style: first strictly, then, where items are missing, with all that could be one. */
export function readPage(page: Page, style: ReadStretch): ReadPage {
  const wanted = countAt(page.values, 'clips') ?? 0;
  const strict = { ...readIn(page, style, true), wanted, strict: true };
  if (strict.found === wanted) return strict;
  const loose = { ...readIn(page, style, false), wanted, strict: false };
  return loose.found === wanted ? loose : strict;
}

export interface ReadPage {
  issue: OldIssue;
  found: number;
  /** So many items the front matter tells. */
  wanted: number;
  strict: boolean;
}

function readIn(page: Page, style: ReadStretch, strict: boolean): { issue: OldIssue; found: number } {
  const { lines, values } = page;
  const last = lines.length - correctionLines(page);
  const heads = sectionHeads(page, last);
  const lastHead = heads.at(-1);
  const end = lastHead ? outroRule(lines, lastHead.at + 1, last) : last;
  const tags = listAt(values, 'tags') ?? [];
  let found = 0;
  const sections = heads.map(({ name, at }, i): OldSection => {
    const stretch = { lines, from: at + 1, to: heads[i + 1]?.at ?? end, tags, before: found, strict };
    const section = sectionOf(name, style(stretch));
    found += section.items.length;
    return section;
  });
  const issue: OldIssue = {
    ...emptyIssue(),
    title: textAt(values, 'title'),
    digestName: textAt(values, 'digest'),
    day: isDay(textAt(values, 'date')) ? textAt(values, 'date') : null,
    number: countAt(values, 'number'),
    headline: textAt(values, 'headline'),
    intro: frontWords(page, heads[0]?.at ?? end),
    outro: textOf(lines, end + 1, last),
    sections,
  };
  return { issue, found };
}

/** One after the other, so that a heading among the words of an item is taken for a section only by design. */
function sectionHeads({ lines, values, from }: Page, end: number): { name: string; at: number }[] {
  const heads: { name: string; at: number }[] = [];
  let at = from;
  for (const name of listAt(values, 'sections') ?? []) {
    const plain = `## ${escapeHeading(name)}`;
    const counted = (line: string): boolean => {
      const count = / \((\d+)\)$/.exec(line)?.[1];
      return count !== undefined && line === `## ${escapeHeading(`${name} (${count})`)}`;
    };
    let here = at;
    while (here < end && lines[here] !== plain && !counted(lines[here] ?? '')) here++;
    if (here === end) continue;
    heads.push({ name, at: here });
    at = here + 1;
  }
  return heads;
}

/** So many lines at the end are corrections, with the empty ones before them. */
function correctionLines({ lines, values }: Page): number {
  const blocks = countAt(values, 'corrections') ?? 0;
  let end = lines.length;
  for (let left = blocks; left > 0 && end > 0; end--) if ((lines[end - 1] ?? '').trim() !== '') left--;
  return lines.length - end;
}

/** What stands before the sections. Title and byline are told already, and a cover is no clip. */
function frontWords({ lines, values, from }: Page, to: number): string {
  const blocks = blocksOf(lines, from, to);
  const first = (at: number): string => lines[blocks[at]?.from ?? -1] ?? '';
  let next = first(0).startsWith('# ') ? 1 : 0;
  if (/^!\[.*\]\(\S+\)$/.test(first(next))) next++;
  if (textAt(values, 'byline') !== '') next++;
  return textOf(lines, blocks[next]?.from ?? to, to);
}

function sectionOf(name: string, pieces: readonly Piece[]): OldSection {
  const section: OldSection = { name, items: [], texts: [] };
  for (const piece of pieces) {
    if ('item' in piece) section.items.push(piece.item);
    else if (piece.text !== '') section.texts.push({ after: section.items.length, text: piece.text });
  }
  return section;
}

/** Where the outro's rule stands: the last one that has words behind it. A page that ends in a rule has no outro. */
function outroRule(lines: readonly string[], from: number, to: number): number {
  const blocks = blocksOf(lines, from, to);
  const isRule = (block: Block): boolean => isOneLine(block) && lines[block.from] === '---';
  const at = blocks.findLastIndex(isRule);
  return at < 0 || at === blocks.length - 1 ? to : (blocks[at]?.from ?? to);
}

/** The rules that part free words from lists. */
export const withoutRules = (text: string): string => text.replace(/^(?:---\n+)+/, '').replace(/(?:\n+---)+$/, '');

export function answerFor(form: string, { issue, found, wanted }: ReadPage): OldReading {
  const faults: OldFault[] = found === wanted ? [] : [{ kind: 'count', line: 0, value: String(wanted) }];
  if (found === 0) faults.push({ kind: 'no_items', line: 0, value: '' });
  return { form, sure: found === wanted, issue, faults };
}
