// Markdown with a table per section, read back row by row. A row without a number is a further voice of the row above;
// of a remark the words and links are there, in one line.

import type { OldItem } from '../../domain/old-issue';
import { textOf } from './blocks';
import { type Piece, type ReadStretch, withoutRules } from './own-markdown';
import { factsIn, linked, tagsIn, unlinked } from './written-markdown';

export const readTable: ReadStretch = ({ lines, from, to, tags }) => {
  const pieces: Piece[] = [];
  let free = from;
  let last: OldItem | null = null;
  const sayFree = (end: number): void => {
    const text = withoutRules(textOf(lines, free, end));
    if (text !== '') pieces.push({ text });
  };
  for (let at = from; at < to; at++) {
    if (lines[at] !== '| --- | --- | --- | --- | --- |') continue;
    sayFree(at - 1); // the heads of the columns stand above
    let row = at + 1;
    for (; row < to && lines[row]?.startsWith('|'); row++) {
      const [n = '', ...cells] = cellsOf(lines[row] ?? '');
      const item = itemOf(cells, tags, row + 1);
      if (!item) continue;
      if (n === '' && last) last.voices.push(item);
      else pieces.push({ item });
      if (n !== '') last = item;
    }
    free = row;
    at = row - 1;
  }
  sayFree(to);
  return pieces;
};

/** A bar within a cell has a backslash before it. */
const cellsOf = (line: string): string[] =>
  [...line.slice(1).matchAll(/((?:\\.|[^\\|])*)\|/gsu)].map(([, cell = '']) => cell.trim());

function itemOf(
  [title = '', facts = '', tagged = '', words = '']: string[],
  known: readonly string[],
  line: number,
): OldItem | null {
  const item = linked(title, line) ?? unlinked(title, line);
  if (!item) return null;
  return { ...item, ...factsIn(facts, item.url), tags: tagsIn(tagged, known, ' \u00b7 ') ?? [], remark: words };
}
