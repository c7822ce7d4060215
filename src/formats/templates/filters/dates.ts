// Filters on dates. What is no date passes unchanged, as in every Liquid.

import { isZone } from '../../../domain/zone';
import type { Call } from '../call';
import { dateBy } from './date-pattern';
import type { Family } from './filter';
import { instantOf, type When, whenOf } from './when';

function zoneOf(call: Call): string | null {
  const given = call.option('zone', 1);
  if (given === undefined || given === null || given === '') return call.rendering.zone;
  const zone = call.text(given);
  return isZone(zone) ? zone : call.refuse(zone);
}

const languageOf = (call: Call): string => call.text(call.named.get('lang') ?? call.rendering.language);

/** `date: "%Y-%m-%d", zone: "Asia/Shanghai", lang: "zh"`. */
function date(call: Call): unknown {
  const when = whenOf(call.value, zoneOf(call));
  if (!when) return call.value;
  const pattern = call.part(0, 'YYYY-MM-DD').text;
  if (pattern.length > 500) return call.refuse(pattern);
  const language = languageOf(call);
  try {
    return dateBy(pattern, when, language);
  } catch {
    return call.refuse(language);
  }
}

/** Moves by whole days of the calendar; the form stays what it was: a day, or a day with its time. */
function addDays(call: Call): unknown {
  const when = whenOf(call.value, zoneOf(call));
  if (!when) return call.value;
  const count = call.count(0, { least: -100_000, most: 100_000 });
  const moved = new Date(instantOf({ ...when, offset: null }) + count * 86_400_000);
  const iso = Number.isNaN(moved.getTime()) ? call.refuse(call.value) : moved.toISOString();
  const hasTime = typeof call.value !== 'string' || /\d:\d/.test(call.value);
  return hasTime ? iso.slice(0, 19) + offsetOf(when) : iso.slice(0, 10);
}

const offsetOf = (when: When): string => (when.offset === null ? '' : dateBy('Z', when, 'en'));

/** Whole days from the value to another date; negative when that is earlier. */
function daysUntil(call: Call): unknown {
  const [from, to] = [whenOf(call.value, null), whenOf(call.args[0], null)];
  if (!from || !to) return call.refuse(from ? call.args[0] : call.value);
  const day = (when: When): number => Math.floor(instantOf({ ...when, offset: null }) / 86_400_000);
  return day(to) - day(from);
}

export const dates: Family = { date, add_days: addDays, days_until: daysUntil };
