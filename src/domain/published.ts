// The published date as a curator types it and as a clip keeps it.

import { isDay } from './day';

const FORMS =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:(?:[T\s]+|(?<=日))(\d{1,2})[:\uff1a](\d{2})(?:[:\uff1a]\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * Reads `2026-09-30`, `2026/9/30 15:21`, `2026年9月30日` or ISO 8601 into the kept form (a day, or a date and time to
 * the minute with its offset where one is stated). Empty stays empty; null when it is no date.
 */
export function readPublished(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  const match = FORMS.exec(trimmed);
  if (!match) return null;
  const [, year = '', month = '', date = '', hour, minute, zone = ''] = match;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (!isDay(day)) return null;
  if (hour === undefined || minute === undefined) return day;
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  const offset = zone.toUpperCase() === 'Z' ? 'Z' : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  if (!/^(Z|[+-](0\d|1[0-4]):[0-5]\d)?$/.test(offset)) return null;
  return `${day}T${hour.padStart(2, '0')}:${minute}${offset}`;
}
