// Do two addresses, or two titles, speak of the same page?

import { describe, expect, test } from 'vitest';
import { isAlike, isOtherPage } from '../../src/extraction/same-page';

describe('an address is that of another page', () => {
  const here = 'https://www.tides.example/stories/how-the-pier-lost-its-lamp?page=2';
  test.each([
    '/stories/why-gulls-queue-at-the-gate',
    'https://tides.example/about',
    'https://m.tides.example/stories/4711',
  ])('%s', (address) => expect(isOtherPage(address, here)).toBe(true));
});

describe('an address is not plainly that of another page', () => {
  test.each([
    ['another query', 'https://a.example/view?id=2', 'https://a.example/view?id=1'],
    ['a slash at the end', 'https://a.example/how-to-fold', 'https://a.example/how-to-fold/'],
    ['http and https', 'http://a.example/x/y', 'https://a.example/x/y'],
    ['percent signs', 'https://a.example/%E6%BD%AE', 'https://a.example/潮'],
    ['a broken percent sign', 'https://a.example/100%', 'https://a.example/100%'],
    ['capitals', 'https://a.example/How', 'https://a.example/how'],
    ['AMP', 'https://a.example/x/tides/amp/', 'https://a.example/x/tides'],
    ['AMP before', 'https://amp.a.example/amp/x/tides', 'https://a.example/x/tides'],
    ['the mobile host', 'https://m.a.example/m/x/tides', 'https://www.a.example/x/tides'],
    ['an index file', 'https://a.example/tides/index.html', 'https://a.example/tides/'],
    ['an ending', 'https://a.example/tides.html', 'https://a.example/tides'],
    ['syndication', 'https://b.example/other-story', 'https://a.example/tides'],
    ['a short link', 'https://a.sh/x1', 'https://a.example/tides'],
    ['a number in both', 'https://a.example/p/1234567', 'https://a.example/tides-of-may-1234567.html'],
    ['a number in the query', 'https://a.example/read/1234567', 'https://a.example/view.php?id=1234567'],
    ['a slug in both', 'https://a.example/2026/pier-lost-its-lamp', 'https://a.example/news/pier-lost-its-lamp/2'],
    ['the section before', 'https://a.example/tides', 'https://a.example/en/tides'],
    ['the front page', 'https://a.example/', 'https://a.example/tides'],
    ['no address', 'https://', 'https://a.example/tides'],
  ])('%s', (_, address, here) => expect(isOtherPage(address, here)).toBe(false));
});

describe('titles', () => {
  const alike = (one: string, other: string): boolean => isAlike(one, other, 0.3);
  test('are alike when one holds the other, or most of it', () => {
    expect(alike('The pier lost its lamp', 'The pier lost its lamp | Tides')).toBe(true);
    expect(alike('The pier lost its lamp', 'How the old pier lost its lamp last night')).toBe(true);
    expect(alike('灯塔守人不读报', '守塔人不读报 - 慢船')).toBe(true);
  });
  test('are not alike when they speak of different things, or when one is missing', () => {
    expect(alike('The pier lost its lamp', 'Gulls queue at the gate')).toBe(false);
    expect(alike('灯塔守人不读报', '候鸟为什么不走直线')).toBe(false);
    expect(alike('', 'Gulls queue at the gate')).toBe(false);
  });
  test('are compared in good time however long they are', () => {
    const start = performance.now();
    alike('潮'.repeat(100_000), `${'汐'.repeat(100_000)}a`);
    isOtherPage(`https://a.example/${'a-'.repeat(50_000)}`, `https://a.example/${'b_'.repeat(50_000)}`);
    expect(performance.now() - start).toBeLessThan(200);
  });
});
