// The time of day and the zone that follow a date.

/** Zones by the names that pages print, in hours. One that names several (CST) goes by the commonest. */
const ZONES =
  'Z+0 UTC+0 GMT+0 EST-5 EDT-4 CST-6 CDT-5 MST-7 MDT-6 PST-8 PDT-7 BST+1 CET+1 MEZ+1 CEST+2 MESZ+2 MSK+3 HKT+8 JST+9 KST+9 AEST+10';
/** After the date a mark or a short word or two: `at`, `um`, `a las`. */
const TIME =
  /^[T\s,;|·•–-]{0,4}(?:[\p{L}@]{1,4}\.?\s{1,2}){0,2}\(?(\d\d?)(?:[:h]|\.(?=\d\d(?!\d)))(\d\d)(?::\d\d(?:[.,]\d{1,9})?)?(?:\s?([ap])\.?\s?m\b\.?)?\s?\(?(?:(?:UTC|GMT)?\s?([+-]\d\d?:?(?:\d\d)?)(?!\d)|(Z|[A-Z]{3,4})(?!\p{L}))?/iu;

export interface TimeAfter {
  time: string;
  offset: string;
  /** Of the text that was the time. */
  length: number;
}

/** The time at the beginning of what follows a date; all empty where there is none. */
export function timeAfter(text: string): TimeAfter {
  const [all = '', hours, minutes = '60', half, shift, zone = ''] = TIME.exec(text) ?? [];
  const hour = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours);
  if (hour > 23 || minutes > '59') return { time: '', offset: '', length: 0 };
  return { time: `${two(hour)}:${minutes}`, offset: shift ? offsetOf(shift) : named(zone), length: all.length };
}

const two = (figures: string | number): string => `${figures}`.padStart(2, '0');

/** `+08:00`, or empty for what no clock on earth keeps. */
function offsetOf(shift: string): string {
  const [, sign = '', hours = '', minutes = '00'] = /^(.)(\d\d?):?(\d\d)?$/.exec(shift) ?? [];
  return Number(hours) > 14 ? '' : `${sign}${two(hours)}:${minutes}`;
}

/** `Z`, `-07:00`, or empty for what names no zone. */
function named(zone: string): string {
  const [, hours = ''] = new RegExp(`\\b${zone}([+-]\\d+)`, 'i').exec(zone && ZONES) ?? [];
  return hours === '+0' ? 'Z' : hours && offsetOf(hours);
}
