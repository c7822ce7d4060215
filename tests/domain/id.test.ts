// Ids sort by the time they were made, whatever the clock does, and never repeat.

import { describe, expect, it } from 'vitest';
import { ulidMaker } from '../../src/domain/id';

const zeros = (bytes: number): Uint8Array => new Uint8Array(bytes);
const ones = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(255);

describe('ids', () => {
  it('are ULIDs: the time first, then chance', () => {
    // The example of the ULID specification: 1469918176385 is 01ARYZ6S41.
    expect(ulidMaker({ now: () => 1_469_918_176_385, random: zeros })()).toBe('01ARYZ6S410000000000000000');
    expect(ulidMaker({ now: () => 0, random: ones })()).toBe('0000000000ZZZZZZZZZZZZZZZZ');
  });

  it('sort after each other within one millisecond, over the end of chance, and when the clock goes back', () => {
    const times = [5, 5, 5, 4, 6, 6];
    const next = ulidMaker({ now: () => times.shift() ?? 6, random: ones });
    const made = [next(), next(), next(), next(), next(), next()];
    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(6);
    expect(made.every((id) => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(id))).toBe(true);
  });
});
