// How well pages are read: our reader and its peers over saved pages with known answers, in one real browser, each page
// at its own address with its scripts blocked. The answers and their scorer come with the folder of pages.

import type { Bench } from './kit/bench.ts';
import { builtReader } from './kit/built.ts';
import { type Case, casesIn, languageGroup, OWN_PAGES, scorerOf, WANTED } from './kit/extract/cases.ts';
import { brief, type Comparison, compare, comparisonTable, type Judged, judge } from './kit/extract/compare.ts';
import { type Measured, measure } from './kit/extract/measure.ts';
import { otherReaders } from './kit/extract/other-readers.ts';
import { judgeSummaries, type TextScores, textsIn, textTable } from './kit/extract/texts.ts';
import { type Aim, aimLine, holds, median, quantile, round, table } from './kit/figures.ts';

/** Per cent at least, over the cases of one tier. */
const AIMS = [
  { metric: 'title', tier: 'A', all: 88, zh: 94 },
  { metric: 'author', tier: 'A', all: 75, zh: 65 },
  { metric: 'author@empty', tier: 'A', all: 92, zh: 96 },
  { metric: 'published', tier: 'A', all: 88, zh: 94 },
  { metric: 'siteName', tier: 'A', all: 86, zh: 80 },
  { metric: 'language', tier: 'A', all: 97, zh: 98 },
  { metric: 'image', tier: 'B', all: 98 },
  { metric: 'text_f1', tier: 'A', all: 89, zh: 88 },
  { metric: 'summary_r1', tier: 'A', all: 88 },
];
/** By tier, then by language group. */
type Comparisons = Record<string, Record<string, Comparison>>;

export const extract: Bench = {
  name: 'extract',
  about:
    'How well pages are read, beside other readers. [FOLDER] [--tier A,B] [--lang zh|en|other] [--limit 50] [--rounds 3] [--no-peers] [--lib FILE]',
  async run(args) {
    const option = (name: string): string => (args.includes(name) ? (args[args.indexOf(name) + 1] ?? '') : '');
    const named = args[0]?.startsWith('--') === false ? args[0] : undefined;
    if (!named) console.log(`${WANTED}\n`);
    const folder = named ?? OWN_PAGES;
    const wish = { tier: option('--tier'), lang: option('--lang'), limit: Number(option('--limit')) || 0 };
    const cases = casesIn(folder, wish);
    const others = args.includes('--no-peers') ? null : await otherReaders();
    const texts = wish.tier === '' && wish.lang === '' && wish.limit === 0 ? textsIn(folder) : [];
    const rounds = Math.max(1, Number(option('--rounds')) || 3);
    const measured = await measure({ folder, cases, reader: builtReader(args), rounds, others });
    const scorer = await scorerOf(folder);
    const judged = judge(measured.said, cases, scorer);
    const comparisons = compareAll(judged, cases, scorer.METRICS ?? metricsOf(judged));
    const summaries = texts.length > 0 ? judgeSummaries(folder, texts) : {};
    return report({ comparisons, measured, summaries, cases: cases.length, isOwn: !named });
  },
};

const metricsOf = (judged: Judged): string[] => [
  ...new Set(Object.values(judged).flatMap((scores) => [...scores.values()].flatMap(Object.keys))),
];

function compareAll(judged: Judged, cases: readonly Case[], metrics: readonly string[]): Comparisons {
  const tiers = [...new Set(cases.map((one) => one.tier))].sort();
  const ofTier = (tier: string): Record<string, Comparison> => {
    const own = cases.filter((one) => one.tier === tier);
    const groups = ['zh', 'en', 'other'].map(
      (group) => [group, own.filter((one) => languageGroup(one) === group)] as const,
    );
    const filled = groups.filter(([, those]) => those.length > 0);
    const wanted = filled.length > 1 ? [['all', own] as const, ...filled] : filled;
    return Object.fromEntries(wanted.map(([group, those]) => [group, compare(judged, those, metrics)]));
  };
  return Object.fromEntries(tiers.map((tier) => [tier, ofTier(tier)]));
}

interface Found {
  comparisons: Comparisons;
  measured: Measured;
  summaries: TextScores;
  cases: number;
  isOwn: boolean;
}

function report({ comparisons, measured, summaries, cases, isOwn }: Found): Record<string, unknown> {
  const tiers: Record<string, Record<string, unknown>> = {};
  for (const [tier, groups] of Object.entries(comparisons)) {
    for (const [group, comparison] of Object.entries(groups)) {
      console.log(`\nTier ${tier}, ${group}\n${comparisonTable(comparison)}`);
      tiers[tier] = { ...tiers[tier], [group]: brief(comparison) };
    }
  }
  const ours = ratios(measured.times, 'ours');
  const time = { time_ratio_median: round(median(ours), 3), time_ratio_p95: round(quantile(ours, 0.95), 3) };
  console.log(`\n${timeTable(measured)}`);
  if (Object.keys(summaries).length > 0) console.log(`\n${textTable(summaries)}`);
  for (const line of measured.failed) console.log(`failed: ${line}`);
  const figures = { cases, ...time, tiers, summaries, failed: measured.failed.length };
  if (isOwn) return figures; // too few and too small to hold anyone to them
  const aims: Aim[] = [
    ...aimsOf(comparisons),
    { name: 'time over Readability on a clone, median', figure: time.time_ratio_median, most: 1.5 },
    { name: 'time over Readability on a clone, 95th percentile', figure: time.time_ratio_p95, most: 2 },
  ];
  console.log(`\n${aims.map(aimLine).join('\n')}`);
  return { ...figures, aims_hold: aims.every(holds) };
}

const aimsOf = (comparisons: Comparisons): Aim[] =>
  AIMS.flatMap(({ metric, tier, ...bounds }) =>
    Object.entries(bounds).flatMap(([group, least]) => {
      const figure = comparisons[tier]?.[group]?.[metric]?.means.ours;
      return figure === undefined
        ? []
        : [{ name: `${metric}, tier ${tier}, ${group}`, figure: round(figure, 1), least }];
    }),
  );

/** Per case: the median of a reader's rounds over the median of Readability's in the same rounds. */
const ratios = (times: Measured['times'], name: string): number[] =>
  times.map((ofCase) => median(ofCase[name] ?? []) / median(ofCase.readability ?? []));

function timeTable({ times, timesOfAll }: Measured): string {
  const row = (name: string, from: Measured['times']): (string | number)[] => {
    const [all, over] = [from.map((ofCase) => median(ofCase[name] ?? [])), ratios(from, name)];
    return [
      name,
      ...[median(all), quantile(all, 0.95), median(over), quantile(over, 0.95)].map((figure) => round(figure)),
    ];
  };
  const others = Object.keys(timesOfAll[0] ?? {}).filter((name) => name !== 'readability');
  return table([
    ['time', 'median ms', 'p95', '× Readability', 'p95'],
    row('readability', times),
    row('ours', times),
    ...others.map((name) => row(name, timesOfAll)),
  ]);
}
