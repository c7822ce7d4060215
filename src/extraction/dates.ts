// Reading dates in the forms that pages write: ISO, numeric orders, month names, Chinese, Japanese and Korean. What a
// date is evidence of is for others to judge.

import { readPublished } from '../domain/published';
import { monthOf } from './months';
import { timeAfter } from './times';

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
/** `Y` is a year, `D` one or two figures, `M` a word that may be a month. */
const FORMS = new RegExp(
  [
    // 2026-09-30, 2026/9/30, 2026年9月30日, 2026. 9. 30, 2026년 9월 30일
    String.raw`(?<![\d.])Y\s?[-/.年년]\s?D\s?[-/.月월]\s?D(?![\d%])\s?[日일]?`,
    // 30 September 2026, 30. März 2026, 30 de septiembre de 2026, 30-Sep-2026, le 1er août 2026
    String.raw`(?<![\d.])D(?:[a-z]{2}|[.oa])?\s{0,2}[-/,]?\s{0,2}(?:(?:de|of)\s)?M,?(?:[-/]|\s{1,3}(?:del?)?\s?)(Y|\d\d(?=[\s,]|$))`,
    // September 30th, 2026, Sep-30-2026, septiembre 30 de 2026, Wed Sep 30 15:21:37 +0800 2026
    String.raw`(?<!\p{L})M[\s-]{1,3}D(?:\s?[a-z]{2})?(\s[\d:]{8}(?:\s[+\w-]{3,5})?)?[\s,-]{1,3}Y`,
    // 2026 September 30, 2026. szeptember 30.
    String.raw`(?<![\d.])Y[.,]?[\s-]{1,3}M[\s-]{1,3}D(?!\d)`,
    // 30.9.2026, 9/30/2026, 30.09.26
    String.raw`(?<![\d./-])D\s?(?<mark>[./-])\s?D\s?\k<mark>\s?(Y|\d\d)(?![\d/-]|\.\d)`,
  ]
    .join('|')
    .replace(/\(Y/g, '((?:19|20)\\d\\d(?!\\d)')
    .replace(/(?<!\\)[YDM]/g, (sign) =>
      sign === 'Y' ? '((?:19|20)\\d\\d)(?!\\d)' : sign === 'D' ? '(\\d\\d?)' : '(\\p{L}{3,13})\\.?',
    ),
  'giu',
);

/** Every date in the first part of a text, in its order. Two figures are a year only where the text is short. */
export function momentsIn(text: string, order: Order): Moment[] {
  const line = text.slice(0, LONGEST).normalize('NFKC');
  return [...(/\d/.test(line) ? line.matchAll(FORMS) : [])].flatMap((match) => read(match, line, order) ?? []);
}

/** As `momentsIn`, for values made for machines: compact days and seconds since 1970 are dates there, not numbers. */
export function machineMoment(text: string, order: Order): Moment | undefined {
  const value = text
    .trim()
    .replace(/^(1\d{9})(\d{3})?$/, (_, seconds) => new Date(seconds * 1_000).toISOString())
    .replace(/^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(?:\d\d)?(Z)?)?$/, '$1-$2-$3T$4:$5$6');
  return momentsIn(value, order)[0];
}

export const isUtc = ({ offset }: Moment): boolean => /^(Z|[+-]00:00)$/.test(offset);

/** As a page keeps it: date, time and offset where the offset is stated, else the plain day. */
export const keptForm = ({ day, time, offset }: Moment): string =>
  (time && offset && readPublished(`${day}T${time}${offset}`)) || day;

function read(match: RegExpExecArray, line: string, order: Order): Moment | undefined {
  const [all, y1, m1, d1, d2, n2, y2, n3, d3, clock, y3, y4, n4, d4, a, mark, b, y5] = match;
  const figures = y1 ?? y2 ?? y3 ?? y4 ?? y5 ?? '';
  const year = figures.length > 2 ? figures : shortYear(figures, line);
  const name = n2 ?? n3 ?? n4;
  const said = dayOf(year, name ? monthOf(name) : (m1 ?? b), d1 ?? d2 ?? d3 ?? d4 ?? a);
  const turned = a ? dayOf(year, a, b) : said;
  const [day, other] = order.monthFirst && mark === '/' ? [turned, said] : [said, turned];
  if (!day && !other) return undefined;
  const from = match.index;
  const to = from + all.length;
  const { length, ...time } = timeAfter(clock ?? line.slice(to, to + 60));
  return {
    day: day || other,
    otherDay: day && other !== day ? other : '',
    ...time,
    from,
    to: clock ? to : to + length,
  };
}

/** `30.09.26` is a date where little else stands on the line, and never in a version's clothes. */
const shortYear = (figures: string, line: string): string =>
  line.length <= 60 && figures < '50' && !/v(er(sion)?)?\.?\s?\d/i.test(line) ? `20${figures}` : '';

const dayOf = (year: string, month?: string | number, date?: string): string =>
  readPublished(`${year}-${month}-${date}`) ?? '';
