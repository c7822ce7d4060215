// `npm start`: builds Clipsheet, then shows it in a browser window, or, where there is no display (or with --headless),
// does the whole job in a real browser unseen and prints the Markdown.
import { join } from 'node:path';
import { build } from 'vite';
import { clipAll } from './headless.ts';
import { readOptions, type StartOptions } from './options.ts';
import { showWindow } from './window.ts';

const root = join(import.meta.dirname, '../..');
process.chdir(root);
process.exitCode = await run();

async function run(): Promise<number> {
  let options: StartOptions;
  try {
    options = readOptions(process.argv.slice(2), process.env);
  } catch (error) {
    console.error(`${(error as Error).message}\nUse: npm start -- [--headless] [--out DIR] [URL…]`);
    return 1;
  }
  await build({ root, mode: 'chrome', logLevel: 'warn' });
  return options.headless ? clipAll(options) : showWindow();
}
