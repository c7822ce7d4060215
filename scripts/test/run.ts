// Running one stage and counting what came of it.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../browsers/children.ts';
import type { NeedName } from '../browsers/provide.ts';

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
  /** Of the skipped, those that want material which does not come with the project: never a failure. */
  excused?: number;
}

/** In the name of every test over such material. */
const OUTSIDE = '(with ../shared)';

/** A command is one test: it passes when it ends with 0. */
export async function runCommand(words: string[]): Promise<Count> {
  const code = await run(words);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** A Vitest project counts its own tests. `missing` is told to the tests, which skip by name what needs it. */
export async function runVitest(project: string, missing: NeedName[]): Promise<Count> {
  const folder = temporaryFolder('report');
  const report = join(folder, 'report.json');
  const words = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run(['node_modules/.bin/vitest', ...words], { CLIPSHEET_MISSING: missing.join(',') });
  const count = existsSync(report) ? countIn(readFileSync(report, 'utf8')) : { passed: 0, failed: 1, skipped: 0 };
  rmSync(folder, { recursive: true, force: true });
  const unseen = code !== 0 && count.failed === 0; // a file that did not load, or an error outside any test
  return { ...count, failed: count.failed + (unseen ? 1 : 0) };
}

interface Report {
  numPassedTests?: number;
  numFailedTests?: number;
  numPendingTests?: number;
  numTodoTests?: number;
  testResults?: { assertionResults: { status: string; fullName: string }[] }[];
}

function countIn(text: string): Count {
  const report = JSON.parse(text) as Report;
  const tests = (report.testResults ?? []).flatMap((file) => file.assertionResults);
  const notRun = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  return {
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
    excused: notRun.filter(({ fullName }) => fullName.includes(OUTSIDE)).length,
  };
}

function run([program = '', ...words]: string[], more: Record<string, string> = {}): Promise<number> {
  const windows = process.platform === 'win32';
  const child = spawn(windows ? `${program}.cmd` : program, words, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...more },
    shell: windows,
  });
  const stop = (signal: NodeJS.Signals): void => void child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  return new Promise((done) => {
    child.once('error', () => done(1));
    child.once('exit', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, stop);
      done(code ?? 1);
    });
  });
}
