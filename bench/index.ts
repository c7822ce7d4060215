// `npm run bench -- NAME [ARGS]`. Adding a benchmark is one file and one line of this list.
import { desk } from './desk.ts';
import { digests } from './digests/index.ts';
import { extract } from './extract.ts';
import { fuzz } from './fuzz.ts';
import { popup } from './popup.ts';
import { save } from './save.ts';

const BENCHES = [desk, digests, extract, fuzz, popup, save];

const [name, ...args] = process.argv.slice(2);
const bench = BENCHES.find((known) => known.name === name);
if (bench) {
  const figures = await bench.run(args);
  console.log(JSON.stringify({ bench: bench.name, ...figures }));
} else {
  for (const { name, about } of BENCHES) console.log(`${name.padEnd(8)}${about}`);
  if (name !== undefined) {
    console.error(`There is no benchmark "${name}".`);
    process.exitCode = 1;
  }
}
