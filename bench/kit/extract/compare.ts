// Scores of many cases as one table: ours and each other reader's mean by metric, and, case by case, how often ours is
// better or worse than the best of them.
import { round, table } from '../figures.ts';
import type { Case, Scorer, Scores } from './cases.ts';
import type { Said } from './in-page.ts';

/** What a reader never tells is not counted against it. */
const UNTOLD: Readonly<Record<string, readonly string[]>> = {
  readability: ['canonicalUrl', 'image'],
  defuddle: ['canonicalUrl'],
  postlight: ['siteName', 'language'],
  metascraper: ['text', 'snippet'],
};

export interface Row {
  cases: number;
  /** Per cent, by reader; NaN for what it does not tell. */
  means: Record<string, number>;
  /** The other reader with the highest mean; empty when there is none. */
  best: string;
  wins: number;
  losses: number;
}

/** By metric. */
export type Comparison = Record<string, Row>;

/** Every reader's scores, by case. */
export type Judged = Record<string, Map<string, Scores>>;

export function judge(said: Record<string, Map<string, Said>>, cases: readonly Case[], scorer: Scorer): Judged {
  const scores = (answers: Map<string, Said>) =>
    new Map(cases.map((one) => [one.id, scorer.scoreCase(one, answers.get(one.id))]));
  return Object.fromEntries(Object.entries(said).map(([name, answers]) => [name, scores(answers)]));
}

export function compare(judged: Judged, cases: readonly Case[], metrics: readonly string[]): Comparison {
  const rows = metrics.map((metric) => [metric, rowOf(judged, cases, metric)] as const);
  return Object.fromEntries(rows.filter(([, row]) => row.cases > 0));
}

function rowOf(judged: Judged, cases: readonly Case[], metric: string): Row {
  const field = metric.split(/[_@]/, 1)[0] ?? metric;
  const pairs = (name: string): number[] => cases.flatMap((one) => judged[name]?.get(one.id)?.[metric] ?? []);
  const means = Object.fromEntries(
    Object.keys(judged).map((name) => [name, UNTOLD[name]?.includes(field) ? Number.NaN : percent(pairs(name))]),
  );
  const [best = ''] = Object.keys(means)
    .filter((name) => name !== 'ours' && !Number.isNaN(means[name]))
    .sort((a, b) => (means[b] ?? 0) - (means[a] ?? 0));
  const [ours, theirs] = [pairs('ours'), best === '' ? [] : pairs(best)];
  const better = (by: 1 | -1): number => theirs.filter((value, i) => ((ours[i] ?? 0) - value) * by > 1e-9).length;
  return { cases: ours.length, means, best, wins: better(1), losses: better(-1) };
}

const percent = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : (100 * values.reduce((sum, value) => sum + value, 0)) / values.length;

export function comparisonTable(comparison: Comparison): string {
  const rows = Object.entries(comparison);
  const names = Object.keys(rows[0]?.[1].means ?? {});
  const told = (mean: number | undefined): string => (mean === undefined || Number.isNaN(mean) ? '–' : mean.toFixed(1));
  return table([
    ['', 'cases', ...names, 'best other', 'won', 'lost'],
    ...rows.map(([metric, { cases, means, best, wins, losses }]) => [
      metric,
      cases,
      ...names.map((name) => told(means[name])),
      best || '–',
      ...(best === '' ? ['–', '–'] : [wins, losses]),
    ]),
  ]);
}

/** The comparison as the last line of the benchmark holds it. */
export const brief = (comparison: Comparison): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(comparison).map(([metric, { cases, means, best, wins, losses }]) => {
      const other =
        best === '' ? {} : { best, best_mean: round(means[best] ?? Number.NaN, 1), won: wins, lost: losses };
      return [metric, { cases, ours: round(means.ours ?? Number.NaN, 1), ...other }];
    }),
  );
