// Where a sentence ends, in the languages that curators read.

import { describe, expect, test } from 'vitest';
import { fitting, lengthOf, sentencesOf } from '../../src/extraction/sentences';

describe('a sentence ends', () => {
  test('not at abbreviations, initials and decimals', () => {
    expect(sentencesOf('Dr. J. Vos paid $3.50 for it, e.g. in the U.S. market. It broke.')).toEqual([
      'Dr. J. Vos paid $3.50 for it, e.g. in the U.S. market.',
      'It broke.',
    ]);
    expect(sentencesOf('Das gilt z. B. für Kessel. Mehr nicht.')).toEqual([
      'Das gilt z. B. für Kessel.',
      'Mehr nicht.',
    ]);
  });
  test('with its closing quotes', () => {
    expect(sentencesOf('“为什么不等等？”他问。没有人回答。')).toEqual(['“为什么不等等？”', '他问。', '没有人回答。']);
    expect(sentencesOf('“Wait!” he said. “Why?” Nobody knew.')).toEqual(['“Wait!” he said.', '“Why?”', 'Nobody knew.']);
  });
  test('not inside a quotation that closes later', () => {
    expect(sentencesOf('他说：“雾还没有散。船今天不开。”大家都回去了。')).toEqual([
      '他说：“雾还没有散。船今天不开。”',
      '大家都回去了。',
    ]);
    expect(sentencesOf('“We waited. Nobody came.” The lamp went out.')).toEqual([
      '“We waited. Nobody came.”',
      'The lamp went out.',
    ]);
  });
  test('in spite of a quotation that is never closed', () => {
    expect(sentencesOf('他说：“雾还没有散。船今天不开。')).toEqual(['他说：“雾还没有散。', '船今天不开。']);
  });
  test('at the Latin stop of Chinese papers', () => {
    expect(sentencesOf('茶叶的香气受水温影响.本文研究了3.5度的差别.Kettle法最好.')).toEqual([
      '茶叶的香气受水温影响.',
      '本文研究了3.5度的差别.',
      'Kettle法最好.',
    ]);
  });
  test('not at a pause, and not after a number or a letter alone', () => {
    expect(sentencesOf('Kettles, stoves, cats ... The house was full.')).toEqual([
      'Kettles, stoves, cats ... The house was full.',
    ]);
    expect(sentencesOf('1. Fill the kettle. 2. Wait.')).toEqual(['1. Fill the kettle.', '2. Wait.']);
  });
});

test('length is what a reader counts', () => {
  expect(lengthOf('雾山')).toBe(2);
  expect(lengthOf('👩‍👩‍👧e\u0301')).toBe(2);
});

describe('sentences that fit', () => {
  test('are whole, as many as the budget and the number allow', () => {
    expect(fitting(['One came.', 'Two came.', 'Three came.'], { budget: 20, most: 3 })).toBe('One came. Two came.');
    expect(fitting(['来了一个。', '又来一个。'], { budget: 10, most: 1 })).toBe('来了一个。');
    expect(fitting(['Nobody at all ever came to the house.'], { budget: 20, most: 3 })).toBe('');
  });
  test('end where a sentence may end by itself when the next is too long: before a semicolon or a last dash', () => {
    const long = 'The kettle was older than the house; it had outlived two stoves and a great many winters.';
    expect(fitting([long], { budget: 60, most: 3 })).toBe('The kettle was older than the house.');
    const chinese = '雾从江面升起，慢慢盖住了山城；老人们说，这样的天气最适合喝茶，也最适合讲故事。';
    expect(fitting([chinese], { budget: 20, most: 3 })).toBe('雾从江面升起，慢慢盖住了山城。');
    const aside = 'The kettle – so they say – was older than the house and sang a little flat all winter long.';
    expect(fitting([aside], { budget: 60, most: 3 })).toBe('');
  });
});

test('a hundred thousand characters without an end take no time', () => {
  const begun = performance.now();
  for (const piece of ['a. ', '“。', '.', ' – ', '(', 'A. B. ', '雾', '；'])
    fitting(sentencesOf(piece.repeat(100_000 / piece.length)), { budget: 280, most: 3 });
  expect(performance.now() - begun).toBeLessThan(2_000);
});
