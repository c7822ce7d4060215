// Summaries of texts that nothing else is known of, by the part of our reader that takes sentences out of an article,
// against the first sentences; judged by the folder's own evaluator.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from '../../../scripts/browsers/children.ts';
import { summaryOf } from '../../../src/extraction/extracted.ts';
import { table } from '../figures.ts';

export interface Text {
  id: string;
  text: string;
}

/** By kind of text, then by way of summarising it: ROUGE-1, per cent. */
export type TextScores = Record<string, Record<string, number>>;

export function textsIn(folder: string): Text[] {
  const file = join(folder, 'data/summ/summ.jsonl');
  if (!existsSync(file) || !existsSync(join(folder, 'summ_eval.mjs'))) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Text);
}

/** The evaluator prints a line a kind: `cnndm/en n=50: lead-1 R1=29.4 RL=18.1 | … | SYSTEM R1=31.2 RL=19.9`. */
export function judgeSummaries(folder: string, texts: readonly Text[]): TextScores {
  const at = temporaryFolder('summaries');
  const file = join(at, 'ours.jsonl');
  const ours = texts.map(({ id, text }) => ({ id, summary: summaryOf(text.split(/\n+/).map((line) => line.trim())) }));
  writeFileSync(file, ours.map((one) => `${JSON.stringify(one)}\n`).join(''));
  try {
    const printed = execFileSync(process.execPath, ['summ_eval.mjs', '--preds', file], {
      cwd: resolve(folder),
      encoding: 'utf8',
    });
    return Object.fromEntries(printed.split('\n').flatMap(readLine));
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
}

function readLine(line: string): [string, Record<string, number>][] {
  const [, kind, rest] = /^(\S+) n=\d+: (.*)$/.exec(line) ?? [];
  if (!kind || !rest) return [];
  const ways = [...rest.matchAll(/(\S+) R1=([\d.]+)/g)].map(([, way = '', score]) => [way, Number(score)] as const);
  return [[kind, Object.fromEntries(ways.map(([way, score]) => [way === 'SYSTEM' ? 'ours' : way, score]))]];
}

export function textTable(scores: TextScores): string {
  const ways = [...new Set(Object.values(scores).flatMap((row) => Object.keys(row)))];
  const order = ['ours', ...ways.filter((way) => way !== 'ours')];
  return table([
    ['ROUGE-1', ...order],
    ...Object.entries(scores).map(([kind, row]) => [kind, ...order.map((way) => row[way] ?? '–')]),
  ]);
}
