// Every reader over every case: what it said, and how long it took in turns with Readability.
import { readFileSync } from 'node:fs';
import { classicScript } from '../classic-script.ts';
import { type Case, htmlOf } from './cases.ts';
import type { Answer, Said } from './in-page.ts';
import type { OtherReaders } from './other-readers.ts';
import { Replay } from './replay.ts';

const ANSWERING = 30_000;
const TIMING = 90_000;
/** The others take several times as long: one round is enough to see where they stand. */
const ROUNDS_OF_OTHERS = 1;

export interface Measured {
  /** By reader, then by case. */
  said: Record<string, Map<string, Said>>;
  /** Milliseconds of each case, by reader. */
  times: Record<string, number[]>[];
  /** The same with all readers, in fewer rounds; none without others. */
  timesOfAll: Record<string, number[]>[];
  failed: string[];
}

export interface Plan {
  folder: string;
  cases: readonly Case[];
  /** Our built reader. */
  reader: string;
  rounds: number;
  others: OtherReaders | null;
}

export async function measure(plan: Plan): Promise<Measured> {
  const { others, cases } = plan;
  const names = ['ours', 'readability', ...(others ? ['defuddle', 'postlight'] : [])];
  const said = Object.fromEntries([...names, ...(others ? ['metascraper'] : [])].map((name) => [name, new Map()]));
  const measured: Measured = { said, times: [], timesOfAll: [], failed: [] };
  const own = [readFileSync(plan.reader, 'utf8'), await classicScript('bench/kit/extract/in-page.ts')];
  const visit = { ...plan, names, scripts: [...(others?.scripts ?? []), ...own], measured };
  const replay = await Replay.open();
  try {
    for (const [i, one] of cases.entries()) {
      const failed = await visitCase(replay, one, visit).then(() => false, told(one, measured));
      await replay.turn({ failed });
      if ((i + 1) % 50 === 0) console.error(`${i + 1} of ${cases.length} pages`);
    }
    return measured;
  } finally {
    await replay.close();
  }
}

const told =
  ({ id }: Case, { failed }: Measured) =>
  (error: Error): true => {
    failed.push(`${id}: ${error.message}`);
    return true;
  };

interface Visit extends Plan {
  names: readonly string[];
  scripts: readonly string[];
  measured: Measured;
}

async function visitCase(replay: Replay, one: Case, visit: Visit): Promise<void> {
  const { names, scripts, rounds, others, measured } = visit;
  const html = htmlOf(visit.folder, one);
  if (others) {
    const read = await others.metascraper(html.toString(), one.url).catch(() => ({}));
    measured.said.metascraper?.set(one.id, read);
  }
  await replay.show(one.url, html, scripts);
  for (const name of names) {
    const { said, changed, error } = await replay.ask<Answer>(`answer.run('${name}')`, ANSWERING);
    measured.said[name]?.set(one.id, said);
    if (error !== '') measured.failed.push(`${one.id}: ${name} said ${error}`);
    if (changed) await replay.show(one.url, html, scripts);
  }
  const ask = (those: readonly string[], times: number) =>
    replay.ask<Record<string, number[]>>(`answer.time(${JSON.stringify(those)}, ${times})`, TIMING);
  measured.times.push(await ask(names.slice(0, 2), rounds));
  if (others) measured.timesOfAll.push(await ask(names.slice(1), ROUNDS_OF_OTHERS));
}
