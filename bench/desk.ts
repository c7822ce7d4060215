// How soon the desk answers in an issue of 100 and of 500 clips: opening it, selecting, moving, moving again at the worst
// moment, typing, and the preview that follows the typing; in the built extension, from the key to the frame that shows it.
import type { Bench } from './kit/bench.ts';
import { builtExtension } from './kit/built.ts';
import { classicScript } from './kit/classic-script.ts';
import type { DeskTimes } from './kit/desk-page.ts';
import { launch } from './kit/devtools.ts';
import { type Aim, aimLine, holds, median, quantile, round, table } from './kit/figures.ts';
import { firstTab } from './kit/tabs.ts';

const SIZES = [100, 500];
const ACTS = ['select', 'move', 'again', 'edit', 'preview'] as const;

export const desk: Bench = {
  name: 'desk',
  about:
    'Opening, selecting, moving, typing and preview at the desk with 100 and 500 clips. [--rounds 15] [--dist DIR]',
  async run(args) {
    const rounds = Number(args[args.indexOf('--rounds') + 1]) || 15;
    const [extension, script] = [builtExtension(args), await classicScript('bench/kit/desk-page.ts')];
    const rows: (string | number)[][] = [['', 'median ms', 'p95']];
    const aims: Aim[] = [];
    const figures: Record<string, number> = { rounds };
    for (const size of SIZES) {
      const { open, ...times } = await measure(extension, { script, size, rounds });
      rows.push([`${size} clips, open`, round(open), '']);
      figures[`open_${size}_ms`] = round(open);
      for (const act of ACTS) {
        const figure = median(times[act]);
        rows.push([`${size} clips, ${act}`, round(figure), round(quantile(times[act], 0.95))]);
        figures[`${act}_${size}_ms`] = round(figure);
        if (size === 500) aims.push({ name: `${act} at 500 clips, ms`, figure, most: 100 });
      }
    }
    console.log(`${table(rows)}\n\n${aims.map(aimLine).join('\n')}`);
    return { ...figures, aims_hold: aims.every(holds) };
  },
};

async function measure(
  extension: string,
  { script, size, rounds }: { script: string; size: number; rounds: number },
): Promise<DeskTimes & { open: number }> {
  const browser = await launch();
  try {
    const tab = await firstTab(browser);
    const address = `chrome-extension://${await browser.load(extension)}/src/desk/index.html`;
    await tab.go(address);
    await tab.page.eval(script);
    await tab.page.eval(`answer.fill(${size})`);
    await tab.go(address);
    await tab.page.eval(script);
    const open = await tab.page.eval<number>(
      `new Promise((done) => (function look() {
        document.querySelector('[data-item]') ? done(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN) : requestAnimationFrame(look);
      })())`,
    );
    return { open, ...(await tab.page.eval<DeskTimes>(`answer.measure(${rounds})`)) };
  } finally {
    await browser.close();
  }
}
