// Days. A clip keeps the wall clock of the place where it was made; an issue's day follows the digest's
// zone and cutoff. No clock here: the instant is always an argument (UTC milliseconds).

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** When and where a clip was made. */
export interface Moment {
  /** UTC milliseconds. */
  instant: number;
  /** IANA zone of the curator's machine at that instant. */
  zone: string;
  /** Minutes east of UTC at that instant. */
  offset: number;
  /** The wall-clock day in `zone`. */
  localDay: Day;
}

/** Date and time as a clock on the wall in one zone shows them. */
export interface WallClock {
  day: Day;
  hour: number;
  minute: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn-hc-h23', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

function partsIn(instant: number, zone: string): Record<string, string> {
  return Object.fromEntries(
    formatterFor(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
}

/** What the clock on the wall shows in `zone`. Throws RangeError for an unknown zone. */
export function wallClock(instant: number, zone: string): WallClock {
  const { year, month, day, hour, minute } = partsIn(instant, zone);
  return { day: `${year}-${month}-${day}`, hour: Number(hour), minute: Number(minute) };
}

/** Minutes east of UTC in `zone` at `instant`. */
export function offsetAt(instant: number, zone: string): number {
  const { year, month, day, hour, minute, second } = partsIn(instant, zone);
  const asUtc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  return Math.round((asUtc - Math.floor(instant / 1000) * 1000) / 60_000);
}

/** The instant at which the clock on the wall in `zone` shows this: `2026-09-30 15:21`. */
export function instantAt(wall: string, zone: string): number {
  const utc = Date.parse(`${wall.replace(' ', 'T')}:00Z`);
  const near = utc - offsetAt(utc, zone) * 60_000;
  return utc - offsetAt(near, zone) * 60_000;
}

export function momentAt(instant: number, zone: string): Moment {
  return { instant, zone, offset: offsetAt(instant, zone), localDay: wallClock(instant, zone).day };
}

/** The calendar day `count` days after `day` (negative: before). Counts dates, never 24-hour spans. */
export function addDays(day: Day, count: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date + count)).toISOString().slice(0, 10);
}

export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(text, 0) === text;

/** The day of the issue that a clip made at `instant` belongs to: before `cutoffHour` (0–23) it is still yesterday's. */
export function issueDay(instant: number, { zone, cutoffHour }: { zone: string; cutoffHour: number }): Day {
  const { day, hour } = wallClock(instant, zone);
  return hour < cutoffHour ? addDays(day, -1) : day;
}

/** `2026-09-30 15:21` on the wall in `zone`. */
export function toMinute(instant: number, zone: string): string {
  const { day, hour, minute } = wallClock(instant, zone);
  return `${day} ${pad(hour)}:${pad(minute)}`;
}

/** `15:21` on the wall in `zone`. */
export const timeOfDay = (instant: number, zone: string): string => toMinute(instant, zone).slice(11);

const pad = (n: number): string => String(n).padStart(2, '0');
