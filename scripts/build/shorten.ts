// The last step of a script that runs in other people's pages: as few bytes as can be, since the browser parses it there
// anew at every clip. Names that begin with one underscore are private by custom, so they need not stay readable; nor
// need Readability's own, of its tables, patterns and options, which nobody outside the script asks for.
import { minify } from 'terser';

const PRIVATE = [
  '_[a-z]\\w*', // and capitals that are not the DOM's, which Terser knows and leaves
  '[A-Z][A-Z_]+',
  'adWords|allowedVideoRegex|charThreshold|classesToPreserve|commas|contentScore|disableJSONLD|extraneous|hasContent|hashUrl',
  'keepClasses|linkDensityModifier|loadingWords|maxElemsToParse|nbTopCandidates|negative|okMaybeItsACandidate|positive',
  'readability|serializer|shareElements|unlikelyCandidates|videos|whitespace',
];

export async function shorten(code: string): Promise<string> {
  const { code: short } = await minify(code, {
    ecma: 2020,
    compress: { passes: 3, pure_getters: true, unsafe_arrows: true },
    mangle: { properties: { regex: new RegExp(`^(${PRIVATE.join('|')})$`) } },
    format: { ecma: 2020, ascii_only: false },
  });
  if (short === undefined) throw new Error('Terser answered with nothing.');
  return short.replace(ESCAPE, (written, hex: string) => {
    const letter = String.fromCharCode(Number.parseInt(hex, 16));
    return PRINTED.test(letter) ? letter : written;
  });
}

/** Sources write some letters as `\uff0c`: six bytes for three. An even number of backslashes before it is text. */
const ESCAPE = /(?<=(?<!\\)(?:\\\\)*)\\u([\da-f]{4})/gi;
const PRINTED = /^(?!\p{ASCII})[\p{L}\p{P}\p{S}]$/u;
