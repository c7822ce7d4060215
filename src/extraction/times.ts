// The time of day and the zone that follow a date.

/** Zones by the names that pages print, in hours. One that names several (CST) goes by the commonest. */
const ZONES =
  'EST-5 EDT-4 CST-6 CDT-5 MST-7 MDT-6 PST-8 PDT-7 BST+1 CET+1 MEZ+1 CEST+2 MESZ+2 MSK+3 HKT+8 JST+9 KST+9 AEST+10';
const TIME =
  /^(?:[T\s,;|·•–-]{0,4})(?:(?:at|um|kl|klo|ore|om|alle|a\s?las|às|à|в|о|@)\.?\s{1,2})?[(]?(\d{1,2})(?:[:h]|\.(?=\d{2}(?!\d)))(\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?(?:\s?([ap])\.?\s?m\b\.?)?\s?\(?(?:(?:UTC|GMT)\s?([+-]\d{1,2}(?::?\d{2})?)|([+-]\d{2}:?\d{2})(?!\d)|(Z|[A-Z]{3,4})(?!\p{L}))?/iu;

export interface TimeAfter {
  time: string;
  offset: string;
  /** Of the text that was the time. */
  length: number;
}

/** The time at the beginning of what follows a date; all empty where there is none. */
export function timeAfter(text: string): TimeAfter {
  const match = TIME.exec(text);
  const [all = '', hours = '', minutes = '', half, plain, shift, zone] = match ?? [];
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  if (!match || hour > 23 || Number(minutes) > 59) return { time: '', offset: '', length: 0 };
  const time = `${String(hour).padStart(2, '0')}:${minutes}`;
  return { time, offset: offsetOf(plain ?? shift ?? zone ?? ''), length: all.length };
}

/** `Z`, `+08:00`, or empty for what names no zone. */
export function offsetOf(zone: string): string {
  if (/^(Z|UTC|GMT)$/i.test(zone)) return 'Z';
  const [, sign, hours = '', minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  if (sign) return Number(hours) > 14 ? '' : `${sign}${hours.padStart(2, '0')}:${minutes}`;
  const named = /^[A-Z]{3,4}$/i.test(zone) && new RegExp(`\\b${zone}([+-]\\d+)`, 'i').exec(ZONES);
  return named ? offsetFrom(Number(named[1]) * 60) : '';
}

/** The offset of so many minutes east of Greenwich. */
export function offsetFrom(minutes: number): string {
  const size = Math.abs(minutes);
  const figures = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0'));
  return `${minutes < 0 ? '-' : '+'}${figures.join(':')}`;
}
