// A date as a template gets it, read into what a clock on the wall shows. A day stays that day, and a wall-clock time
// without an offset stays that time, whatever the zone: only an instant can be shown in a zone.

import { offsetAt } from '../../../domain/day';

/** What a clock on the wall shows; `offset` in minutes east of UTC, null where none is known. */
export interface When {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  offset: number | null;
}

const WRITTEN =
  /^(\d{4})[-/.\u5e74](\d{1,2})[-/.\u6708](\d{1,2})\u65e5?(?:[T\s]*(\d{1,2})[:\uff1a](\d{2})(?:[:\uff1a](\d{2})(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;
/** Beyond this a number counts milliseconds: in seconds it would be the year 5138. */
const MILLISECONDS = 100_000_000_000;

/** Null when it is no date. `zone` null: as it is written. */
export function whenOf(value: unknown, zone: string | null): When | null {
  if (typeof value === 'number' || (typeof value === 'string' && /^-?\d{9,14}$/.test(value))) {
    const number = Number(value);
    return atInstant(Math.abs(number) < MILLISECONDS ? number * 1000 : number, zone ?? 'UTC');
  }
  if (typeof value !== 'string' || value.length > 100) return null;
  const match = WRITTEN.exec(value.trim());
  return match ? fromParts(match, zone) : fromProse(value.trim(), zone);
}

function fromParts(match: RegExpExecArray, zone: string | null): When | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || hour > 24 || minute > 59 || second > 60)
    return null;
  const offset = match[7] === undefined ? null : minutesOf(match[7]);
  const wall = { year, month, day, hour, minute, second, offset };
  return offset === null || zone === null ? wall : atInstant(instantOf(wall), zone);
}

/** `Wed, 01 Jul 2026 00:00:00 GMT`, `July 1, 2026`: as the platform reads it, never by the zone of the machine. */
function fromProse(text: string, zone: string | null): When | null {
  if (!/^[A-Z][a-z]{2,8}\b|^\d{1,2}\s+[A-Z][a-z]{2,8}\b/.test(text) || !/\b\d{4}\b/.test(text)) return null;
  const stated = /\s(Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i.exec(text)?.[1];
  const instant = Date.parse(stated === undefined ? `${text} UTC` : text);
  if (Number.isNaN(instant)) return null;
  if (stated === undefined) return { ...atOffset(instant, 0), offset: null };
  return zone === null ? atOffset(instant, minutesOf(stated)) : atInstant(instant, zone);
}

function minutesOf(offset: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(offset);
  return match ? Number(`${match[1]}1`) * (Number(match[2]) * 60 + Number(match[3])) : 0;
}

function atOffset(instant: number, offset: number): When {
  const date = new Date(instant + offset * 60_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    offset,
  };
}

function atInstant(instant: number, zone: string): When | null {
  if (!Number.isFinite(instant) || Math.abs(instant) > 8.64e15 - 86_400_000) return null;
  return atOffset(instant, zone === 'UTC' ? 0 : offsetAt(instant, zone));
}

/** UTC milliseconds; a wall clock without an offset counts as UTC's. */
export const instantOf = ({ year, month, day, hour, minute, second, offset }: When): number =>
  new Date(0).setUTCFullYear(year, month - 1, day) + ((hour * 60 + minute - (offset ?? 0)) * 60 + second) * 1000;

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Days since the year began, the first is 1. */
export const dayOfYear = (when: When): number =>
  Math.round((midnight(when) - midnight({ ...when, month: 1, day: 1 })) / 86_400_000) + 1;

/** 1 Monday … 7 Sunday. */
export const weekday = (when: When): number => new Date(midnight(when)).getUTCDay() || 7;

/** ISO 8601: the week of a day is that of its Thursday. */
export function isoWeek(when: When): { year: number; week: number } {
  const thursday = atOffset(midnight(when) + (4 - weekday(when)) * 86_400_000, 0);
  return { year: thursday.year, week: Math.ceil(dayOfYear(thursday) / 7) };
}

const midnight = (when: When): number => instantOf({ ...when, hour: 0, minute: 0, second: 0, offset: null });
