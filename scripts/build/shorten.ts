// The last step of a script that runs in other people's pages: as few bytes as can be, since the browser parses it there
// anew at every clip. Names that begin with one underscore are private by custom, so they need not stay readable.
import { minify } from 'terser';

export async function shorten(code: string): Promise<string> {
  const { code: short } = await minify(code, {
    ecma: 2020,
    compress: { passes: 3, pure_getters: true, unsafe_arrows: true },
    mangle: { properties: { regex: /^_[a-z]/i } },
    format: { ecma: 2020, ascii_only: false },
  });
  if (short === undefined) throw new Error('Terser answered with nothing.');
  return short;
}
