// Numbers of many rounds as a few that can be read.

/** The value below which the share `p` of the values lies; NaN when there are none. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The median of the ratios of pairs taken in the same round: what slows the machine down slows both. */
export const pairedRatio = (values: readonly number[], base: readonly number[]): number =>
  median(values.map((value, i) => value / (base[i] ?? Number.NaN)));

export const round = (value: number, digits = 2): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** Rows of cells as aligned columns; the first row is the heading. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => String(row[i] ?? '').length)));
  const line = (row: readonly (string | number)[]): string =>
    row
      .map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i] ?? 0) : String(cell).padStart(widths[i] ?? 0)))
      .join('  ');
  const [heading = [], ...rest] = rows;
  return [line(heading), widths.map((width) => '─'.repeat(width)).join('──'), ...rest.map(line)].join('\n');
}

export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** One aim and whether the figure keeps it: at most, or at least. */
export type Aim = { name: string; figure: number } & ({ most: number } | { least: number });

export const holds = (aim: Aim): boolean => ('most' in aim ? aim.figure <= aim.most : aim.figure >= aim.least);

export const aimLine = (aim: Aim): string => {
  const bound = 'most' in aim ? `≤ ${aim.most}` : `≥ ${aim.least}`;
  return `${holds(aim) ? 'holds' : 'MISSED'}  ${aim.name}: ${round(aim.figure)} (aim ${bound})`;
};
