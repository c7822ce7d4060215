// Which sentences of a text say most, with no page around it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summaryOf } from '../../src/extraction/extracted';
import { isNotice, withoutLead } from '../../src/extraction/notices';
import { lengthOf } from '../../src/extraction/sentences';

const filler = (many: number): string[] =>
  Array.from({ length: many }, (_, at) => `Paragraph number ${at} goes on about another matter entirely, as they do.`);

/** What texts are made of, and what they should not be made of. */
const piece = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '雾',
    '。',
    '”',
    '“',
    '（',
    '…',
    '. ',
    'e\u0301',
    '👩‍👧',
    '\u200d',
    '\u0301',
    '1.',
    '\n',
    'क्षि',
    '🇩🇪',
    ';',
    ' – ',
  ),
);

describe('the text is summed up', () => {
  test('by the sentences that hold the words of the others', () => {
    const text = [
      'Nobody had expected a Tuesday to be so long.',
      'The harbour kettle was stolen from the lighthouse kitchen during the storm.',
      'The lighthouse keeper missed the kettle when the storm had passed the harbour.',
      'A gull was seen.',
      'In the kitchen of the lighthouse only a ring of rust was left by the storm.',
    ];
    expect(summaryOf(text, { most: 1 })).toMatch(/^The (harbour kettle|lighthouse keeper)/);
  });
  test('by the sentences that speak of the headline', () => {
    const text = [
      'Nobody had expected a Tuesday to be so long.',
      'The bakers went home before noon with flour on their sleeves.',
      'Every crane of the harbour was asleep before the night had begun.',
      'Some gulls complained about silence.',
    ];
    expect(summaryOf(text, { title: 'Harbour crane asleep', most: 1 })).toMatch(/^Every crane/);
  });
  test('by what the authors say they did', () => {
    const text =
      '茶叶的香气受水温影响.以往的方法忽略了水质.本文提出一种按水质调节水温的冲泡方法.实验结果表明香气更浓.今后将研究茶具.';
    expect(summaryOf([text])).toBe('本文提出一种按水质调节水温的冲泡方法.');
  });
  test('by one sentence when it is short, and by at most three in the order of the text', () => {
    expect(summaryOf(['The kettle sang flat that winter. The cat had left the room.'])).toBe(
      'The kettle sang flat that winter.',
    );
    const many = filler(40).map((line, at) => `${line} ${['Kettle', 'Harbour', 'Lighthouse'][at % 3]} matters.`);
    const said = summaryOf(many);
    expect(said.match(/\./g)?.length).toBeLessThanOrEqual(3);
    const numbers = [...said.matchAll(/number (\d+)/g)].map((match) => Number(match[1]));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });
  test('never by the same thing twice', () => {
    const caption = 'The harbour kettle was stolen from the lighthouse kitchen during the great storm.';
    const said = summaryOf([caption, ...filler(4), `Pictured: ${caption}`, ...filler(4)], { most: 3 });
    expect(said.match(/harbour kettle/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });
  test('within the budget that is asked for', () => {
    for (const budget of [80, 120, 400])
      expect(lengthOf(summaryOf(filler(30), { budget }))).toBeLessThanOrEqual(budget);
    expect(summaryOf(filler(30), { budget: 20 })).toBe('');
  });
  test('by nothing where there is no sentence', () => {
    for (const none of [[], [''], ['Menu', 'Home', 'Contact'], ['…']]) expect(summaryOf(none)).toBe('');
  });
  test('whatever the text, without a throw, a delay or half a character', () => {
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 60 }), { maxLength: 6 }), (paragraphs) => {
        const said = summaryOf(paragraphs.map((pieces) => pieces.join('')));
        expect(lengthOf(said)).toBeLessThanOrEqual(280);
        expect(said).toBe(said.toWellFormed());
      }),
    );
    const begun = performance.now();
    for (const piece of ['a. ', '1,', '“', '雾。', 'By ', 'A (', '...', ' views'])
      summaryOf([piece.repeat(100_000 / piece.length)], { title: piece.repeat(10_000) });
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

describe('no sentence about the page', () => {
  test.each([
    'Click here to read more about kettles.',
    'By Ana Ruiz, at the harbour',
    'Photo: Bo Lind',
    '14:11 EST, 25 October 2026 .',
    '文章浏览阅读1.3w次，点赞40次，收藏98次。',
    '责任编辑：林间鹿',
    'Cranes asleep!',
    '…',
  ])('%s', (text) => expect(isNotice(text, 'Cranes asleep')).toBe(true));
  test.each([
    'These cookies need a hot oven and brown butter.',
    'By doing nothing at all for one night the port saved more than it had in a year of care.',
    'The gate opens at 14:30 for all who wish to see the cranes asleep on their feet.',
  ])('but: %s', (text) => expect(isNotice(text, 'Cranes asleep')).toBe(false));
});

describe('before a sentence', () => {
  test.each([
    ['HARBOUR CITY (HD) -- The cranes slept.', 'The cranes slept.'],
    ['Harbour City (Wire News) - The cranes slept.', 'The cranes slept.'],
    ['(HD) — The cranes slept.', 'The cranes slept.'],
    ['海港社山城5月2日电（记者 林间鹿）雾散了。', '雾散了。'],
    ['（海港社山城2日電） 霧散了。', '霧散了。'],
    ['本报讯 雾散了。', '雾散了。'],
    ['（原标题：雾散了吗？）雾散了。', '雾散了。'],
    ['Cranes sleep – and gulls do not.', 'Cranes sleep – and gulls do not.'],
    ['停电（第二次）让山城安静下来。', '停电（第二次）让山城安静下来。'],
  ])('%s', (text, rest) => expect(withoutLead(text)).toBe(rest));
});
