// The words of the interface: both languages say the same things, the code asks for none that is missing, and none is
// left over that nobody asks for.
import { parseSync } from 'oxc-parser';

export type Words = Record<string, string>;

/** What a source asks for: whole keys, and patterns such as `popup_mend_…` of which a part is known only later. */
export interface Asked {
  /** Given to the translator: must exist. */
  keys: string[];
  /** Given to the translator with a part left open: each must match one existing key at least. */
  patterns: RegExp[];
  /** Every other text with a part left open: what it matches may be asked for. */
  hints: RegExp[];
  /** Every other text in the code: a key may travel in a table before it is asked for. */
  literals: Set<string>;
}

interface Quasi {
  value: { cooked: string };
}

const TRANSLATORS = new Set(['t', 'text', 'translate']);

export function askedIn(path: string, source: string): Asked {
  const asked: Asked = { keys: [], patterns: [], hints: [], literals: new Set() };
  const { program } = parseSync(path, source);
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, value, quasis, callee, arguments: given } = node as Record<string, unknown>;
    if (type === 'Literal' && typeof value === 'string') asked.literals.add(value);
    if (type === 'TemplateLiteral') asked.hints.push(...patternOf(quasis as Quasi[]));
    if (type === 'CallExpression' && TRANSLATORS.has((callee as { name?: string }).name ?? '')) {
      const [first] = given as { type: string; value?: unknown; quasis?: Quasi[] }[];
      if (first?.type === 'TemplateLiteral') asked.patterns.push(...patternOf(first.quasis ?? []));
      // Every key begins with its area, so a word without one goes to some other function of that name.
      if (first?.type === 'Literal' && String(first.value).includes('_')) asked.keys.push(String(first.value));
    }
    for (const child of Object.values(node)) {
      if (Array.isArray(child)) child.forEach(visit);
      else visit(child);
    }
  };
  visit(program);
  return asked;
}

/** Templates that begin like a key (`desk_said_${name}`) are patterns of keys. */
function patternOf(quasis: Quasi[]): RegExp[] {
  const parts = quasis.map((quasi) => quasi.value.cooked);
  if (parts.length < 2 || !/^[a-z]+_/.test(parts[0] ?? '') || parts.some((part) => /\W/.test(part))) return [];
  return [new RegExp(`^${parts.join('\\w+')}$`)];
}

/** `__MSG_key__` in the manifest. */
export const askedInManifest = (manifest: string): string[] =>
  [...manifest.matchAll(/__MSG_(\w+?)__/g)].map((match) => match[1] ?? '');

/** What differs between two languages, as sentences. */
export function differences(one: { name: string; words: Words }, other: { name: string; words: Words }): string[] {
  const lacks = (from: typeof one, to: typeof one): string[] =>
    Object.keys(from.words)
      .filter((key) => to.words[key] === undefined)
      .map((key) => `${to.name} lacks "${key}", which ${from.name} says: write it there too.`);
  const differing = Object.keys(one.words).filter((key) => {
    const there = other.words[key];
    return there !== undefined && placeholders(one.words[key]) !== placeholders(there);
  });
  return [
    ...lacks(one, other),
    ...lacks(other, one),
    ...differing.map(
      (key) => `"${key}" has other $-values in ${one.name} than in ${other.name}: both must use the same.`,
    ),
  ];
}

const placeholders = (sentence: string | undefined): string =>
  [...new Set((sentence ?? '').replaceAll('$$', '').match(/\$\d/g))].sort().join();

/** What is asked for and missing, and what is there and unasked for, as sentences. */
export function strays(words: Words, asked: Asked): string[] {
  const known = Object.keys(words);
  const missing = [...new Set(asked.keys)].filter((key) => words[key] === undefined);
  const empty = asked.patterns.filter((pattern) => !known.some((key) => pattern.test(key)));
  const inUse = (key: string): boolean =>
    asked.keys.includes(key) || asked.literals.has(key) || asked.hints.some((hint) => hint.test(key));
  const unused = known.filter((key) => !inUse(key));
  return [
    ...missing.map((key) => `The code asks for "${key}" and no language says it: add it to src/locales.`),
    ...empty.map(
      (pattern) => `The code asks for keys like ${pattern.source} and there is none: add them to src/locales.`,
    ),
    ...unused.map((key) => `"${key}" is said in src/locales and nobody asks for it: take it out.`),
  ];
}
