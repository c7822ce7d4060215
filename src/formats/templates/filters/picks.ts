// Filters that pick from a list, count it, or stand in for what is missing.

import { graphemes } from '../../../domain/graphemes';
import type { Call } from '../call';
import { Marked } from '../marked';
import { same } from '../operators';
import { propertyOf } from './compare';
import type { Family, TemplateFilter } from './filter';

const isThere = (value: unknown): boolean => value !== undefined && value !== null && value !== false;

/** `where: "kind", "talk"`; without a value: those in which the property says something at all. */
function test(call: Call): (one: unknown) => boolean {
  const path = call.part(0).text;
  if (call.args.length < 2) return (one) => isThere(propertyOf(one, path));
  return (one) => same(propertyOf(one, path), call.args[1]);
}

/** Of a list its values, of an object its properties, of a text its characters as a reader sees them. */
function sizeOf(call: Call): number {
  const { value } = call;
  if (Array.isArray(value)) return value.length;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length;
  const text = call.text();
  call.spend(text.length, 8);
  return graphemes(text).length;
}

function slice(call: Call): unknown {
  const start = Math.trunc(call.number(call.args[0] ?? 0));
  const length = call.count(1, { fallback: 1, most: Number.MAX_SAFE_INTEGER });
  const cut = <T>(all: readonly T[]): T[] => {
    const from = start < 0 ? Math.max(0, all.length + start) : start;
    return all.slice(from, from + length);
  };
  if (Array.isArray(call.value)) return cut(call.list());
  const text = call.text();
  call.spend(text.length, 8);
  return cut(graphemes(text)).join('');
}

const end = (at: 0 | -1): TemplateFilter => {
  return (call) => (Array.isArray(call.value) ? call.list().at(at) : call.value);
};

/** The value unless it is nothing, false, or empty. */
const otherwise: TemplateFilter = (call) => {
  const { value } = call;
  const isEmpty = !isThere(value) || value === '' || (Array.isArray(value) && value.length === 0);
  if (value === false && call.named.get('allow_false') === true) return value;
  if (!isEmpty) return typeof value === 'string' ? new Marked(call.parts) : value;
  return typeof call.args[0] === 'string' ? new Marked([call.part(0)]) : call.args[0];
};

export const picks: Family = {
  default: otherwise,
  size: sizeOf,
  first: end(0),
  last: end(-1),
  slice,
  where: (call) => call.list().filter(test(call)),
  reject: (call) => call.list().filter((one) => !test(call)(one)),
  find: (call) => call.list().find(test(call)),
  find_index: (call) => {
    const at = call.list().findIndex(test(call));
    return at < 0 ? undefined : at;
  },
  has: (call) => call.list().some(test(call)),
  sum: (call) =>
    call.list().reduce<number>((sum, one) => {
      const value = call.args[0] === undefined ? one : propertyOf(one, call.part(0).text);
      return sum + (typeof value === 'number' || typeof value === 'string' ? call.number(value) : 0);
    }, 0),
};
