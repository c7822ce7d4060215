// Days: what the wall clock shows, at the edges where clocks jump, against arithmetic that knows the jumps by heart.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isDay, issueDay, momentAt, offsetAt, timeOfDay, toMinute, wallClock } from '../../src/domain/day';
import { isZone } from '../../src/domain/zone';
import { FUZZ } from '../helpers/fuzz';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Zones with their offsets (minutes east) from each instant on, written down from the laws, not read from Intl. */
const KNOWN: Record<string, [from: number, offset: number][]> = {
  UTC: [[0, 0]],
  'Asia/Shanghai': [[Date.UTC(1992, 0, 1), 480]],
  'Asia/Kathmandu': [[Date.UTC(1990, 0, 1), 345]],
  'America/Los_Angeles': [
    [Date.UTC(2025, 10, 2, 9), -480],
    [Date.UTC(2026, 2, 8, 10), -420],
    [Date.UTC(2026, 10, 1, 9), -480],
  ],
  'Europe/London': [
    [Date.UTC(2025, 9, 26, 1), 0],
    [Date.UTC(2026, 2, 29, 1), 60],
    [Date.UTC(2026, 9, 25, 1), 0],
  ],
  'Australia/Lord_Howe': [
    [Date.UTC(2025, 9, 4, 15, 30), 660],
    [Date.UTC(2026, 3, 4, 15), 630],
    [Date.UTC(2026, 9, 3, 15, 30), 660],
  ],
  'Pacific/Apia': [
    [Date.UTC(2011, 8, 24, 14), -600],
    [Date.UTC(2011, 11, 30, 10), 840],
    [Date.UTC(2012, 2, 31, 14), 780],
  ],
  'America/Sao_Paulo': [
    [Date.UTC(2018, 1, 18, 2), -180],
    [Date.UTC(2018, 10, 4, 3), -120],
    [Date.UTC(2019, 1, 17, 2), -180],
  ],
};

/** Date and time by adding minutes to UTC: nothing of `Intl` in it. */
const byHand = (instant: number, offset: number): string =>
  new Date(instant + offset * MINUTE).toISOString().slice(0, 16).replace('T', ' ');

function* minutesAround(zone: string): Generator<[instant: number, offset: number]> {
  const jumps = KNOWN[zone] ?? [];
  for (const [index, [jump, offset]] of jumps.entries()) {
    const before = jumps[index - 1]?.[1];
    const step = MINUTE;
    for (let at = jump - (before === undefined ? 0 : 26 * HOUR); at < jump + 26 * HOUR; at += step)
      yield [at, at < jump ? (before ?? offset) : offset];
  }
}

describe.each(Object.keys(KNOWN))('every minute around the jumps of %s', (zone) => {
  it('shows what arithmetic says, and belongs to that day’s issue', () => {
    for (const [instant, offset] of minutesAround(zone)) {
      const shown = byHand(instant, offset);
      if (toMinute(instant, zone) !== shown)
        expect.fail(`${new Date(instant).toISOString()}: ${toMinute(instant, zone)}, not ${shown}`);
      if (offsetAt(instant, zone) !== offset)
        expect.fail(`${new Date(instant).toISOString()}: ${offsetAt(instant, zone)}`);
      const hour = Number(shown.slice(11, 13));
      const wanted = hour < 4 ? addDays(shown.slice(0, 10), -1) : shown.slice(0, 10);
      if (issueDay(instant, { zone, cutoffHour: 4 }) !== wanted)
        expect.fail(`${shown} is not in the issue of ${wanted}`);
    }
  });
});

describe('two years in forty zones', () => {
  const zones = Intl.supportedValuesOf('timeZone').filter((_, index) => index % 11 === 0);
  it.each(zones)('%s shows the day that its offset gives', (zone) => {
    for (let at = Date.UTC(2025, 6, 1); at < Date.UTC(2027, 6, 1); at += 1_693 * MINUTE) {
      const { offset, localDay } = momentAt(at, zone);
      expect(byHand(at, offset).slice(0, 10)).toBe(localDay);
    }
  });
});

describe('known edges', () => {
  it('23:59 and 00:00 part the days of the place where it was clipped', () => {
    const midnight = Date.UTC(2026, 8, 29, 16);
    expect(momentAt(midnight - 1, 'Asia/Shanghai')).toEqual({
      instant: midnight - 1,
      zone: 'Asia/Shanghai',
      offset: 480,
      localDay: '2026-09-29',
    });
    expect(momentAt(midnight, 'Asia/Shanghai').localDay).toBe('2026-09-30');
  });

  it('Apia went from the 29th to the 31st: nothing was ever clipped on the 30th', () => {
    const jump = Date.UTC(2011, 11, 30, 10);
    expect(toMinute(jump - 1, 'Pacific/Apia')).toBe('2011-12-29 23:59');
    expect(toMinute(jump, 'Pacific/Apia')).toBe('2011-12-31 00:00');
    expect(issueDay(jump, { zone: 'Pacific/Apia', cutoffHour: 4 })).toBe('2011-12-30');
  });

  it('a day whose first hour is missing starts at one', () => {
    expect(toMinute(Date.UTC(2018, 10, 4, 3) - 1, 'America/Sao_Paulo')).toBe('2018-11-03 23:59');
    expect(toMinute(Date.UTC(2018, 10, 4, 3), 'America/Sao_Paulo')).toBe('2018-11-04 01:00');
  });

  it('an hour that comes twice is told apart by the offset', () => {
    const first = momentAt(Date.UTC(2026, 10, 1, 8, 30), 'America/Los_Angeles');
    const second = momentAt(Date.UTC(2026, 10, 1, 9, 30), 'America/Los_Angeles');
    expect([timeOfDay(first.instant, first.zone), timeOfDay(second.instant, second.zone)]).toEqual(['01:30', '01:30']);
    expect([first.offset, second.offset]).toEqual([-420, -480]);
  });

  it('midnight is 00, never 24', () =>
    expect(wallClock(Date.UTC(2026, 0, 1), 'UTC')).toEqual({ day: '2026-01-01', hour: 0, minute: 0 }));

  it('seconds are cut, not rounded, before 1970 too', () => {
    expect(toMinute(Date.UTC(2026, 0, 1, 0, 0, 59, 999), 'UTC')).toBe('2026-01-01 00:00');
    expect(offsetAt(-1, 'Asia/Shanghai')).toBe(480);
  });
});

describe('the cutoff', () => {
  const at = (hour: number, minute = 0): number => Date.UTC(2026, 8, 30, hour, minute);
  it.each([
    [0, at(0), '2026-09-30'],
    [5, at(4, 59), '2026-09-29'],
    [5, at(5), '2026-09-30'],
    [23, at(22, 59), '2026-09-29'],
    [23, at(23), '2026-09-30'],
  ])('at %i', (cutoffHour, instant, day) => expect(issueDay(instant, { zone: 'UTC', cutoffHour })).toBe(day));

  it('follows the digest’s zone while the curator travels', () => {
    const instant = Date.UTC(2026, 8, 30, 2);
    expect(issueDay(instant, { zone: 'Asia/Shanghai', cutoffHour: 0 })).toBe('2026-09-30');
    expect(issueDay(instant, { zone: 'America/Los_Angeles', cutoffHour: 0 })).toBe('2026-09-29');
  });
});

describe('calendar days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-08', 1, '2026-03-09'],
    ['2026-03-31', 0, '2026-03-31'],
  ])('%s and %i', (day, count, wanted) => expect(addDays(day, count)).toBe(wanted));

  it('there and back is the same day, and every day has a next', () => {
    const date = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(
      fc.property(date, date, (start, count) => {
        const day = addDays('2026-09-30', start % 5_000);
        expect(addDays(addDays(day, count % 5_000), -(count % 5_000))).toBe(day);
        expect(addDays(day, 1) > day).toBe(true);
        expect(isDay(day)).toBe(true);
      }),
      FUZZ,
    );
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', '2026-09-30 ', '', 'today'])(
    '%j is no day',
    (text) => expect(isDay(text)).toBe(false),
  );
});

it('knows a zone when it sees one', () => {
  expect(['Asia/Shanghai', 'UTC', 'Europe/Zurich'].map(isZone)).toEqual([true, true, true]);
  expect(['Mars/Olympus', '', 'Beijing'].map(isZone)).toEqual([false, false, false]);
  expect(() => wallClock(0, 'Mars/Olympus')).toThrow(RangeError);
});
