// Filters on numbers: reckoning, and the forms in which digests write them.

import type { Call } from '../call';
import type { Family, TemplateFilter } from './filter';

const DIGITS = [...'\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d'];
const ZERO = '\u96f6';
const PLACES = ['', '\u5341', '\u767e', '\u5343'];
const MYRIADS = ['', '\u4e07', '\u4ebf', '\u4e07\u4ebf'];

/** 196 as 一百九十六, 10 as 十, 1001 as 一千零一. */
function chinese(number: number): string {
  if (number === 0) return ZERO;
  const groups: string[] = [];
  for (let rest = number, place = 0; rest > 0; rest = Math.floor(rest / 10_000), place++) {
    const four = rest % 10_000;
    const lowest = four === 0 ? '' : fourDigits(four) + MYRIADS[place];
    const gap = four > 0 && four < 1_000 && rest >= 10_000 ? ZERO : '';
    groups.unshift(gap + lowest);
  }
  return groups
    .join('')
    .replace(new RegExp(`^${DIGITS[1]}(?=${PLACES[1]})`), '')
    .replace(new RegExp(`${ZERO}+$`), '');
}

function fourDigits(number: number): string {
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(number / 10 ** place) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += (gap ? ZERO : '') + DIGITS[digit] + PLACES[place];
      gap = false;
    }
  }
  return text;
}

const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, sign] of ROMAN) {
    text += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

/** ① to ㊿. */
function circled(number: number): string {
  if (number === 0) return '\u24ea';
  if (number <= 20) return String.fromCharCode(0x2460 + number - 1);
  return String.fromCharCode(number <= 35 ? 0x3251 + number - 21 : 0x32b1 + number - 36);
}

function ordinal(number: number): string {
  const rest = Math.abs(number) % 100;
  const ends = rest > 10 && rest < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][rest % 10] ?? 'th');
  return `${number}${ends}`;
}

/** A whole number within what the form can say; anything else is refused. */
const form = (most: number, write: (number: number) => string, least = 0): TemplateFilter => {
  return (call) => {
    const number = call.number();
    return Number.isInteger(number) && number >= least && number <= most ? write(number) : call.refuse(call.value);
  };
};

const reckon = (how: (a: number, b: number) => number): TemplateFilter => {
  return (call) => {
    const result = how(call.number(), call.number(call.args[0] ?? 0));
    return Number.isFinite(result) ? result : call.refuse(call.args[0]);
  };
};

/** Without the dust of binary fractions. */
const tidy = (number: number): number => Number(number.toPrecision(15));

function grouped(call: Call): string {
  const language = call.text(call.option('lang') ?? call.rendering.language);
  try {
    return new Intl.NumberFormat(language, { maximumFractionDigits: 10 }).format(call.number());
  } catch {
    return call.refuse(language);
  }
}

export const numbers: Family = {
  plus: reckon((a, b) => tidy(a + b)),
  minus: reckon((a, b) => tidy(a - b)),
  times: reckon((a, b) => tidy(a * b)),
  divided_by: reckon((a, b) => tidy(a / b)),
  modulo: reckon((a, b) => ((a % b) + b) % b),
  at_least: reckon(Math.max),
  at_most: reckon(Math.min),
  abs: (call) => Math.abs(call.number()),
  ceil: (call) => Math.ceil(call.number()),
  floor: (call) => Math.floor(call.number()),
  round: (call) => {
    const digits = call.count(0, { fallback: 0, most: 10 });
    return Number(call.number().toFixed(digits));
  },
  number: grouped,
  pad: (call) => call.text().padStart(call.count(0, { fallback: 2, most: 200 }), call.part(1, '0').text),
  pad_right: (call) => call.text().padEnd(call.count(0, { fallback: 2, most: 200 }), call.part(1, ' ').text),
  ordinal: form(Number.MAX_SAFE_INTEGER, ordinal, Number.MIN_SAFE_INTEGER),
  roman: form(3_999, roman, 1),
  circled: form(50, circled),
  chinese_number: form(999_999_999_999_999, chinese),
  chinese_digits: (call) => call.text().replace(/[0-9]/g, (digit) => DIGITS[Number(digit)] ?? digit),
};
