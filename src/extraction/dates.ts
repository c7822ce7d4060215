// Reading a date in the forms that pages write: ISO, numeric orders, month names, Chinese. Answers in the kept form:
// date, time and offset where the page states the offset, else the plain day.

import { readPublished } from '../domain/published';

const MONTHS = (
  'jan,januar,january,janvier,enero,janeiro,gennaio|feb,februar,february,février,fevrier,febrero,fevereiro,febbraio|' +
  'mar,mär,märz,march,mars,marzo,março|apr,april,avril,abril,aprile|may,mai,mayo,maio,maggio|' +
  'jun,june,juni,juin,junio,junho,giugno|jul,july,juli,juillet,julio,julho,luglio|aug,august,août,aout,agosto|' +
  'sep,sept,september,septembre,septiembre,setembro,settembre|oct,okt,october,oktober,octobre,octubre,outubro,ottobre|' +
  'nov,november,novembre,noviembre,novembro|dec,dez,december,dezember,décembre,decembre,diciembre,dezembro,dicembre'
)
  .split('|')
  .map((names) => names.split(','));
const MONTH_OF = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const NAME = [...MONTH_OF.keys()].sort((a, b) => b.length - a.length).join('|');

const TIME =
  '(?:[T\\s,]+(?:at\\s+|um\\s+|à\\s+)?(\\d{1,2})[:\uff1ah](\\d{2})(?:[:\uff1a]\\d{2}(?:[.,]\\d+)?)?\\s*(Z\\b|UTC|GMT|[+-]\\d{2}:?\\d{2}\\b)?)?';
const YEAR_FIRST = new RegExp(
  `(?<!\\d)((?:19|20)\\d{2})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)\\s?日?${TIME}`,
);
const DAY_NAME = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[\\s-]+(?:de\\s+)?(${NAME})\\.?,?[\\s-]+(?:de\\s+)?((?:19|20)\\d{2})(?!\\d)${TIME}`,
  'i',
);
const NAME_DAY = new RegExp(
  `(?<![a-zà-ÿ])(${NAME})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})(?!\\d)${TIME}`,
  'i',
);
const YEAR_LAST = new RegExp(`(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2((?:19|20)\\d{2})(?!\\d)${TIME}`);

interface Parts {
  year: string | undefined;
  month: string | number | undefined;
  day: string | undefined;
  time: (string | undefined)[];
}

/** The first date in `text`, or empty. `monthFirst`: how to read 9/10/2026 (true as in the United States). */
export function readDate(text: string, { monthFirst }: { monthFirst: boolean }): string {
  const line = text.slice(0, 400);
  if (!/(?:19|20)\d\d/.test(line)) return '';
  for (const find of [yearFirst, dayName, nameDay, yearLast]) {
    const parts = find(line, monthFirst);
    const read = parts ? compose(parts) : '';
    if (read !== '') return read;
  }
  return '';
}

/** As `readDate`, for values made for machines: compact days and seconds since 1970 are dates there, not numbers. */
export function readMachineDate(text: string, order: { monthFirst: boolean }): string {
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/.exec(text.trim());
  if (compact) return compose({ year: compact[1], month: compact[2], day: compact[3], time: [] });
  if (/^1\d{9}(\d{3})?$/.test(text.trim())) {
    const instant = Number(text.trim()) * (text.trim().length === 10 ? 1_000 : 1);
    return `${new Date(instant).toISOString().slice(0, 16)}Z`;
  }
  return readDate(text, order);
}

function yearFirst(text: string): Parts | null {
  const [, year, month, day, ...time] = YEAR_FIRST.exec(text) ?? [];
  return year ? { year, month, day, time } : null;
}

function dayName(text: string): Parts | null {
  const [, day, name, year, ...time] = DAY_NAME.exec(text) ?? [];
  return name ? { year, month: MONTH_OF.get(name.toLowerCase()), day, time } : null;
}

function nameDay(text: string): Parts | null {
  const [, name, day, year, ...time] = NAME_DAY.exec(text) ?? [];
  return name ? { year, month: MONTH_OF.get(name.toLowerCase()), day, time } : null;
}

function yearLast(text: string, monthFirst: boolean): Parts | null {
  const [, a, mark, b, year, ...time] = YEAR_LAST.exec(text) ?? [];
  if (!a || !b) return null;
  const swapped = Number(b) > 12 || (monthFirst && mark === '/' && Number(a) <= 12);
  return swapped ? { year, month: a, day: b, time } : { year, month: b, day: a, time };
}

function compose({ year, month, day, time: [hour, minute, zone] }: Parts): string {
  const date = `${year}-${month}-${day}`;
  const offset = zone === undefined ? '' : /^(Z|UTC|GMT)$/i.test(zone) ? 'Z' : zone;
  if (hour === undefined || minute === undefined || offset === '') return readPublished(date) ?? '';
  return readPublished(`${date}T${hour}:${minute}${offset}`) ?? readPublished(date) ?? '';
}
