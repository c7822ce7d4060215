// What was asked for on the command line: `npm start -- [--headless] [--out DIR] [URL…]`.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '../..');

export interface StartOptions {
  headless: boolean;
  /** Where the Markdown goes, absolute. */
  out: string;
  /** Addresses to clip; none for the bundled samples. */
  urls: string[];
}

/** Throws a sentence for an option that does not exist. */
export function readOptions(words: string[], environment: Record<string, string | undefined>): StartOptions {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { headless: { type: 'boolean' }, out: { type: 'string' } },
  });
  const from = environment.INIT_CWD ?? environment.CLIPSHEET_FROM ?? root;
  return {
    headless: values.headless === true || positionals.length > 0 || !hasDisplay(environment),
    out: values.out === undefined ? join(root, 'dist/start') : resolve(from, values.out),
    urls: positionals,
  };
}

const hasDisplay = ({ DISPLAY, WAYLAND_DISPLAY }: Record<string, string | undefined>): boolean =>
  process.platform === 'darwin' || process.platform === 'win32' || Boolean(DISPLAY || WAYLAND_DISPLAY);
