// Titles and summaries made of a post's own words.

import { describe, expect, test } from 'vitest';
import { digestOf, titleOfPost } from '../../../src/extraction/sites/post';

describe('the title of a post is', () => {
  test.each([
    ['its head in 【】', '【缆车停了半天】司机下车去买橘子。', '缆车停了半天'],
    ['its head in 「」', '「三月的窗台」两只麻雀占了花盆。', '三月的窗台'],
    ['its head behind a topic', '#早班车# 【缆车停了半天】司机下车。', '缆车停了半天'],
    ['its first clause', '篾条要在夜里劈，白天的竹子太响。', '篾条要在夜里劈'],
    ['more than an exclamation', '哎，篾条要在夜里劈，白天太响。', '哎，篾条要在夜里劈'],
    ['its question, with its mark', '谁见过会走的梯子？我见过。', '谁见过会走的梯子？'],
    ['its first sentence', 'The pier is closed, again. Gulls queue.', 'The pier is closed, again'],
    [
      'a clause that is long enough',
      'The pier is closed for the third time this year, and gulls queue.',
      'The pier is closed for the third time this year',
    ],
    ['its first line', 'Gulls at the gate\nThey queue.', 'Gulls at the gate'],
    ['all of it when it is short', 'Gulls again', 'Gulls again'],
    ['free of links and topics before it', '@pier #gulls Gulls at the gate https://t.example/x', 'Gulls at the gate'],
    ['nothing of nothing', ' \n ', ''],
  ])('%s', (_, text, title) => expect(titleOfPost(text)).toBe(title));

  test('cut between words where nothing ends', () => {
    const title = titleOfPost('gulls and ladders '.repeat(40));
    expect(title).toMatch(/(gulls|and|ladders)…$/);
    expect([...title].length).toBeLessThanOrEqual(101);
    expect([...titleOfPost('潮'.repeat(300))]).toHaveLength(41);
  });
});

describe('the summary of a post', () => {
  test('is its first sentences, whole, as many as fit', () => {
    expect(digestOf('Gulls queue at the gate. They owe nobody a ticket. The pier is closed. It is raining.')).toBe(
      'Gulls queue at the gate. They owe nobody a ticket. The pier is closed.',
    );
    expect(digestOf('桥只有一根竹子宽。\n我打算先把车轮卸下来')).toBe('桥只有一根竹子宽。');
  });
  test('is all of a post that is one short line', () => {
    expect(digestOf('Predicts the tide from three photographs')).toBe('Predicts the tide from three photographs');
  });
});

test('long and hostile posts are read in good time', () => {
  const start = performance.now();
  for (const part of ['#', '@', '【', '「', 'https://', '#a ', ', ', '\n', '…'])
    for (const read of [titleOfPost, digestOf]) read(part.repeat(100_000 / part.length));
  expect(performance.now() - start).toBeLessThan(1_000);
});
