// What site readers share for getting at a page's facts: elements by selector, strings and objects written in its
// scripts (read as data, by bounded scanning, never run), and values deep inside such objects.

import { blocksOf } from '../blocks';
import type { Source } from '../source';
import { decoded, lineOf } from '../words';

const MOST_SCRIPTS = 300;
const LONGEST_DATA = 3_000_000;
/** As many parts as a long discussion has. */
const MOST_ELEMENTS = 300;

/** The text of the first of `selectors` that has any. */
export function textAt(root: ParentNode | null, ...selectors: string[]): string {
  for (const selector of selectors) {
    const text = lineOf(root?.querySelector(selector));
    if (text !== '') return text;
  }
  return '';
}

export const attributeAt = (root: ParentNode | null, name: string, selector: string): string =>
  root?.querySelector(selector)?.getAttribute(name) ?? '';

/** Elements that hold words. */
export const elementsAt = (root: ParentNode | null, selector: string): Element[] =>
  [...(root?.querySelectorAll(selector) ?? [])].slice(0, MOST_ELEMENTS).filter((element) => lineOf(element) !== '');

/** An element's words, a line for each paragraph. */
export const wordsIn = (element: Element | null | undefined): string => (element ? blocksOf(element).join('\n') : '');

/**
 * The text between quotes that a script plainly assigns to one of `names`, the surest first: `var ct = "…"`,
 * `nick_name: JsDecode('…')`. Names are parts of regular expressions.
 */
export function assigned(source: Source, ...names: string[]): string {
  for (const name of names) {
    const opening = new RegExp(
      `(?<![\\w$])${name}\\s?[=:]\\s?(?:[\\w.]{1,30}\\s?=\\s?)?(?:\\w{1,20}\\()?(?=["'])`,
      'g',
    );
    for (const code of scriptsOf(source)) {
      for (const { index, 0: found } of code.matchAll(opening)) {
        const end = endOf(code, index + found.length);
        const text = decoded(unescaped(code.slice(index + found.length + 1, end))).trim();
        if (text !== '') return text;
      }
    }
  }
  return '';
}

/** The object or list that a script writes right after `name`; null when there is none that is JSON. */
export function objectAfter(source: Source, name: string): unknown {
  for (const code of scriptsOf(source)) {
    const after = code.indexOf(name) + name.length;
    const offset = after < name.length ? -1 : code.slice(after, after + 20).search(/[{[]/);
    try {
      if (offset >= 0) return JSON.parse(code.slice(after + offset, endOf(code, after + offset) + 1));
    } catch {
      // No JSON after all: another script may have it.
    }
  }
  return null;
}

const scriptsOf = ({ doc }: Source): string[] =>
  [...doc.querySelectorAll('script:not([src])')].slice(0, MOST_SCRIPTS).map((script) => script.textContent ?? '');

/** Where the string, object or list that starts at `start` ends. */
function endOf(code: string, start: number): number {
  let depth = 0;
  let quote = '';
  for (let i = start; i < start + LONGEST_DATA && i < code.length; i++) {
    const sign = code.charAt(i);
    if (quote !== '') {
      if (sign === '\\') i++;
      else if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    if (depth === 0 && quote === '') return i;
  }
  return start;
}

const unescaped = (text: string): string =>
  text.replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|([\s\S]))/gi, (_, byte, unit, sign) =>
    sign ? (sign === 'n' ? '\n' : sign) : String.fromCharCode(Number.parseInt(byte ?? unit, 16)),
  );

/** What stands at the end of `path` inside data of unknown shape. */
export function dig(data: unknown, ...path: (string | number)[]): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** The words (or the number) at the end of `path`; empty when there is anything else. */
export function wordsAt(data: unknown, ...path: (string | number)[]): string {
  const value = dig(data, ...path);
  return typeof value === 'string' || typeof value === 'number' ? `${value}`.trim() : '';
}
