// Readability as the reader uses it: for finding an article's place, and for nothing else. Its own reading of metadata,
// its tidying for display and its log (which writes the whole article out as text, only to drop it) are left out of the
// build: a quarter of its size, and a part of its time. The library itself is untouched.
import { parseSync } from 'oxc-parser';
import type { Plugin } from 'vite';

/** Methods that nobody calls: `parse`, whose three steps src/extraction/article.ts takes itself, and what only it calls. */
export const UNUSED = [
  '_cleanClasses',
  '_fixRelativeUris',
  '_getArticleMetadata',
  '_getArticleTitle',
  '_getJSONLD',
  '_isUrl',
  '_postProcessContent',
  '_simplifyNestedElements',
  '_unescapeHtmlEntities',
  '_unwrapNoscriptImages',
  'parse',
] as const;

/** Methods that src/extraction/article.ts brings its own of. */
export const REPLACED = [
  '_cleanStyles',
  '_fixLazyImages',
  '_isElementWithoutContent',
  '_isProbablyVisible',
  '_isValidByline',
] as const;

/** What writes the log, and what is done only for it, for a parser that is not a browser's, or for a limit of its own. */
const IDLE = /^ExpressionStatement this\.log\(|^IfStatement if \(this\._(debug|docJSDOMParser|maxElemsToParse)\b/;

interface Cut {
  start: number;
  end: number;
}

type Nodes = Record<string, unknown> & Cut & { type: string };

/** The library's source without those methods and without its log. Throws when one is not found: it has changed then. */
export function slim(source: string): string {
  const gone = new Set<string>([...UNUSED, ...REPLACED]);
  const cuts: Cut[] = [];
  visit(parseSync('Readability.js', source).program, (node) => {
    const name = (node.key as { name?: string } | undefined)?.name ?? '';
    if (node.type === 'Property' && gone.delete(name)) {
      cuts.push({ start: node.start, end: node.end + (source[node.end] === ',' ? 1 : 0) });
    } else if (node.type === 'TemplateLiteral' && /errs\.push\(\s*$/.test(source.slice(node.start - 40, node.start))) {
      // That there is a fault is asked, not which.
      cuts.push({ start: node.start + 1, end: node.end - 1 });
    } else if (IDLE.test(`${node.type} ${source.slice(node.start, node.start + 40)}`)) {
      cuts.push(node);
    } else return true;
    return false;
  });
  if (gone.size > 0) throw new Error(`Readability has no ${[...gone].join(', ')} any more: look at what it does now.`);
  return withoutIdleTables(without(source, cuts));
}

function without(source: string, cuts: Cut[]): string {
  let rest = source;
  for (const { start, end } of cuts.sort((a, b) => b.start - a.start)) rest = rest.slice(0, start) + rest.slice(end);
  return rest;
}

/** Tables (their names are in capitals) and patterns that nothing left asks for. */
function withoutIdleTables(source: string): string {
  const cuts: Cut[] = [];
  visit(parseSync('Readability.js', source).program, (node) => {
    if (node.type !== 'Property') return true;
    const name = (node.key as { name?: string }).name ?? '';
    const isTable = /^[A-Z_]+$/.test(name) || 'regex' in (node.value as Nodes);
    const asked = new RegExp(`[.]${name}\\b`).test(source);
    if (isTable && !asked) cuts.push({ start: node.start, end: node.end + (source[node.end] === ',' ? 1 : 0) });
    return name === 'REGEXPS';
  });
  return without(source, cuts);
}

function visit(node: unknown, see: (node: Nodes) => boolean): void {
  if (Array.isArray(node)) for (const child of node) visit(child, see);
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node && !see(node as Nodes)) return;
    for (const child of Object.values(node)) visit(child, see);
  }
}

export const slimReadability = (): Plugin => ({
  name: 'clipsheet-slim-readability',
  transform(code, id) {
    return /@mozilla\/readability\/Readability\.js$/.test(id) ? { code: slim(code) + BY_NAME, map: null } : null;
  },
});

/** The package's front door, which the alias below passes by, is what gives the library its name. */
const BY_NAME = '\nmodule.exports.Readability = Readability;\n';

/** The package's front door also brings a second file, which guesses whether a page is worth reading: not asked here. */
export const readabilityAlone = {
  find: /^@mozilla\/readability$/,
  replacement: '@mozilla/readability/Readability.js',
} as const;
