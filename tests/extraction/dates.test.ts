// Dates as pages write them, in the kept form.

import { describe, expect, test } from 'vitest';
import { keptForm, machineMoment, momentsIn } from '../../src/extraction/dates';

const read = (text: string, monthFirst = false): string => {
  const moment = momentsIn(text, { monthFirst })[0];
  return moment ? keptForm(moment) : '';
};
const machine = (text: string): string => {
  const moment = machineMoment(text, { monthFirst: true });
  return moment ? keptForm(moment) : '';
};

describe('what a reader sees', () => {
  test.each([
    ['2026-09-30', '2026-09-30'],
    ['2026-09-30T15:21:37+0800', '2026-09-30T15:21+08:00'],
    ['2026-09-30T15:21:37.120Z', '2026-09-30T15:21Z'],
    ['2026-09-30 15:21', '2026-09-30'],
    ['发布时间：2026年9月30日 15:21', '2026-09-30'],
    ['２０２６年９月３０日', '2026-09-30'],
    ['2026년 9월 30일', '2026-09-30'],
    ['입력 2026. 9. 3. 15:21', '2026-09-03'],
    ['2026/9/3', '2026-09-03'],
    ['Wed, 30 Sep 2026 15:21:00 GMT', '2026-09-30T15:21Z'],
    ['September 30th, 2026', '2026-09-30'],
    ['30. März 2026', '2026-03-30'],
    ['le 3 août 2026 à 15h21', '2026-08-03'],
    ['le 1er janvier 2026', '2026-01-01'],
    ['30 de septiembre de 2026', '2026-09-30'],
    ['30 settembre 2026', '2026-09-30'],
    ['30 de março de 2026', '2026-03-30'],
    ['30 mrt. 2026', '2026-03-30'],
    ['3 września 2026', '2026-09-03'],
    ['3 сентября 2026 г.', '2026-09-03'],
    ['3 вересня 2026', '2026-09-03'],
    ['3 maj 2026', '2026-05-03'],
    ['3. tammikuuta 2026', '2026-01-03'],
    ['3. září 2026', '2026-09-03'],
    ['3. června 2026', '2026-06-03'],
    ['3. července 2026', '2026-07-03'],
    ['3 Ağustos 2026', '2026-08-03'],
    ['3 Ιουνίου 2026', '2026-06-03'],
    ['2026. szeptember 3.', '2026-09-03'],
    ['30.9.2026', '2026-09-30'],
    ['Party, 30.10.26', '2026-10-30'],
    ['22 Apr 26,, 09:05', '2026-04-22'],
    ['Sept. 30, 2026 at 11:30 p.m. PDT', '2026-09-30T23:30-07:00'],
    ['30-Sep-2026 09:00 UTC+2', '2026-09-30T09:00+02:00'],
    ['Wed Sep 30 15:21:37 +0800 2026', '2026-09-30T15:21+08:00'],
  ])('%s', (text, kept) => expect(read(text)).toBe(kept));

  test('the order of a numeric date follows the page, unless only one is possible', () => {
    expect(read('9/10/2026', true)).toBe('2026-09-10');
    expect(read('9/10/2026', false)).toBe('2026-10-09');
    expect(read('9/30/2026', false)).toBe('2026-09-30');
    expect(read('9.10.2026', true)).toBe('2026-10-09');
    expect(momentsIn('9/10/2026', { monthFirst: true })[0]?.otherDay).toBe('2026-10-09');
    expect(momentsIn('9/30/2026', { monthFirst: true })[0]?.otherDay).toBe('');
  });
  test('every date of a line, in its order', () => {
    const line = 'Published: Nov 8, 2026 at 9:30 pm | Updated: Nov 9, 2026';
    expect(momentsIn(line, { monthFirst: true }).map(({ day }) => day)).toEqual(['2026-11-08', '2026-11-09']);
  });
  test.each([
    '6y',
    'Crime, Thriller',
    '2026-13-40',
    'Call 2026 30 2026',
    '12026-09-301',
    'MyForum version 2.4.10',
    '192.168.10.26',
    'May 2026',
    '3 Marbles 2026',
    '',
  ])('%s is no date', (text) => expect(read(text)).toBe(''));
});

test('every English month, whole and short', () => {
  const names = 'January February March April May June July August September October November December'.split(' ');
  for (const [index, name] of names.entries()) {
    const day = `2026-${String(index + 1).padStart(2, '0')}-03`;
    expect([read(`3 ${name} 2026`), read(`${name.slice(0, 3)} 3, 2026`)]).toEqual([day, day]);
  }
});

test('machines write seconds and compact days', () => {
  expect(machine('1790000000')).toBe('2026-09-21T14:13Z');
  expect(machine('1790000000000')).toBe('2026-09-21T14:13Z');
  expect(machine('20260930')).toBe('2026-09-30');
  expect(machine('20260930T152100Z')).toBe('2026-09-30T15:21Z');
});

test('a long hostile text takes no time', () => {
  const start = performance.now();
  for (const piece of [' ', '1 ', 'a1-', '2026-', '1.', 'sep ', '2026 sep '])
    momentsIn(`1${piece.repeat(50_000)}`, { monthFirst: true });
  expect(performance.now() - start).toBeLessThan(200);
});
