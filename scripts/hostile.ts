// `npm run hostile -- FILE`: our formats over a file of hostile inputs, read back by parsers that are not ours. Ends with
// one line of counts, and fails if anything failed.

import { readItems } from '../tests/hostile/items.ts';
import { runHostile } from '../tests/hostile/run.ts';

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error(
    'npm run hostile -- FILE: a JSON file with `items`, each an `id`, a `field`, and a `value` or `generator`.',
  );
  process.exit(2);
}
const { scores, leftOut, items, checks, failures } = await runHostile(readItems(path));
for (const { name, checks: count, failures: failed, skipped } of scores) {
  console.log(
    skipped ? `${name}: skipped, the program is not here` : `${name}: checked ${count} failed ${failed.length}`,
  );
  for (const failure of failed.slice(0, 5)) console.log(`  ${failure}`);
}
if (leftOut.length > 0) console.log(`left out, as only a browser can be shown them: ${leftOut.join(' ')}`);
console.log(`items ${items} checks ${checks} failures ${failures}`);
process.exitCode = failures > 0 ? 1 : 0;
