// What keeping safely costs: our whole keep (clip, place in the issue, tags, draft gone) in one strict transaction,
// against a bare `put` of the same clip without any promise of the disk. In the extension's own origin, in turns.
import type { Bench } from './kit/bench.ts';
import { builtExtension } from './kit/built.ts';
import { classicScript } from './kit/classic-script.ts';
import { launch } from './kit/devtools.ts';
import { aimLine, median, pairedRatio, quantile, round, table } from './kit/figures.ts';
import { firstTab } from './kit/tabs.ts';

interface Times {
  strict: number[];
  raw: number[];
}

export const save: Bench = {
  name: 'save',
  about:
    'A strict keep against a raw relaxed put of the same clip, in the extension’s origin. [--rounds 400] [--dist DIR]',
  async run(args) {
    const rounds = Number(args[args.indexOf('--rounds') + 1]) || 400;
    const { strict, raw } = await measure(builtExtension(args), rounds);
    const row = (name: string, of: number[]) => [name, round(median(of)), round(quantile(of, 0.95))];
    console.log(table([['', 'median ms', 'p95'], row('our strict keep', strict), row('raw relaxed put', raw)]));
    const ratio = round(pairedRatio(strict, raw), 3);
    console.log(`\n${aimLine({ name: 'strict keep over raw relaxed put', figure: ratio, most: 2.5 })}`);
    return {
      rounds: strict.length,
      strict_keep_ms: round(median(strict), 3),
      raw_put_ms: round(median(raw), 3),
      ratio,
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
