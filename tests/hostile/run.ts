// Every format over every hostile item, and what independent readers say of what comes out.

import { formats } from '../../src/formats';
import type { Batch, Check, Made } from './check';
import { dataBatches, dataChecks } from './data';
import { type Item, type Subject, subjectOf } from './items';
import { markdownBatches, markdownChecks } from './markdown';
import { pageBatches, pageChecks } from './pages';
import { textChecks } from './text';

const CHECKS: readonly Check[] = [...textChecks, ...markdownChecks, ...pageChecks, ...dataChecks];
const BATCHES: readonly Batch[] = [...markdownBatches, ...pageBatches, ...dataBatches];
/** Milliseconds of work for one format and one item. */
const LONGEST = 2_000;

export interface Score {
  name: string;
  checks: number;
  failures: string[];
  /** The program that checks it is not there. */
  skipped?: boolean;
}

export interface Outcome {
  items: number;
  checks: number;
  failures: number;
  /** Ids of items that are no matter of formats. */
  leftOut: string[];
  scores: Score[];
}

export async function runHostile(items: readonly Item[]): Promise<Outcome> {
  const subjects = items.map(subjectOf).filter((subject) => subject !== null);
  const kept = new Set(subjects.map(({ id }) => id));
  return { ...(await runSubjects(subjects)), leftOut: items.map(({ id }) => id).filter((id) => !kept.has(id)) };
}

export async function runSubjects(subjects: readonly Subject[]): Promise<Omit<Outcome, 'leftOut'>> {
  const scores = new Map<string, Score>();
  const count = (name: string, { format, subject }: Made, faults: readonly string[]): void => {
    const score = scores.get(name) ?? { name, checks: 0, failures: [] };
    scores.set(name, score);
    score.checks++;
    if (faults.length > 0)
      score.failures.push(`${subject.id} ${format.id}: ${[...new Set(faults)].join(', ').slice(0, 200)}`);
  };
  const mades: Made[] = [];
  for (const subject of subjects) {
    for (const format of formats) {
      const before = process.cpuUsage();
      const made = { format, subject, text: written(format.render, subject.issue) };
      const ms = process.cpuUsage(before).user / 1000;
      count('TM1 in time', made, ms > LONGEST ? [`${Math.round(ms)} ms`] : []);
      for (const check of CHECKS) if (check.of(format)) count(check.name, made, await faultsOf(check, made));
      mades.push(made);
    }
  }
  for (const batch of BATCHES) {
    const own = mades.filter(({ format }) => batch.of(format));
    const faults = batch.faults(own);
    if (faults === null) scores.set(batch.name, { name: batch.name, checks: 0, failures: [], skipped: true });
    else for (const [at, made] of own.entries()) count(batch.name, made, faults[at] ?? []);
  }
  const all = [...scores.values()];
  return {
    items: subjects.length,
    checks: all.reduce((sum, { checks }) => sum + checks, 0),
    failures: all.reduce((sum, { failures }) => sum + failures.length, 0),
    scores: all,
  };
}

/** A format that throws fails every check by what it says. */
function written(render: (typeof formats)[number]['render'], issue: Made['subject']['issue']): string {
  try {
    return render(issue);
  } catch (error) {
    return `threw ${String(error)}`;
  }
}

async function faultsOf(check: Check, made: Made): Promise<string[]> {
  try {
    return await check.faults(made);
  } catch (error) {
    return [`threw ${String(error)}`];
  }
}
