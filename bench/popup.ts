// How soon the popup is of use: title in its field and summary in its field, beside a popup that does nothing else and
// a bare Preact + Readability one, all three in one browser, in turns, through true toolbar clicks.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../scripts/browsers/children.ts';
import { serveArticles } from './kit/articles.ts';
import type { Bench } from './kit/bench.ts';
import { builtExtension, root } from './kit/built.ts';
import { launch } from './kit/devtools.ts';
import { type Aim, aimLine, holds, kilobytes, median, pairedRatio, quantile, round, table } from './kit/figures.ts';
import { blankPeer, buildReadabilityPeer } from './kit/peers.ts';
import { Popups, type Visit } from './kit/popup-visit.ts';
import { bytesOf, fileBytes } from './kit/sizes.ts';
import { firstTab } from './kit/tabs.ts';

const SIZES = [
  { name: '100kb', bytes: 100_000 },
  { name: '1mb', bytes: 1_000_000 },
] as const;
const VARIANTS = ['blank', 'readability', 'ours'] as const;
type Variant = (typeof VARIANTS)[number];
type SizeName = (typeof SIZES)[number]['name'];
type Visits = Record<SizeName, Record<Variant, Visit[]>>;

export const popup: Bench = {
  name: 'popup',
  about:
    'Title and summary in the popup against a blank and a bare Readability popup; script bytes. [--rounds 21] [--dist DIR]',
  async run(args) {
    const rounds = Number(args[args.indexOf('--rounds') + 1]) || 21;
    const ours = builtExtension(args);
    const visits = await measure(ours, rounds);
    return report(visits, ours);
  },
};

async function measure(ours: string, rounds: number): Promise<Visits> {
  const peer = temporaryFolder('peer');
  const [articles, browser] = await Promise.all([serveArticles(), launch()]);
  try {
    const folders = { blank: blankPeer(), readability: await buildReadabilityPeer(peer), ours };
    const ids = { blank: '', readability: '', ours: '' };
    for (const variant of VARIANTS) ids[variant] = await browser.load(folders[variant]);
    const [popups, tab] = [new Popups(browser), await firstTab(browser)];
    const visits = empty();
    // The first two rounds fill the browser's code caches and are not counted.
    for (let turn = -2; turn < rounds; turn += 1) {
      for (const { size, variant } of rotated(turn)) {
        await tab.go(articles.address(size.bytes, `${turn}-${variant}`));
        const fields = variant === 'blank' ? ['title'] : ['title', 'summary'];
        const visit = await popups.visit(ids[variant], tab.id, { fields });
        if (turn >= 0) visits[size.name][variant].push(visit);
      }
    }
    return visits;
  } finally {
    await Promise.all([browser.close(), articles.close()]);
    rmSync(peer, { recursive: true, force: true });
  }
}

const empty = (): Visits => {
  const none = () => ({ blank: [], readability: [], ours: [] });
  return { '100kb': none(), '1mb': none() };
};

/** Every pair of size and variant once, beginning elsewhere each round. */
function rotated(turn: number) {
  const all = SIZES.flatMap((size) => VARIANTS.map((variant) => ({ size, variant })));
  const start = (turn + all.length) % all.length;
  return [...all.slice(start), ...all.slice(0, start)];
}

function report(visits: Visits, ours: string): Record<string, unknown> {
  const of = (size: SizeName, variant: Variant, what: 'title' | 'summary' | 'began') =>
    visits[size][variant].map((visit) => visit[what]);
  const figures: Record<string, number> = { rounds: visits['100kb'].ours.length };
  const rows: (string | number)[][] = [
    ['', 'title ms', 'p95', '× blank', 'summary ms', 'p95', '× Readability', 'first script'],
  ];
  for (const { name } of SIZES) {
    for (const variant of VARIANTS) {
      const [title, summary] = [of(name, variant, 'title'), of(name, variant, 'summary')];
      const titleRatio = pairedRatio(title, of(name, 'blank', 'title'));
      const summaryRatio = pairedRatio(summary, of(name, 'readability', 'summary'));
      const told = (value: number): string | number => (Number.isNaN(value) ? '–' : round(value));
      rows.push([
        `${variant}, ${name}`,
        told(median(title)),
        told(quantile(title, 0.95)),
        told(titleRatio),
        told(median(summary)),
        told(quantile(summary, 0.95)),
        told(summaryRatio),
        told(median(of(name, variant, 'began'))),
      ]);
      figures[`${variant}_${name}_title_ms`] = round(median(title));
      if (variant !== 'blank') figures[`${variant}_${name}_summary_ms`] = round(median(summary));
    }
    figures[`title_ratio_${name}`] = round(pairedRatio(of(name, 'ours', 'title'), of(name, 'blank', 'title')), 3);
    figures[`summary_ratio_${name}`] = round(
      pairedRatio(of(name, 'ours', 'summary'), of(name, 'readability', 'summary')),
      3,
    );
  }
  figures.title_1mb_over_100kb = round(pairedRatio(of('1mb', 'ours', 'title'), of('100kb', 'ours', 'title')), 3);
  console.log(table(rows));
  return { ...figures, ...sizes(visits, ours, figures) };
}

function sizes(visits: Visits, ours: string, figures: Record<string, number>): Record<string, unknown> {
  const { popup: script, worker } = bytesOf(ours);
  const facts = {
    popup_js_initial_bytes: script.initial,
    popup_js_total_bytes: script.total,
    worker_js_bytes: worker,
    content_js_bytes: fileBytes(join(ours, 'content.js')),
    zip_chrome_bytes: fileBytes(join(root, 'dist/clipsheet-chrome.zip')),
    zip_firefox_bytes: fileBytes(join(root, 'dist/clipsheet-firefox.zip')),
    heap_100kb_bytes: median(visits['100kb'].ours.map(({ heap }) => heap)),
    heap_1mb_bytes: median(visits['1mb'].ours.map(({ heap }) => heap)),
    heap_blank_bytes: median(visits['100kb'].blank.map(({ heap }) => heap)),
  };
  const rows = Object.entries(facts).map(([name, bytes]) => [
    name.replaceAll('_', ' ').replace(' bytes', ''),
    bytes === null ? 'not built' : kilobytes(bytes),
  ]);
  console.log(`\n${table([['bytes', ''], ...rows])}\n`);
  const aims: Aim[] = [
    { name: 'title over blank, 100 KB page', figure: figures.title_ratio_100kb ?? Number.NaN, most: 1.5 },
    { name: 'title over blank, 1 MB page', figure: figures.title_ratio_1mb ?? Number.NaN, most: 1.5 },
    {
      name: 'title on the large page over the small one',
      figure: figures.title_1mb_over_100kb ?? Number.NaN,
      most: 1.05,
    },
    { name: 'summary over Readability, 100 KB page', figure: figures.summary_ratio_100kb ?? Number.NaN, most: 1.2 },
    { name: 'summary over Readability, 1 MB page', figure: figures.summary_ratio_1mb ?? Number.NaN, most: 1.2 },
    { name: 'popup script, KB', figure: script.total / 1024, most: 150 },
    { name: 'worker script, KB', figure: worker / 1024, most: 60 },
  ];
  console.log(aims.map(aimLine).join('\n'));
  return { ...facts, aims_hold: aims.every(holds) };
}
