import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '../../src/domain/day';
import { readPublished } from '../../src/domain/published';
import { FUZZ } from '../helpers/fuzz';

describe('the published date', () => {
  it.each([
    ['', ''],
    ['  ', ''],
    ['2026-09-30', '2026-09-30'],
    ['2026/9/3', '2026-09-03'],
    ['2026.9.3', '2026-09-03'],
    ['2026年9月30日', '2026-09-30'],
    ['2026年9月30日 15:21', '2026-09-30T15:21'],
    ['2026年9月30日15:21', '2026-09-30T15:21'],
    ['2026-09-30 9:05', '2026-09-30T09:05'],
    ['2026-09-30 15:21', '2026-09-30T15:21'],
    ['2026-09-30T15:21:59.123Z', '2026-09-30T15:21Z'],
    ['2026-09-30t15:21z', '2026-09-30T15:21Z'],
    ['2026-09-30T15:21:00+0800', '2026-09-30T15:21+08:00'],
    ['2026-09-30 15:21 -07:00', '2026-09-30T15:21-07:00'],
    ['2024-02-29', '2024-02-29'],
  ])('%j is kept as %j', (typed, kept) => expect(readPublished(typed)).toBe(kept));

  it.each([
    'yesterday',
    '30 Sep 2026',
    '2026',
    '2026-09',
    '2026-02-29',
    '2026-13-01',
    '2026-00-01',
    '2026-09-31',
    '2026-09-30 24:00',
    '2026-09-30 12:60',
    '2026-09-3015:21',
    '2026-09-30T15:21+99:00',
    '2026-09-30T15:21+08:75',
    'x2026-09-30',
    '2026-09-30x',
    'Crime, Thriller',
  ])('%j is no date', (typed) => expect(readPublished(typed)).toBeNull());

  it('read again, it is what it was', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1000, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      fc.integer({ min: 0, max: 23 }),
      fc.constantFrom('', 'Z', '+08:00', '-0330'),
    );
    fc.assert(
      fc.property(parts, ([year, month, date, hour, zone]) => {
        const kept = readPublished(`${year}/${month}/${date} ${hour}:07${zone}`);
        const day = [year, month, date].map((part) => String(part).padStart(2, '0')).join('-');
        expect(kept !== null).toBe(isDay(day));
        if (kept !== null) expect(readPublished(kept)).toBe(kept);
      }),
      FUZZ,
    );
  });
});
