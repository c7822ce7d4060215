// `npm test`: runs every stage, tells each one's count and seconds, and closes with the sum of them all.
// `npm test -- types Node` runs only the stages whose names contain one of the words.
// With CLIPSHEET_NO_SKIP=1 (as .ci/run sets it) whatever would have been skipped counts as failed.
import { howToInstall, NEEDS, provide } from '../browsers/provide.ts';
import { type Count, runCommand, runVitest } from './run.ts';
import { STAGES } from './stages.ts';

const strict = process.env.CLIPSHEET_NO_SKIP === '1';
const missing = provide(['chromium', 'firefox', 'chinese', 'wordpress']);
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];

const words = process.argv.slice(2);
const chosen = STAGES.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));

for (const stage of chosen) {
  const lacking = stage.needs.filter((need) => missing.includes(need));
  const started = Date.now();
  console.log(`\n▸ ${stage.name}`);
  const first = lacking[0];
  const count = first
    ? skip(`${NEEDS[first].name} is missing: ${howToInstall(first)}`)
    : 'vitest' in stage
      ? await runVitest(stage.vitest, missing)
      : await runCommand(stage.command);
  const unexcused = count.skipped - (count.excused ?? 0);
  if (strict && unexcused > 0) {
    console.log(`  Nothing may be skipped here, and ${unexcused} would have been.`);
    count.failed += unexcused;
    count.skipped -= unexcused;
  }
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += count[key];
  lines.push(line(stage.name, count, Date.now() - started));
  console.log(lines.at(-1));
}

console.log(`\n${lines.join('\n')}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

function skip(why: string): Count {
  console.log(`  skipped. ${why}`);
  return { passed: 0, failed: 0, skipped: 1 };
}

function line(name: string, { passed, failed, skipped }: Count, ms: number): string {
  const mark = failed > 0 ? '✗' : passed > 0 ? '✓' : '–';
  const counts = [`${passed} passed`, failed ? `${failed} failed` : '', skipped ? `${skipped} skipped` : ''];
  return `${mark} ${name.padEnd(24)} ${counts.filter(Boolean).join(', ').padEnd(32)} ${(ms / 1000).toFixed(1)} s`;
}
