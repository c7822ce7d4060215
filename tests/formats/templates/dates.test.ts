// Dates in every form that data brings them, by the calendar and not by the machine's own zone.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderTemplate } from '../../../src/formats/templates';

const date = (value: unknown, args: string, options = {}): string =>
  renderTemplate(`{{ d | date: ${args} | raw }}`, { d: value }, options);

describe('a date is read', () => {
  it.each([
    ['2026-09-30', '2026-09-30 00:00:00 '],
    ['2026/9/3', '2026-09-03 00:00:00 '],
    ['2026.9.3', '2026-09-03 00:00:00 '],
    ['2026年9月3日', '2026-09-03 00:00:00 '],
    ['2026年9月3日 7:05', '2026-09-03 07:05:00 '],
    ['2026-09-30 15:21', '2026-09-30 15:21:00 '],
    ['2026-09-30T15:21:09.123', '2026-09-30 15:21:09 '],
    ['2026-09-30T15:21:09Z', '2026-09-30 15:21:09 +00:00'],
    ['2026-09-30T15:21+08:00', '2026-09-30 15:21:00 +08:00'],
    ['2026-09-30T15:21:00-0330', '2026-09-30 15:21:00 -03:30'],
    ['Wed, 30 Sep 2026 15:21:00 GMT', '2026-09-30 15:21:00 +00:00'],
    ['Wed, 30 Sep 2026 15:21:00 +0800', '2026-09-30 15:21:00 +08:00'],
    ['September 30, 2026', '2026-09-30 00:00:00 '],
    ['30 Sep 2026', '2026-09-30 00:00:00 '],
    [1_790_000_000, '2026-09-21 14:13:20 +00:00'],
    ['1790000000', '2026-09-21 14:13:20 +00:00'],
    [1_790_000_000_000, '2026-09-21 14:13:20 +00:00'],
  ])('%s', (value, wanted) => expect(date(value, '"%F %T %:z"')).toBe(wanted));

  it.each(['2026-02-30', '2026-13-01', 'soon', '', '2026', 'now', 'May we meet', '2026-09-30T25:00'])(
    '“%s” is none and stays as it is',
    (value) => expect(date(value, '"%F"')).toBe(value),
  );
});

describe('a zone', () => {
  it('moves an instant', () => {
    const instant = '2026-09-30T16:30:00Z';
    expect(date(instant, '"%F %R %:z", zone: "Asia/Shanghai"')).toBe('2026-10-01 00:30 +08:00');
    expect(date(instant, '"%F %R %z", "America/Los_Angeles"')).toBe('2026-09-30 09:30 -0700');
    expect(date(instant, '"%F %R"', { zone: 'Asia/Tokyo' })).toBe('2026-10-01 01:30');
    expect(date('2026-12-30T16:30:00Z', '"%R", zone: "America/Los_Angeles"')).toBe('08:30');
  });

  it('moves no day and no time of a wall clock', () => {
    expect(date('2026-09-30', '"%F", zone: "Pacific/Apia"')).toBe('2026-09-30');
    expect(date('2026-09-30 23:59', '"%F %R", zone: "Pacific/Apia"')).toBe('2026-09-30 23:59');
  });
});

describe('a pattern', () => {
  it('knows weeks and days of the year', () => {
    const week = (day: string): string => date(day, '"%G-W%V-%u %j"');
    expect(week('2026-01-01')).toBe('2026-W01-4 001');
    expect(week('2027-01-01')).toBe('2026-W53-5 001');
    expect(week('2024-12-30')).toBe('2025-W01-1 365');
    expect(week('2026-12-31')).toBe('2026-W53-4 365');
  });

  it('has twelve hours', () => {
    const hour = (time: string): string => date(`2026-09-30 ${time}`, '"%I:%M %p %-l%P h:mm A"');
    expect([hour('00:05'), hour('12:00'), hour('23:59')].map((text) => text.slice(0, 14).trim())).toEqual([
      '12:05 AM 12am',
      '12:00 PM 12pm',
      '11:59 PM 11pm',
    ]);
    expect(date('2026-09-30 15:04', '"A h:mm", lang: "zh"')).toBe('下午 3:04');
  });

  it('has names in the languages of readers', () => {
    const name = (lang: string): string => date('2026-09-30', `"%A %a %B %b", lang: "${lang}"`);
    expect(name('en')).toBe('Wednesday Wed September Sep');
    expect(name('zh')).toBe('星期三 周三 九月 9月');
    expect(date('2026-09-30', '"dddd D. MMMM YYYY", lang: "de"')).toBe('Mittwoch 30. September 2026');
    expect(date('2026-09-30', '"%^a %^b"')).toBe('WED SEP');
  });

  it('takes flags and leaves what it does not know', () => {
    expect(date('2026-09-03', '"%-d %e %_m %0e %% %Q %"')).toBe('3  3  9 03 % %Q %');
    expect(date('2026-09-03', '"[YYYY] Do YY"')).toBe('YYYY 3rd 26');
  });
});

it('days are counted by the calendar', () => {
  const render = (source: string): string => renderTemplate(source, {});
  expect(
    render('{{ "2026-02-28" | add_days: 1 }} {{ "2024-02-28" | add_days: 1 }} {{ "2026-01-01" | add_days: -1 }}'),
  ).toBe('2026-03-01 2024-02-29 2025-12-31');
  expect(render('{{ "2026-09-30 15:21" | add_days: 7 }} {{ "2026-09-30T15:21:00+08:00" | add_days: 1 }}')).toBe(
    '2026-10-07T15:21:00 2026-10-01T15:21:00+08:00',
  );
  expect(render('{{ "2026-12-31" | days_until: "2026-01-01" }}')).toBe('-364');
});

it('a day and what the platform says of it agree', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-30'), noInvalidDate: true }), (when) => {
      const iso = when.toISOString();
      expect(date(iso, '"%FT%T"')).toBe(iso.slice(0, 19));
      expect(date(iso.slice(0, 10), '"%A"')).toBe(
        new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(when),
      );
      expect(date(date(iso, '"rfc822"'), '"iso"')).toBe(`${iso.slice(0, 19)}+00:00`);
    }),
    { numRuns: 200 },
  );
});
