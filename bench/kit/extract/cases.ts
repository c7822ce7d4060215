// A folder of saved pages with known answers: `data/manifest.jsonl` names the cases, `score.mjs` knows how an answer is
// judged. Nothing of such a folder is copied; what it says is taken as it is.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { root } from '../built.ts';
import type { Said } from './in-page.ts';

export interface Case {
  id: string;
  tier: string;
  lang: string;
  url: string;
  /** The page, in `data/`; gzipped when it ends in .gz. */
  html: string;
}

/** By metric, 0 to 1. Names that begin with `_` are the scorer's own. */
export type Scores = Record<string, number>;

export interface Scorer {
  scoreCase: (one: Case, said: Said | undefined) => Scores;
  /** The metrics in the order in which they are to be shown. */
  METRICS?: readonly string[];
}

export const OWN_PAGES = join(root, 'bench/pages');

export const WANTED = `No folder of pages was named, so these are the few of bench/pages: enough to see that the benchmark works, far too few
to judge a reader by. \`npm run bench -- extract FOLDER\` measures over FOLDER, which holds
  data/manifest.jsonl   one case a line: {"id", "tier", "lang", "url", "html": page in data/, may be .gz, "expected": {field: answer}}
  score.mjs             exports scoreCase(case, {title, author, …}) → {metric: 0…1} and METRICS, their order
  data/summ/summ.jsonl, summ_eval.mjs   texts for summaries and how they are judged (not needed)`;

export interface Wish {
  tier: string;
  lang: string;
  limit: number;
}

export function casesIn(folder: string, { tier, lang, limit }: Wish): Case[] {
  const manifest = join(folder, 'data/manifest.jsonl');
  if (!existsSync(manifest)) throw new Error(`There is no ${manifest}.\n${WANTED}`);
  const all = readFileSync(manifest, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case);
  const wanted = all.filter(
    (one) => (tier === '' || tier.split(',').includes(one.tier)) && (lang === '' || languageGroup(one) === lang),
  );
  // Some of them are some of every kind: neighbours in a manifest are alike.
  const step = limit > 0 ? Math.max(1, wanted.length / limit) : 1;
  return wanted.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

export const languageGroup = ({ lang }: Case): string => (lang === 'zh' || lang === 'en' ? lang : 'other');

export function htmlOf(folder: string, { html }: Case): Buffer {
  const bytes = readFileSync(join(folder, 'data', html));
  return html.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

export const scorerOf = async (folder: string): Promise<Scorer> =>
  (await import(pathToFileURL(join(resolve(folder), 'score.mjs')).href)) as Scorer;
