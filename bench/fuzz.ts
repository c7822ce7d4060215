// Random strings through every format: how many get out of the place where they stand. The strings come from fast-check,
// half of them put together from signs that mean something somewhere; the judges are those of `npm run hostile`.
import fc from 'fast-check';
import { formats } from '../src/formats/index.ts';
import { packOf } from '../tests/hostile/items.ts';
import { runSubjects } from '../tests/hostile/run.ts';
import type { Bench } from './kit/bench.ts';
import { round } from './kit/figures.ts';

const SIGNS =
  '[ ] ( ) < > & " \' ` * _ ~ # | \\ / : ; = + - @ ! { } % $ ^ , . \n \r \t \u0000 \u0085 \u2028 \u202e \u200b \ud83d [b] [/url] [url=https://x.example] </p> <img/src=x> --> ]]> https:// www.x.example javascript: {{ }} {% &lt; &#60; ``` --- \u00e9 \u5bb6 \u05d0 \u{1f600}'.split(
    ' ',
  );
/** So many in one issue, each in a field of its own; in every sixth issue in the curator's remarks. */
const PACK = 100;
/** So many issues at a time: programs are asked once for each lot. */
const LOT = 20;

export const fuzz: Bench = {
  name: 'fuzz',
  about:
    'Random strings through all formats, read back by parsers that are not ours. fuzz [COUNT] [SEED]: 100000 of them.',
  async run([count = '100000', seed = '1']) {
    const started = performance.now();
    const strings = Number(count);
    const signs = fc.array(fc.oneof(fc.constantFrom(...SIGNS), fc.string({ maxLength: 3 })), { maxLength: 12 });
    const text = fc.oneof(
      signs.map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 40 }),
      signs.map((parts) => `https://x.example/${parts.join('')}`),
    );
    let checks = 0;
    const escapes: string[] = [];
    for (let at = 0; at < strings; at += LOT * PACK) {
      const values = fc.sample(text, { numRuns: Math.min(LOT * PACK, strings - at), seed: Number(seed) + at });
      const packs = Array.from({ length: Math.ceil(values.length / PACK) }, (_, n) =>
        packOf(`${at + n * PACK}`, n % 6 === 5 ? 'remark' : 'many', values.slice(n * PACK, (n + 1) * PACK)),
      );
      const outcome = await runSubjects(packs);
      checks += outcome.checks;
      for (const { name, failures } of outcome.scores) escapes.push(...failures.map((one) => `${name}: ${one}`));
      console.error(`${at + values.length} strings, ${escapes.length} escapes`);
    }
    for (const one of escapes.slice(0, 40)) console.log(one);
    const seconds = round((performance.now() - started) / 1000, 0);
    console.log(
      `strings ${strings} formats ${formats.length} checks ${checks} escapes ${escapes.length} (${seconds} s)`,
    );
    return { strings, formats: formats.length, checks, escapes: escapes.length, seconds };
  },
};
