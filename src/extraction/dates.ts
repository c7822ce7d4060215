// Reading dates in the forms that pages write: ISO, numeric orders, month names, Chinese, Japanese and Korean. What a
// date is evidence of is for others to judge.

import { readPublished } from '../domain/published';
import { monthOf } from './months';
import { offsetOf, timeAfter } from './times';

export interface Moment {
  /** `YYYY-MM-DD`, as the page counts its days. */
  day: string;
  /** The same figures read in the other order, where both are days; else empty. */
  otherDay: string;
  /** `HH:MM`, or empty. */
  time: string;
  /** `Z` or `+08:00`, or empty where no zone is stated. */
  offset: string;
  /** Where in the text it stands. */
  from: number;
  to: number;
}

export interface Order {
  /** How to read 9/10/2026: true as in the United States. */
  monthFirst: boolean;
}

const LONGEST = 400;
const YEAR = '((?:19|20)\\d{2})(?!\\d)';
const FORMS = new RegExp(
  [
    // 2026-09-30, 2026/9/30, 2026年9月30日, 2026. 9. 30, 2026년 9월 30일
    `(?<![\\d.])${YEAR.replace('(?!\\d)', '')}\\s?[-/.年년]\\s?(\\d{1,2})\\s?[-/.月월]\\s?(\\d{1,2})(?![\\d%])\\s?[日일]?`,
    // 30 September 2026, 30. März 2026, 30 de septiembre de 2026, 30-Sep-2026, le 1er août 2026
    `(?<![\\d.])(\\d{1,2})(?:st|nd|rd|th|er|\\.|[oa])?\\s{0,2}[-/,]?\\s{0,2}(?:(?:de|of)\\s)?(\\p{L}{3,13})\\.?,?(?:[-/]|\\s{1,3}(?:de|del)?\\s?)((?:19|20)\\d{2}|\\d{2}(?=[\\s,]|$))(?!\\d)`,
    // September 30th, 2026, Sep-30-2026
    `(?<!\\p{L})(\\p{L}{3,13})\\.?[\\s-]{1,3}(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?,\\s?|[\\s-]{1,3}(?:de\\s)?)${YEAR}`,
    // 2026 September 30, 2026. szeptember 30.
    `(?<![\\d.])${YEAR}[.,]?[\\s-]{1,3}(\\p{L}{3,13})\\.?[\\s-]{1,3}(\\d{1,2})(?!\\d)`,
    // Wed Sep 30 15:21:37 +0800 2026
    `(?<!\\p{L})(\\p{L}{3})\\s(\\d{1,2})\\s(\\d{2}:\\d{2}:\\d{2})\\s(?:([+-]\\d{4}|[A-Z]{3,4})\\s)?${YEAR}`,
    // 30.9.2026, 9/30/2026, 30.09.26
    `(?<![\\d./-])(\\d{1,2})\\s?(?<mark>[./-])\\s?(\\d{1,2})\\s?\\k<mark>\\s?((?:19|20)\\d{2}|\\d{2})(?![\\d/-]|\\.\\d)`,
  ].join('|'),
  'giu',
);

/** Every date in the first part of a text, in its order. Two figures are a year only where the text is short. */
export function momentsIn(text: string, order: Order): Moment[] {
  const line = text.slice(0, LONGEST).normalize('NFKC');
  if (!/\d/.test(line)) return [];
  const found: Moment[] = [];
  for (const match of line.matchAll(FORMS)) {
    const moment = read(match, line, order);
    if (moment) found.push(moment);
  }
  return found;
}

/** As `momentsIn`, for values made for machines: compact days and seconds since 1970 are dates there, not numbers. */
export function machineMoment(text: string, order: Order): Moment | null {
  const value = text.trim();
  if (/^1\d{9}(\d{3})?$/.test(value)) {
    const instant = new Date(Number(value) * (value.length === 10 ? 1_000 : 1)).toISOString();
    return { day: instant.slice(0, 10), otherDay: '', time: instant.slice(11, 16), offset: 'Z', from: 0, to: 0 };
  }
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:\d{2})?(Z)?)?$/.exec(value);
  if (compact) {
    const [, year, month, day, hour, minute, zone] = compact;
    return momentsIn(`${year}-${month}-${day}${hour ? `T${hour}:${minute}${zone ?? ''}` : ''}`, order)[0] ?? null;
  }
  return momentsIn(value, order)[0] ?? null;
}

export const isUtc = ({ offset }: Moment): boolean => /^(Z|[+-]00:00)$/.test(offset);

/** As a page keeps it: date, time and offset where the offset is stated, else the plain day. */
export const keptForm = ({ day, time, offset }: Pick<Moment, 'day' | 'time' | 'offset'>): string =>
  (time !== '' && offset !== '' ? readPublished(`${day}T${time}${offset}`) : null) ?? day;

function read(match: RegExpExecArray, line: string, order: Order): Moment | null {
  const from = match.index;
  const to = from + match[0].length;
  const [, y1, m1, d1, d2, n2, y2, n3, d3, y3, y4, n4, d4, n5, d5, t5, z5, y5, a, mark, b, y6] = match;
  const whole = (year?: string, month?: string | number, date?: string, otherDay = ''): Moment | null => {
    const day = dayOf(year, month, date);
    if (day === '') return null;
    const { time, offset, length } = timeAfter(line.slice(to, to + 60));
    return { day, otherDay, time, offset, from, to: to + length };
  };
  if (y1) return whole(y1, m1, d1);
  if (y2) return whole(y2.length === 2 ? shortYear(y2, line) : y2, monthOf(n2 ?? ''), d2);
  if (y3) return whole(y3, monthOf(n3 ?? ''), d3);
  if (y4) return whole(y4, monthOf(n4 ?? ''), d4);
  if (y5) {
    const day = dayOf(y5, monthOf(n5 ?? ''), d5);
    return day ? { day, otherDay: '', time: (t5 ?? '').slice(0, 5), offset: offsetOf(z5 ?? ''), from, to } : null;
  }
  const year = y6?.length === 2 ? shortYear(y6, line) : y6;
  if (!year) return null;
  const [first, second] = [dayOf(year, a, b), dayOf(year, b, a)];
  const [day, other] = order.monthFirst && mark === '/' ? [first, second] : [second, first];
  if (day === '') return other === '' ? null : whole(other.slice(0, 4), other.slice(5, 7), other.slice(8));
  return whole(day.slice(0, 4), day.slice(5, 7), day.slice(8), other === day ? '' : other);
}

/** `30.09.26` is a date where little else stands on the line, and never in a version's clothes. */
const shortYear = (figures: string, line: string): string =>
  line.length <= 60 && Number(figures) < 50 && !/v(er(sion)?)?\.?\s?\d/i.test(line) ? `20${figures}` : '';

function dayOf(year?: string, month?: string | number, date?: string): string {
  const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return readPublished(day) ?? '';
}
