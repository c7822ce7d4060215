// Patterns such as `{brand}_{name} {date} {headline}`: what titles and file names of issues are made by.

import type { Day } from './day';
import type { Digest } from './digest';

export interface PatternValues {
  digest: Pick<Digest, 'name' | 'brand'>;
  day: Day;
  headline: string;
  /** Null or absent: this issue has none. */
  number?: number | null | undefined;
}

/** The names that may stand in braces. `{date:…}` takes YYYY, YY, MM, M, DD and D. */
export const PATTERN_NAMES = ['brand', 'name', 'digest', 'date', 'year', 'month', 'day', 'number', 'headline'] as const;

const GLUE = '[_\\s|·:—–-]*';

/** Fills a pattern. A value that is empty takes the glue beside it along; unknown names in braces stay as they are. */
export function fillPattern(pattern: string, { digest, day, headline, number }: PatternValues): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const values: Readonly<Record<string, string>> = {
    brand: digest.brand,
    name: digest.name,
    digest: digest.name,
    date: day,
    year,
    month,
    day: date,
    number: number === null || number === undefined ? '' : String(number),
    headline,
  };
  let rest = pattern;
  for (const [name, value] of Object.entries(values)) if (value === '') rest = withoutPart(rest, name);
  return rest
    .replace(/\{date:([^{}]*)\}/g, (_, form: string) => dateIn(form, { year, month, date }))
    .replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? '') : whole));
}

/** At the front the glue behind it goes, elsewhere the glue before it, with a word such as `No.` that leads to it. */
function withoutPart(pattern: string, name: string): string {
  const part = `(?:(?:No\\.|Nr\\.|N°|#|\u7b2c)\\s*)?\\{${name}\\}\\s?(?:\u671f|\u53f7)?`;
  return pattern.replace(new RegExp(`^${part}${GLUE}`, 'u'), '').replace(new RegExp(`${GLUE}${part}`, 'gu'), '');
}

function dateIn(form: string, { year, month, date }: Record<'year' | 'month' | 'date', string>): string {
  const parts: Readonly<Record<string, string>> = {
    YYYY: year,
    YY: year.slice(2),
    MM: month,
    M: String(Number(month)),
    DD: date,
    D: String(Number(date)),
  };
  return form.replace(/YYYY|YY|MM|M|DD|D/g, (mark) => parts[mark] ?? mark);
}
