// When the page says it was published; a date of change only when there is no other. Machines' dates and shown dates are
// weighed together by day; where they differ by a zone's width, the day that the page shows is the day it keeps.

import type { EvidencePlace } from '../domain/page';
import { type Finding, NOTHING } from './candidates';
import { isUtc, keptForm, type Moment, machineMoment, type Order } from './dates';
import { readsMonthFirst } from './day-order';
import { typesOf } from './json-ld';
import { farDates, isThread } from './published-far';
import { changedDates, type DateText, isPage, machineDates, scriptDates } from './published-machine';
import { type ShownDate, shownDates } from './published-visible';
import type { Source } from './source';
import { offsetFrom } from './times';

export type Dated = ShownDate;

export function datesOf(source: Source): Dated[] {
  const order = { monthFirst: readsMonthFirst(source) };
  const dates = [...momentsOf(machineDates(source), order), ...shown(source, order)].filter(isPlausible);
  const have = (least: number): boolean => dates.some(({ weight, isStamp }) => weight >= least && !isStamp);
  if (!have(2)) dates.push(...momentsOf(scriptDates(source), order));
  if (!have(1)) dates.push(...farDates(source, order));
  // What a system stamps on its imprint as on its news is no date of publication while nothing else says so.
  if (!have(1) && dates.some(({ isStamp }) => isStamp) && !isThread(source)) return [];
  const changes = momentsOf(changedDates(source), order);
  return [...dates.map((one) => withoutChange(one, dates, changes)), ...changes];
}

/** The dates shown; where the page describes an event and no piece of writing, those that say they are its own. */
function shown(source: Source, order: Order): Dated[] {
  const isEvent = source.linked.some((node) => typesOf(node).some((type) => /Event$/.test(type)));
  const isWriting = source.articles.some((node) => !isPage(node));
  return shownDates(source, order).filter(({ isSaid }) => !isEvent || isWriting || isSaid);
}

/** A line that does not say what its date is, where machines call that day the day of change and another the first. */
function withoutChange(one: Dated, dates: readonly Dated[], changes: readonly Dated[]): Dated {
  if (one.kind !== 'near-headline' || one.isSaid || !changes.some(({ moment }) => moment.day === one.shownDay))
    return one;
  const other = dates.some(
    ({ moment, shownDay, weight }) => shownDay === '' && weight >= 2 && moment.day < one.shownDay,
  );
  return other && !dates.some(({ moment, shownDay }) => shownDay === '' && moment.day === one.shownDay)
    ? { ...one, weight: 0.4 }
    : one;
}

export function readPublishedDate(source: Source): Finding {
  const dates = datesOf(source).filter(isPlausible);
  return findingOf(dates);
}

const momentsOf = (texts: readonly DateText[], order: Order): Dated[] =>
  texts.flatMap(({ text, ...rest }) => {
    const moment = machineMoment(text, order);
    return moment ? [{ ...rest, moment, shownDay: '' }] : [];
  });

const DAY = 86_400_000;
const isPlausible = ({ moment: { day }, weight }: Dated): boolean =>
  weight > 0 && day >= '1990' && Date.parse(day) < Date.now() + 2 * DAY;

function findingOf(dates: readonly Dated[]): Finding {
  const weights = weightsOf(
    dates.flatMap((one) => [
      { day: one.moment.day, weight: one.weight, kind: one.kind },
      { day: one.moment.otherDay, weight: one.weight / 2, kind: one.kind },
    ]),
  );
  const [day] = heaviest(weights) ?? [];
  if (!day) return NOTHING;
  const local = localDay(day, dates);
  const own = dates.filter(({ moment, shownDay }) => moment.day === local || shownDay === local);
  own.sort((a, b) => b.weight - a.weight);
  return { value: keptDate(local, own, dates), places: own.map(({ kind, name }): EvidencePlace => ({ kind, name })) };
}

/** What speaks for each day. Many places of one kind are one voice, a little louder. */
function weightsOf(voices: readonly { day: string; weight: number; kind: string }[]): Map<string, number> {
  const kinds = new Map<string, number>();
  const weights = new Map<string, number>();
  for (const { day, weight, kind } of voices) {
    if (day === '') continue;
    const loudest = kinds.get(`${day} ${kind}`) ?? 0;
    const more = Math.max(weight - loudest, 0) + Math.min(weight, loudest) * 0.2;
    kinds.set(`${day} ${kind}`, Math.max(weight, loudest));
    weights.set(day, (weights.get(day) ?? 0) + more);
  }
  return weights;
}

const heaviest = (weights: ReadonlyMap<string, number>): readonly [string, number] | undefined =>
  [...weights].sort((a, b) => b[1] - a[1])[0];

/** The date with its time where a zone is stated, or where the time shown and the machines' instant tell the zone. */
function keptDate(day: string, own: readonly Dated[], dates: readonly Dated[]): string {
  const zoned = own.find(({ moment }) => moment.day === day && moment.offset !== '');
  if (zoned) return keptForm(zoned.moment);
  const timed = own.find(({ moment }) => moment.day === day && moment.time !== '')?.moment;
  const instants = timed ? dates.filter(({ moment, weight }) => moment.offset !== '' && weight >= 1) : [];
  for (const { moment } of instants) {
    const offset = offsetBetween(timed as Moment, moment);
    if (offset !== '') return keptForm({ ...(timed as Moment), offset });
  }
  return day;
}

/** The offset of a place whose clocks showed `local` at `instant`; empty where no place's would. */
function offsetBetween(local: Moment, instant: Moment): string {
  const zone = instant.offset === 'Z' ? 'Z' : instant.offset;
  const minutes =
    (Date.parse(`${local.day}T${local.time}Z`) - Date.parse(`${instant.day}T${instant.time}${zone}`)) / 60_000;
  return minutes % 15 === 0 && Math.abs(minutes) <= 14 * 60 ? offsetFrom(minutes) : '';
}

/** The day that the page shows, where that is a zone's width from the one its machines' date names. */
function localDay(day: string, dates: readonly Dated[]): string {
  const instants = dates.filter(({ moment, weight }) => weight >= 1 && moment.day === day && moment.offset !== '');
  const isNear = (other: string): boolean =>
    Math.abs(Date.parse(other) - Date.parse(day)) <= DAY && instants.every(({ moment }) => isDayOf(moment, other));
  const shown = dates
    .filter(({ shownDay, weight }) => shownDay !== '' && weight >= 1.4 && isNear(shownDay))
    .map(({ shownDay, weight, kind }) => ({ day: shownDay, weight, kind }));
  if (shown.some((one) => one.day === day)) return day;
  const [most] = heaviest(weightsOf(shown)) ?? [];
  if (most) return most;
  const address = dates.find(({ kind, moment }) => kind === 'address' && isNear(moment.day));
  return address && instants.some(({ moment }) => isUtc(moment)) ? address.moment.day : day;
}

/** Is it that day anywhere in the world at this instant? */
function isDayOf({ day, time, offset }: Moment, other: string): boolean {
  const hours = (Date.parse(`${day}T${time}${offset}`) - Date.parse(other)) / 3_600_000;
  return hours >= -14 && hours < 24 + 12;
}
