// Dates by a pattern, in either notation that curators know: `%Y年%-m月%-d日` as in Liquid and strftime, or
// `YYYY-MM-DD HH:mm` as in spreadsheets. Names of months and days come in any language the platform speaks.

import { dayOfYear, instantOf, isoWeek, type When, weekday } from './when';

const two = (number: number): string => String(number).padStart(2, '0');

const speakers = new Map<string, Intl.DateTimeFormat>();

/** Made once for each language and form: making one costs as much as an item. */
function speakerOf(language: string, how: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${how.weekday ?? ''} ${how.month ?? ''}`;
  const known = speakers.get(key);
  if (known) return known;
  const speaker = new Intl.DateTimeFormat(language, { ...how, timeZone: 'UTC', calendar: 'gregory' });
  if (speakers.size > 100) speakers.clear();
  speakers.set(key, speaker);
  return speaker;
}

/** A name as `language` writes it. Throws RangeError for a language that is none. */
const name = (when: When, language: string, how: Intl.DateTimeFormatOptions): string =>
  speakerOf(language, how).format(instantOf({ ...when, hour: 12, offset: null }));

const twelve = (hour: number): number => hour % 12 || 12;

function half(when: When, language: string): string {
  const chinese = /^zh\b/i.test(language);
  if (when.hour < 12) return chinese ? '\u4e0a\u5348' : 'AM';
  return chinese ? '\u4e0b\u5348' : 'PM';
}

function offsetText({ offset }: When, colon: boolean): string {
  if (offset === null) return '';
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${colon ? ':' : ''}${two(size % 60)}`;
}

type Part = (when: When, language: string) => string;

/** By the letter behind `%`. Numbers come with their usual zeros; `-` before the letter takes these away. */
const BY_LETTER: Readonly<Record<string, Part>> = {
  Y: (when) => String(when.year).padStart(4, '0'),
  y: (when) => two(when.year % 100),
  m: (when) => two(when.month),
  d: (when) => two(when.day),
  e: (when) => String(when.day).padStart(2, ' '),
  H: (when) => two(when.hour),
  k: (when) => String(when.hour).padStart(2, ' '),
  I: (when) => two(twelve(when.hour)),
  l: (when) => String(twelve(when.hour)).padStart(2, ' '),
  M: (when) => two(when.minute),
  S: (when) => two(when.second),
  j: (when) => String(dayOfYear(when)).padStart(3, '0'),
  u: (when) => String(weekday(when)),
  w: (when) => String(weekday(when) % 7),
  V: (when) => two(isoWeek(when).week),
  G: (when) => String(isoWeek(when).year),
  A: (when, language) => name(when, language, { weekday: 'long' }),
  a: (when, language) => name(when, language, { weekday: 'short' }),
  B: (when, language) => name(when, language, { month: 'long' }),
  b: (when, language) => name(when, language, { month: 'short' }),
  h: (when, language) => name(when, language, { month: 'short' }),
  p: half,
  P: (when, language) => half(when, language).toLowerCase(),
  z: (when) => offsetText(when, false),
  s: (when) => String(Math.floor(instantOf(when) / 1000)),
  q: (when) => (when.day > 10 && when.day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][when.day % 10] ?? 'th')),
  n: () => '\n',
  t: () => '\t',
  '%': () => '%',
};

/** Letters that stand for several. */
const SPELT_OUT: Readonly<Record<string, string>> = {
  F: '%Y-%m-%d',
  T: '%H:%M:%S',
  R: '%H:%M',
  D: '%m/%d/%y',
  c: '%a %b %e %T %Y',
  x: '%F',
  X: '%T',
};

function strftime(when: When, pattern: string, language: string): string {
  const spelt = pattern.replace(/%([FTRDcxX])/g, (_, letter: string) => SPELT_OUT[letter] ?? '');
  return spelt.replace(/%([-0_^#:]?)([A-Za-z%])/g, (whole, flag: string, letter: string) => {
    if (flag === ':' && letter === 'z') return offsetText(when, true);
    const text = BY_LETTER[letter]?.(when, language);
    if (text === undefined) return whole;
    if (flag === '-') return text.replace(/^[0 ]+(?=\d)/, '');
    if (flag === '_') return text.replace(/^0+(?=\d)/, (zeros) => ' '.repeat(zeros.length));
    if (flag === '0') return text.replace(/^ +(?=\d)/, (spaces) => '0'.repeat(spaces.length));
    return flag === '^' || flag === '#' ? text.toUpperCase() : text;
  });
}

/** By the run of letters; each says which of the above it is. */
const BY_RUN: Readonly<Record<string, string>> = {
  YYYY: '%Y',
  YY: '%y',
  MMMM: '%B',
  MMM: '%b',
  MM: '%m',
  M: '%-m',
  DD: '%d',
  Do: '%-d%q',
  D: '%-d',
  HH: '%H',
  H: '%-H',
  hh: '%I',
  h: '%-I',
  mm: '%M',
  m: '%-M',
  ss: '%S',
  dddd: '%A',
  ddd: '%a',
  A: '%p',
  a: '%P',
  ZZ: '%z',
  Z: '%:z',
  GGGG: '%G',
  WW: '%V',
  W: '%-V',
  E: '%u',
};
const RUNS = /\[([^\]]*)\]|YYYY|YY|M{1,4}|Do|DD?|HH?|hh?|mm?|ss|dddd?|WW?|[AaE]|ZZ?|GGGG/g;

/** Forms with a name of their own. */
const NAMED: Readonly<Record<string, { pattern: string; language?: string }>> = {
  iso: { pattern: '%Y-%m-%dT%H:%M:%S%:z' },
  rfc822: { pattern: '%a, %d %b %Y %H:%M:%S %z', language: 'en' },
};

/** The date by that pattern. Throws RangeError for a language that is none. */
export function dateBy(pattern: string, when: When, language: string): string {
  const named = NAMED[pattern];
  if (named) return strftime({ ...when, offset: when.offset ?? 0 }, named.pattern, named.language ?? language);
  if (pattern.includes('%')) return strftime(when, pattern, language);
  return pattern.replace(RUNS, (run, literal: string | undefined) =>
    literal === undefined ? strftime(when, BY_RUN[run] ?? run, language) : literal,
  );
}
