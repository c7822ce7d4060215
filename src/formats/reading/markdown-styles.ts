// The house styles of Markdown read back: where an item begins in each, and what its first line says.

import { emptyItem, type OldItem } from '../../domain/old-issue';
import { blocksOf, isOneLine, textOf } from './blocks';
import { type BodyStyle, withBody } from './item-body';
import { type Piece, type ReadStretch, type Stretch, withoutRules } from './own-markdown';
import {
  factsIn,
  linked,
  linkedAndSaid,
  linkedAndTimed,
  type ReadHead,
  said,
  timed,
  unlinked,
  wordsOf,
} from './written-markdown';

/** Below the title by whom and when, then the tags. */
const FULL: BodyStyle = { facts: true, tags: ' \u00b7 ' };
const WORDS: BodyStyle = { facts: false, tags: null };

const LIST_MARK = /^(- |\d{1,9}\. )/;

/** Items are those of a list, and all that belongs to one is indented below it. */
function listStyle(
  body: BodyStyle,
  headOf: (stretch: Stretch, line: string, at: number) => OldItem | null,
): ReadStretch {
  return (stretch) => {
    const { lines, to, tags } = stretch;
    const pieces: Piece[] = [];
    let free = stretch.from;
    const sayFree = (end: number): void => {
      const text = withoutRules(textOf(lines, free, end));
      if (text !== '') pieces.push({ text });
    };
    for (const block of blocksOf(lines, stretch.from, to)) {
      if (block.from < free) continue; // within the item before
      const first = lines[block.from] ?? '';
      const mark = LIST_MARK.exec(first)?.[0] ?? '';
      const head = mark === '' || !isOneLine(block) ? null : headOf(stretch, first.slice(mark.length), block.from);
      if (!head) continue;
      sayFree(block.from);
      const end = endOfItem(lines, block.from + 1, to, ' '.repeat(mark.length));
      const inner = lines.slice(block.from + 1, end).map((line) => line.slice(mark.length));
      pieces.push({ item: withBody(head, inner, { style: body, known: tags, line: block.from + 2 }) });
      free = end;
    }
    sayFree(to);
    return pieces;
  };
}

function endOfItem(lines: readonly string[], from: number, to: number, indent: string): number {
  let end = from;
  while (end < to && (lines[end] === '' || lines[end]?.startsWith(indent))) end++;
  return end;
}

/** The line below the title tells an item of ours from a list of the curator's. */
const withFacts = ({ lines, to }: Stretch, at: number, item: OldItem): OldItem | null =>
  at + 2 < to && lines[at + 1] === '' && factsIn((lines[at + 2] ?? '').trimStart(), item.url) ? item : null;

export const readDefault = listStyle(FULL, (stretch, line, at) => {
  const item = linked(line, at + 1) ?? (stretch.strict ? null : unlinked(line, at + 1));
  return item && withFacts(stretch, at, item);
});

export const readBullets = listStyle(
  WORDS,
  ({ strict }, line, at) => linkedAndSaid(line, at + 1) ?? (strict ? null : said(line, at + 1)),
);

/** Items are paragraphs; what stands between two of them belongs to the first. */
function flowStyle(
  body: BodyStyle,
  headOf: (stretch: Stretch, block: { line: string; next: string; at: number; n: number }) => Opened | null,
): ReadStretch {
  return (stretch) => {
    const { lines, to, tags } = stretch;
    const blocks = blocksOf(lines, stretch.from, to);
    const opened: (Opened & { from: number; start: number })[] = [];
    for (const [i, block] of blocks.entries()) {
      const line = lines[block.from] ?? '';
      const following = blocks[i + 1];
      const next = following && isOneLine(following) ? (lines[following.from] ?? '') : '';
      const n = stretch.before + opened.length + 1;
      const head = isOneLine(block) ? headOf(stretch, { line, next, at: block.from + 1, n }) : null;
      if (head) opened.push({ ...head, from: block.from, start: blocks[i + head.blocks - 1]?.to ?? block.to });
    }
    const front = withoutRules(textOf(lines, stretch.from, opened[0]?.from ?? to));
    const items = opened.map(({ item, start }, i): Piece => {
      const inner = lines.slice(start, opened[i + 1]?.from ?? to);
      return { item: withBody(item, inner, { style: body, known: tags, line: start + 1 }) };
    });
    return front === '' ? items : [{ text: front }, ...items];
  };
}

interface Opened {
  item: OldItem;
  /** So many blocks say it. */
  blocks: number;
}

const one = (item: OldItem | null): Opened | null => item && { item, blocks: 1 };
const either = (strict: boolean, line: string, at: number, ...heads: readonly [ReadHead, ReadHead]): OldItem | null =>
  heads[0](line, at) ?? (strict ? null : heads[1](line, at));

export const readDigest = flowStyle({ facts: false, tags: ' ' }, ({ strict }, { line, at }) =>
  one(either(strict, line, at, linkedAndTimed, timed)),
);

export const readNumbered = flowStyle(WORDS, ({ strict }, { line, at, n }) => {
  const mark = `${n}\u3001`;
  return line.startsWith(mark) ? one(either(strict, line.slice(mark.length), at, linked, unlinked)) : null;
});

export const readOverview = flowStyle(FULL, ({ strict }, { line, at, n }) => {
  const mark = `### ${n}. `;
  return line.startsWith(mark) ? one(either(strict, line.slice(mark.length), at, linked, unlinked)) : null;
});

/** The title in bold, the address below. */
export const readBold = flowStyle(WORDS, ({ strict }, { line, next, at }) => {
  const title = /^\*\*(.+)\*\*$/su.exec(line)?.[1];
  if (title === undefined) return null;
  const url = /^<(https?:\/\/[^\s<>]+)>$/u.exec(next)?.[1];
  if (url === undefined && strict) return null;
  return { item: { ...emptyItem(at), title: wordsOf(title), url: url ?? '' }, blocks: url === undefined ? 1 : 2 };
});
