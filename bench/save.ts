// What keeping safely costs: our whole keep (clip, place in the issue, tags, draft gone) in one strict transaction,
// against a bare `put` of the same clip without any promise of the disk, and against a bare transaction that reads and
// writes the same rows. In the extension's own origin, in turns.
import type { Bench } from './kit/bench.ts';
import { builtExtension } from './kit/built.ts';
import { classicScript } from './kit/classic-script.ts';
import { launch } from './kit/devtools.ts';
import { aimLine, median, pairedRatio, quantile, round, table } from './kit/figures.ts';
import { firstTab } from './kit/tabs.ts';

interface Times {
  strict: number[];
  whole: number[];
  raw: number[];
}

export const save: Bench = {
  name: 'save',
  about:
    'A strict keep against a raw relaxed put of the same clip, in the extension’s origin. [--rounds 400] [--dist DIR]',
  async run(args) {
    const rounds = Number(args[args.indexOf('--rounds') + 1]) || 400;
    const { strict, whole, raw } = await measure(builtExtension(args), rounds);
    const row = (name: string, of: number[]) => [name, round(median(of)), round(quantile(of, 0.95))];
    console.log(
      table([
        ['', 'median ms', 'p95', '× raw put'],
        [...row('our strict keep', strict), round(pairedRatio(strict, raw))],
        [...row('raw relaxed, the same rows', whole), round(pairedRatio(whole, raw))],
        [...row('raw relaxed put', raw), 1],
      ]),
    );
    const ratio = round(pairedRatio(strict, raw), 3);
    const ratioSameRows = round(pairedRatio(strict, whole), 3);
    console.log(`\n${aimLine({ name: 'strict keep over one raw relaxed put', figure: ratio, most: 2.5 })}`);
    console.log(`       strict keep over a raw relaxed transaction of the same rows: ${ratioSameRows}`);
    return {
      rounds: strict.length,
      strict_keep_ms: round(median(strict), 3),
      raw_put_ms: round(median(raw), 3),
      raw_same_rows_ms: round(median(whole), 3),
      ratio,
      ratio_same_rows: ratioSameRows,
      aims_hold: ratio <= 2.5,
    };
  },
};

async function measure(extension: string, rounds: number): Promise<Times> {
  const [browser, script] = await Promise.all([launch(), classicScript('bench/kit/save-page.ts')]);
  try {
    const id = await browser.load(extension);
    const tab = await firstTab(browser);
    await tab.go(`chrome-extension://${id}/src/desk/index.html`);
    await tab.page.eval(script);
    return await tab.page.eval<Times>(`answer(${rounds})`);
  } finally {
    await browser.close();
  }
}
