// Numbers in the forms digests write them, against the platform's own and against reading them back.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderTemplate } from '../../../src/formats/templates';

const form = (filter: string, n: unknown): string => renderTemplate(`{{ n | ${filter} }}`, { n });

describe('Chinese numerals', () => {
  it.each([
    [0, '零'],
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [111, '一百一十一'],
    [1000, '一千'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [1100, '一千一百'],
    [2026, '二千零二十六'],
    [10_000, '一万'],
    [10_001, '一万零一'],
    [10_010, '一万零一十'],
    [100_000, '十万'],
    [110_000, '十一万'],
    [101_000, '十万一千'],
    [100_010, '十万零一十'],
    [1_000_001, '一百万零一'],
    [100_000_000, '一亿'],
    [100_010_000, '一亿零一万'],
    [1_000_000_000_000, '一万亿'],
  ])('%d', (n, wanted) => expect(form('chinese_number', n)).toBe(wanted));

  it('read back to what they were', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 2 ** 46 })), (n) => {
        expect(readBack(form('chinese_number', n))).toBe(n);
      }),
    );
  });
});

/** Written without looking at how they are made. */
function readBack(text: string): number {
  const digit = (sign: string): number => '零一二三四五六七八九'.indexOf(sign);
  const split = (whole: string, sign: string): [string, string] => {
    const at = whole.lastIndexOf(sign);
    return at < 0 ? ['', whole] : [whole.slice(0, at), whole.slice(at + sign.length)];
  };
  const small = (four: string): number => {
    let sum = 0;
    let so = 0;
    for (const sign of four) {
      const place = '十百千'.indexOf(sign);
      if (place < 0) so = digit(sign);
      else {
        sum += (so || 1) * 10 ** (place + 1);
        so = 0;
      }
    }
    return sum + so;
  };
  const [trillions, belowTrillion] = text.includes('万亿') ? split(text, '万亿') : ['', text];
  const [hundredMillions, belowHundredMillion] = split(belowTrillion, '亿');
  const [myriads, rest] = split(belowHundredMillion, '万');
  return small(trillions) * 1e12 + small(hundredMillions) * 1e8 + small(myriads) * 1e4 + small(rest);
}

describe('other forms', () => {
  it('roman, circled, ordinal', () => {
    expect([1, 4, 9, 14, 40, 90, 400, 1994, 3999].map((n) => form('roman', n))).toEqual(
      'I IV IX XIV XL XC CD MCMXCIV MMMCMXCIX'.split(' '),
    );
    expect([0, 1, 20, 21, 35, 36, 50].map((n) => form('circled', n)).join('')).toBe('⓪①⑳㉑㉟㊱㊿');
    expect([1, 2, 3, 4, 11, 12, 13, 21, 101, 111].map((n) => form('ordinal', n)).join(' ')).toBe(
      '1st 2nd 3rd 4th 11th 12th 13th 21st 101st 111th',
    );
  });

  it.each([
    ['roman', 0],
    ['roman', 4000],
    ['circled', 51],
    ['chinese_number', -1],
    ['chinese_number', 1.5],
    ['ordinal', 'x'],
  ])('%s refuses %s', (filter, n) => expect(() => form(filter, n)).toThrow(`The filter “${filter}” cannot work with`));
});
