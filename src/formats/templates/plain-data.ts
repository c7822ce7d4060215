// Data made fit for a template: a fresh copy of plain values only, well-formed, of bounded size. Whatever was handed in
// (getters, cycles, class instances, functions) cannot act while the template is rendered.

import { Trouble } from './fault';
import { DATA_DEPTH, DATA_LIMIT } from './limits';

export type Plain = null | boolean | number | string | Plain[] | { [name: string]: Plain };

/** Answers an object whatever comes in: a list is there as `items`, any other value as `value`. */
export function plainScope(data: unknown): { [name: string]: Plain } {
  const copy = copied(data);
  if (Array.isArray(copy)) return { items: copy };
  return typeof copy === 'object' && copy !== null ? copy : { value: copy };
}

function copied(data: unknown): Plain {
  let size = 0;
  const spend = (amount: number): void => {
    size += amount;
    if (size > DATA_LIMIT) throw new Trouble('bad_data');
  };
  const copy = (value: unknown, depth: number): Plain => {
    spend(1);
    if (typeof value === 'string') {
      spend(value.length);
      return value.toWellFormed();
    }
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    if (typeof value === 'bigint') return String(value);
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
    if (typeof value !== 'object' || value === null) return null;
    if (depth >= DATA_DEPTH) throw new Trouble('bad_data');
    if (Array.isArray(value)) {
      spend(value.length); // before the copy: a sparse list can be long for nothing
      return Array.from(value, (one: unknown) => copy(one, depth + 1));
    }
    const object: { [name: string]: Plain } = {};
    for (const [name, one] of Object.entries(value)) {
      if (name === '__proto__') continue;
      object[name.toWellFormed()] = copy(one, depth + 1);
    }
    return object;
  };
  try {
    return copy(data, 0);
  } catch (error) {
    throw error instanceof Trouble ? error : new Trouble('bad_data');
  }
}
