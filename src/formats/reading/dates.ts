// The day and the number of an issue, found in a title, a file name or a first line.

import { type Day, isDay } from '../../domain/day';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const pad = (n: number): string => String(n).padStart(2, '0');

const FORMS: readonly [RegExp, (parts: string[]) => [year: string, month: number, date: number]][] = [
  [/(?<!\d)(\d{4})[-/.\u5e74_](\d{1,2})[-/.\u6708_](\d{1,2})(?!\d)/, ([y = '', m, d]) => [y, Number(m), Number(d)]],
  [/(?<!\d)(20\d\d|19\d\d)(\d\d)(\d\d)(?!\d)/, ([y = '', m, d]) => [y, Number(m), Number(d)]],
  [
    new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'i'),
    ([m = '', d, y = '']) => [y, MONTHS.indexOf(m.toLowerCase()) + 1, Number(d)],
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (\\d{4})\\b`, 'i'),
    ([d, m = '', y = '']) => [y, MONTHS.indexOf(m.toLowerCase()) + 1, Number(d)],
  ],
];

/** The first day that a line names; null when it names none. */
export function dayIn(line: string): Day | null {
  const start = line.slice(0, 1_000);
  for (const [form, read] of FORMS) {
    const found = form.exec(start);
    if (!found) continue;
    const [year, month, date] = read(found.slice(1));
    const day = `${year}-${pad(month)}-${pad(date)}`;
    if (isDay(day)) return day;
  }
  return null;
}

const NUMBERS = [
  /\u7b2c\s{0,3}(\d{1,5})\s{0,3}[\u671f\u53f7]/, // as Chinese weeklies count
  /(?:\b(?:issue|no|nr|vol|number|week)s?[.:]?|#)[\s_-]{0,3}(\d{1,5})(?![\d-])/i,
  /^(\d{1,4})(?=[\s_.-]\D)/,
  /^(\d{1,4})(?=[\s_.-]\d{4}-)/,
  /[a-z\u4e00-\u9fff][\s_-](\d{1,5})$/i,
];

/** The number that a title or a file name without its ending gives an issue. A year is none. */
export function numberIn(line: string): number | null {
  const start = line.slice(0, 300).trim();
  for (const form of NUMBERS) {
    const found = form.exec(start)?.[1];
    if (found !== undefined && !/^(19|20)\d\d$/.test(found)) return Number(found);
  }
  return null;
}

/** A file's name without folder and ending. */
export const stemOf = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,10}$/i, '');
