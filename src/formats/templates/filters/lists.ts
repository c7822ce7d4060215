// Filters that make a list of a list, and one text of a list.

import type { Call } from '../call';
import { Marked, type Part } from '../marked';
import { collated, compared, propertyOf } from './compare';
import type { Family, TemplateFilter } from './filter';

/** `join: ", ", last: " and "`. What stands in quotes is written as it stands. */
function join(call: Call): Marked {
  const list = call.list();
  const between = call.part(0, ' ');
  const given = call.named.get('last');
  const last = given === undefined ? between : { text: call.text(given), trusted: true };
  const parts: Part[] = [];
  list.forEach((one, index) => {
    if (index > 0) parts.push(index === list.length - 1 ? last : between);
    call.spend(between.text.length);
    parts.push(...(one instanceof Marked ? Marked.partsOf(one) : [{ text: call.text(one), trusted: false }]));
  });
  return new Marked(parts);
}

const sorting = (compare: (a: unknown, b: unknown) => number): TemplateFilter => {
  return (call) => {
    const list = call.list();
    call.spend(list.length, 20);
    const keyed = list.map((one) => ({ one, key: keyOf(call, one, 0) }));
    return keyed.sort((a, b) => compare(a.key, b.key)).map(({ one }) => one);
  };
};

/** The value itself, or its property named by an argument; lists and objects count as nothing. */
export function keyOf(call: Call, one: unknown, index: number): unknown {
  const path = call.args[index];
  const value = path === undefined ? one : propertyOf(one, call.text(path));
  const plain = value instanceof Marked ? value.valueOf() : value;
  return typeof plain === 'object' ? null : plain;
}

/** Lists within the list are laid out flat, so `sections | map: "items"` is a list of items. */
function map(call: Call): unknown[] {
  const path = call.part(0).text;
  const values = call.list().map((one) => propertyOf(one, path));
  return flattened(call, values);
}

function flattened(call: Call, list: readonly unknown[]): unknown[] {
  const made: unknown[] = [];
  for (const one of list) {
    if (!Array.isArray(one)) made.push(one);
    else {
      call.spend(one.length);
      for (const inner of one) made.push(inner);
    }
  }
  return made;
}

/** In the order in which each first stands. */
function grouped(call: Call): Map<unknown, unknown[]> {
  const groups = new Map<unknown, unknown[]>();
  for (const one of call.list()) {
    const key = keyOf(call, one, 0);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function batch(call: Call): unknown[][] {
  const [list, size] = [call.list(), call.count(0, { least: 1 })];
  const made: unknown[][] = [];
  for (let at = 0; at < list.length; at += size) made.push(list.slice(at, at + size));
  return made;
}

const unique: TemplateFilter = (call) => [...grouped(call).values()].map((group) => group[0]);

export const lists: Family = {
  join,
  map,
  reverse: (call) => call.list().toReversed(),
  sort: sorting(compared),
  sort_natural: sorting(collated),
  unique,
  uniq: unique,
  compact: (call) => call.list().filter((one) => one !== null && one !== undefined && one !== ''),
  concat: (call) => [...call.list(), ...call.list(call.args[0])],
  flatten: (call) => flattened(call, call.list()),
  group_by: (call) => [...grouped(call)].map(([name, items]) => ({ name: name ?? null, items })),
  counts: (call) =>
    [...grouped(call)]
      .map(([name, items]) => ({ name: name ?? null, count: items.length }))
      .sort((a, b) => b.count - a.count),
  batch,
};
