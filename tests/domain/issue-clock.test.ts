import { describe, expect, it } from 'vitest';
import { isClosed } from '../../src/domain/issue';
import { closeIssue, daysBetween, issueFileName, issueNumber, reopenIssue } from '../../src/domain/issue-clock';
import { fillPattern } from '../../src/domain/pattern';
import { DAY, digestRow, issueRow, NOON } from '../helpers/rows';

describe('numbers', () => {
  const digest = digestRow({ firstNumber: 40 });
  const numbered = (day: string, number: number) => issueRow({ id: `d1:${day}`, day, number });

  it('go on from the latest number that is fixed, over the issues between, whatever days were left out', () => {
    const days = ['2026-09-01', '2026-09-20', DAY, '2026-10-02'];
    expect(issueNumber(digest, DAY, undefined, { latest: numbered('2026-09-20', 44), days })).toBe(45);
    expect(issueNumber(digest, DAY, undefined, { latest: numbered('2026-09-01', 41), days })).toBe(43);
    expect(issueNumber(digest, DAY, undefined, { latest: undefined, days })).toBe(42);
    expect(issueNumber(digest, DAY, undefined, { latest: undefined, days: [] })).toBe(40);
  });
  it('stay once they are said, and there are none where the digest has none', () => {
    const latest = numbered('2026-09-20', 44);
    expect(issueNumber(digest, DAY, issueRow({ number: 7 }), { latest, days: [DAY] })).toBe(7);
    expect(issueNumber(digestRow(), DAY, undefined, { latest, days: [DAY] })).toBeNull();
  });
});

describe('patterns', () => {
  const fill = (pattern: string, over: { number?: number | null; headline?: string; brand?: string } = {}): string =>
    fillPattern(pattern, {
      digest: { name: 'Morning Links', brand: over.brand ?? 'AB' },
      day: DAY,
      headline: over.headline ?? 'Cranes',
      number: over.number ?? null,
    });

  it('fill every name, and dates in any form', () => {
    expect(fill('{brand}_{name} No. {number} {date} {headline}', { number: 12 })).toBe(
      'AB_Morning Links No. 12 2026-09-30 Cranes',
    );
    expect(fill('{date:YYYY\u5e74M\u6708D\u65e5} {date:YY-MM-DD} {year}/{month}/{day}')).toBe(
      '2026\u5e749\u670830\u65e5 26-09-30 2026/09/30',
    );
  });
  it('leave no glue where a part is empty, nor the word that leads to a number', () => {
    expect(fill('{brand}_{name} \u00b7 No. {number} \u00b7 {headline}', { brand: '', headline: '' })).toBe(
      'Morning Links',
    );
    expect(fill('{name} \u7b2c{number}\u671f {date}')).toBe('Morning Links 2026-09-30');
    expect(fill('#{number} {name}')).toBe('Morning Links');
  });
  it('keep braces that name nothing, and never fill what was filled in', () => {
    expect(fill('{name} {mood} {constructor}')).toBe('Morning Links {mood} {constructor}');
    expect(fill('{headline}', { headline: '{name} $1 $&' })).toBe('{name} $1 $&');
  });
  it('name files too', () => {
    expect(issueFileName(digestRow(), { day: DAY, headline: '' })).toBe('Morning Links-2026-09-30');
    expect(issueFileName(digestRow({ fileNamePattern: 'no-{number}' }), { day: DAY, headline: '', number: 3 })).toBe(
      'no-3',
    );
  });
});

describe('closing', () => {
  it('fixes number and headline; opening again leaves a dated note, and only for a closed issue', () => {
    const closed = closeIssue(issueRow(), { number: 5, headline: 'Cranes', now: NOON });
    expect(closed).toMatchObject({ number: 5, headline: 'Cranes', closedAt: NOON });
    expect(isClosed(closed)).toBe(true);
    const open = reopenIssue(closed, { note: 'Two names\nput right', now: NOON + 1 });
    expect(isClosed(open)).toBe(false);
    expect(open.corrections).toEqual([{ at: NOON + 1, note: 'Two names put right' }]);
    expect(reopenIssue(issueRow(), { note: 'x', now: 1 })).toEqual(issueRow());
  });
  it('counts days by the calendar', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  });
});
