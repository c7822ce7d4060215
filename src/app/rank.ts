// Ranks: strings that compare like places, so moving one entry rewrites one row.

import { generateKeyBetween } from 'fractional-indexing';

/** A rank after `before` and before `after`; null means the open end. Equal or crossed neighbours count as an open end. */
export function rankBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after) return generateKeyBetween(before, null);
  return generateKeyBetween(before, after);
}
