// The boundary of the database: a lone surrogate in any text of a row becomes U+FFFD before it is stored. IndexedDB
// would keep it, but files, messages and other stores do not, and the same clip would then read differently in each.

import { wellFormed } from '../domain/text';

/** A copy of a plain row with every text in it well-formed. */
export function wellFormedRow<T>(row: T): T {
  return repair(row) as T;
}

function repair(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return value.map(repair);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, repair(part)]));
}
