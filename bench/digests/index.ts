// Real digests that lie beside the project, as data and as they were published: does one Liquid template for each,
// such as a curator could write in the options, turn the data back into the issue? Nothing of their text is in here.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { renderTemplate } from '../../src/formats/templates/engine.ts';
import type { Bench } from '../kit/bench.ts';
import { median, round, table } from '../kit/figures.ts';
import { type Comparison, compare } from './compare.ts';

interface Result extends Comparison {
  issue: string;
  fault: string | null;
  ms: number;
}

interface Score {
  digest: string;
  issues: number;
  bytes: number;
  trimmed: number;
  links: number;
  results: Result[];
}

const HELP = 'digests FOLDER [--templates FOLDER]: one folder per digest, in it an `x.json` for each `x.md`.';

export const digests: Bench = {
  name: 'digests',
  about: `Published digests rebuilt from their data by one template each. ${HELP}`,
  async run(args) {
    const [folder] = args;
    if (folder === undefined || !existsSync(folder)) throw new Error(HELP);
    const given = args.indexOf('--templates');
    const templates = given < 0 ? join(import.meta.dirname, 'templates') : (args[given + 1] ?? '');
    const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const scores = names
      .map(({ name }) => scoreOf(join(folder, name), join(templates, `${name}.liquid`)))
      .filter((score) => score !== null);
    show(scores);
    return { digests: scores.map(({ results, ...score }) => ({ ...score, ms: msOf(results) })) };
  },
};

/** Null for a folder that no template is written for, or in which there is no issue. */
function scoreOf(folder: string, template: string): Score | null {
  const issues = readdirSync(folder)
    .filter((file) => file.endsWith('.json') && existsSync(join(folder, file.replace(/json$/, 'md'))))
    .sort();
  if (issues.length === 0) return null;
  if (!existsSync(template)) {
    console.log(`${basename(folder)}: there is no template for it, ${issues.length} issues left out`);
    return null;
  }
  const source = readFileSync(template, 'utf8');
  const results = issues.map((file) => resultOf(join(folder, file), source));
  const having = (what: 'bytes' | 'trimmed' | 'links'): number => results.filter((result) => result[what]).length;
  return {
    digest: basename(folder),
    issues: results.length,
    bytes: having('bytes'),
    trimmed: having('trimmed'),
    links: having('links'),
    results,
  };
}

function resultOf(path: string, source: string): Result {
  const published = readFileSync(path.replace(/json$/, 'md'), 'utf8');
  const data: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const issue = basename(path, '.json');
  const started = performance.now();
  try {
    const made = renderTemplate(source, data);
    return { issue, fault: null, ms: performance.now() - started, ...compare(made, published) };
  } catch (error) {
    return { issue, fault: String(error), ms: performance.now() - started, ...compare('', published) };
  }
}

const msOf = (results: readonly Result[]): number => round(median(results.map(({ ms }) => ms)), 1);

function show(scores: readonly Score[]): void {
  console.log(
    table([
      ['digest', 'issues', 'byte-equal', 'equal, trimmed', 'link lines equal', 'median ms'],
      ...scores.map((score) => [
        score.digest,
        score.issues,
        score.bytes,
        score.trimmed,
        score.links,
        msOf(score.results),
      ]),
    ]),
  );
  for (const { digest, results } of scores) {
    const first = results.find(({ difference }) => difference !== null);
    if (!first?.difference) continue;
    const { line, made, published } = first.difference;
    console.log(`\n${digest}, first difference: ${first.issue}, line ${line}${first.fault ? `: ${first.fault}` : ''}`);
    console.log(`  made      ${JSON.stringify(made.slice(0, 160))}`);
    console.log(`  published ${JSON.stringify(published.slice(0, 160))}`);
  }
  console.log('');
}
