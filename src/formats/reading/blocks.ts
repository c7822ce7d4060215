// Lines of Markdown by their blocks. Fenced code is one block, whatever stands in it.

export interface Block {
  /** Index of its first line and of the one behind its last. */
  from: number;
  to: number;
}

const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/;
const CLOSING = /^ {0,3}(`{3,}|~{3,})\s*$/;

/** The blocks between two lines, parted by empty ones. A fence that nothing closes is none; `fences` false: none is. */
export function blocksOf(lines: readonly string[], from: number, to: number, { fences = true } = {}): Block[] {
  const blocks: Block[] = [];
  const closing = closingFences(lines, to);
  let start = -1;
  for (let i = from; i < to; i++) {
    const line = lines[i] ?? '';
    if (line.trim() === '') {
      if (start >= 0) blocks.push({ from: start, to: i });
      start = -1;
      continue;
    }
    if (start < 0) start = i;
    i = (fences ? closing(i) : null) ?? i;
  }
  if (start >= 0) blocks.push({ from: start, to: lastFilled(lines, start, to) });
  return blocks;
}

/** Where a fence that opens on a line is closed; null where none opens. */
export function closingFences(lines: readonly string[], to: number): (at: number) => number | null {
  const unclosed = new Map<string, number>();
  return (at) => {
    const mark = FENCE.exec(lines[at] ?? '')?.[1];
    if (mark === undefined) return null;
    const sign = mark[0] ?? '';
    if (mark.length >= (unclosed.get(sign) ?? Number.POSITIVE_INFINITY)) return null; // looked for before, in vain
    for (let i = at + 1; i < to; i++) {
      const found = CLOSING.exec(lines[i] ?? '')?.[1] ?? '';
      if (found.startsWith(sign) && found.length >= mark.length) return i;
    }
    unclosed.set(sign, mark.length);
    return null;
  };
}

function lastFilled(lines: readonly string[], from: number, to: number): number {
  let end = to;
  while (end > from + 1 && (lines[end - 1] ?? '').trim() === '') end--;
  return end;
}

export const isOneLine = ({ from, to }: Block): boolean => to - from === 1;

export const textOf = (lines: readonly string[], from: number, to: number): string =>
  lines.slice(from, to).join('\n').replace(/^\n+/, '').trimEnd();
