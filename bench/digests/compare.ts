// How an issue made by a template compares with the one that was published.

export interface Comparison {
  bytes: boolean;
  /** After trimming line ends and leaving out blank lines. */
  trimmed: boolean;
  /** The lines that are links of a list, in order. */
  links: boolean;
  /** The first line that differs, with both versions; null when none does. */
  difference: { line: number; made: string; published: string } | null;
}

export function compare(made: string, published: string): Comparison {
  return {
    bytes: made === published,
    trimmed: essential(made) === essential(published),
    links: linkLines(made) === linkLines(published),
    difference: firstDifference(made.split('\n'), published.split('\n')),
  };
}

const essential = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n');

/** `* [label] [title](address)`, wherever it stands. */
const linkLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => /^\s*[*+-] (?:\[[^\]]*\] )*\[.*\]\(.*\)/.test(line))
    .join('\n');

function firstDifference(made: string[], published: string[]): Comparison['difference'] {
  const at = Math.max(made.length, published.length);
  for (let index = 0; index < at; index++) {
    if (made[index] !== published[index])
      return { line: index + 1, made: made[index] ?? '(end)', published: published[index] ?? '(end)' };
  }
  return null;
}
