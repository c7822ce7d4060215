// When the page says it was published; a date of change only when there is no other. Machines' dates and shown dates are
// weighed together by day; where they differ by a zone's width, the day that the page shows is the day it keeps.

import { type Finding, NOTHING, placeOf } from './candidates';
import { isUtc, keptForm, type Moment, machineMoment, type Order } from './dates';
import { readsMonthFirst } from './day-order';
import { typesOf } from './json-ld';
import { farDates } from './published-far';
import { changedDates, type DateText, isPage, machineDates, scriptDates } from './published-machine';
import { type Dated, shownDates } from './published-visible';
import type { Source } from './source';
import { isThread } from './threads';

export function readPublishedDate(source: Source): Finding {
  const dates = datesOf(source).filter(isPlausible);
  const day = heaviest(dates.flatMap((one) => [voice(one, one.moment.day), voice(one, one.moment.otherDay, 0.5)]));
  if (day === '') return NOTHING;
  const local = localDay(day, dates);
  const own = dates.filter(({ moment, shownDay }) => moment.day === local || shownDay === local);
  own.sort((a, b) => b.weight - a.weight);
  return { value: keptDate(local, own, dates), places: own.map(({ kind, name }) => placeOf(kind, name)) };
}

function datesOf(source: Source): Dated[] {
  const order = { monthFirst: readsMonthFirst(source) };
  const dates = [...momentsOf(machineDates(source), order), ...shown(source, shownDates(source, order))].filter(
    isPlausible,
  );
  const have = (least: number): boolean => dates.some(({ weight, isStamp }) => weight >= least && !isStamp);
  if (!have(2)) dates.push(...momentsOf(scriptDates(source), order));
  if (!have(1)) dates.push(...farDates(source, order));
  // What a system stamps on its imprint as on its news is no date of publication while nothing else says so.
  if (!have(1) && dates.some(({ isStamp }) => isStamp) && !isThread(source)) return [];
  return [...dates, ...momentsOf(changedDates(source), order)];
}

const momentsOf = (texts: readonly DateText[], order: Order): Dated[] =>
  texts.flatMap(({ text, ...rest }) => {
    const moment = machineMoment(text, order);
    return moment ? { ...rest, moment, shownDay: '' } : [];
  });

/** The dates shown; where the page describes an event and no piece of writing, those that say they are its own. */
function shown({ linked, articles }: Source, dates: readonly Dated[]): Dated[] {
  const isEvent = linked.some((node) => typesOf(node).some((type) => type.endsWith('Event'))) && articles.every(isPage);
  return dates.filter(({ isSaid }) => !isEvent || isSaid);
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const isPlausible = ({ moment: { day }, weight }: Dated): boolean =>
  weight > 0 && day >= '1990' && Date.parse(day) < Date.now() + 2 * DAY;

interface Voice {
  day: string;
  weight: number;
  kind: string;
}

const voice = ({ weight, kind }: Dated, day: string, trust = 1): Voice => ({ day, weight: weight * trust, kind });

/** The day for which most speaks; empty when nothing does. Many places of one kind are one voice, a little louder. */
function heaviest(voices: readonly Voice[]): string {
  const weights: Record<string, number> = {};
  for (const { day, weight, kind } of voices) {
    const key = `${day} ${kind}`;
    const loudest = weights[key] ?? 0;
    weights[key] = Math.max(weight, loudest);
    weights[day] = (weights[day] ?? 0) + Math.max(weight - loudest, 0) + Math.min(weight, loudest) * 0.2;
  }
  const days = Object.keys(weights).filter((key) => /^\S{10}$/.test(key));
  return days.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0))[0] ?? '';
}

/** The date with its time where a zone is stated, or where the time shown and the machines' instant tell the zone. */
function keptDate(day: string, own: readonly Dated[], dates: readonly Dated[]): string {
  const timed = own.map(({ moment }) => moment).filter((moment) => moment.day === day && moment.time !== '');
  const zoned = timed.find(({ offset }) => offset !== '');
  const [local] = timed;
  if (zoned || !local) return zoned ? keptForm(zoned) : day;
  const offsets = dates.map(({ moment, weight }) => (weight >= 1 && moment.offset ? offsetBetween(local, moment) : ''));
  return keptForm({ ...local, offset: offsets.find(Boolean) ?? '' });
}

const instantOf = ({ day, time, offset }: Moment): number => Date.parse(`${day}T${time}${offset || 'Z'}`);

/** The offset of a place whose clocks showed `local` at `instant`; empty where no place's would. */
function offsetBetween(local: Moment, instant: Moment): string {
  const ahead = instantOf(local) - instantOf(instant);
  const size = Math.abs(ahead);
  if (ahead % 900_000 !== 0 || size > 14 * HOUR) return '';
  return `${ahead < 0 ? '-' : '+'}${new Date(size).toISOString().slice(11, 16)}`;
}

/** The day that the page shows, where that is a zone's width from the one its machines' date names. */
function localDay(day: string, dates: readonly Dated[]): string {
  const instants = dates
    .filter(({ moment, weight }) => weight >= 1 && moment.day === day && moment.offset !== '')
    .map(({ moment }) => moment);
  const isNear = (other: string): boolean =>
    Math.abs(Date.parse(other) - Date.parse(day)) <= DAY && instants.every((moment) => isDayOf(moment, other));
  const near = dates.filter(({ shownDay, weight }) => shownDay !== '' && weight >= 1.4 && isNear(shownDay));
  if (near.some(({ shownDay }) => shownDay === day)) return day;
  const address = dates.find(({ kind, moment }) => kind === 'address' && isNear(moment.day));
  return heaviest(near.map((one) => voice(one, one.shownDay))) || (instants.some(isUtc) && address?.moment.day) || day;
}

/** Is it that day anywhere in the world at this instant? */
function isDayOf(moment: Moment, other: string): boolean {
  const hours = (instantOf(moment) - Date.parse(other)) / HOUR;
  return hours >= -14 && hours < 24 + 12;
}
