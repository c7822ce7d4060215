// What is wrong with a digest's settings: the rules that options hold it to.

import type { Digest } from './digest';
import { isZone } from './zone';

/** A whole number from `least` to `most`, or none at all. */
const isWithin = (value: number | null | undefined, least: number, most: number): boolean =>
  value === null || value === undefined || (Number.isInteger(value) && value >= least && value <= most);

/** What is wrong with a digest's settings, by field; empty when all is well. */
export type DigestFault =
  | 'name-empty'
  | 'pattern-empty'
  | 'zone-unknown'
  | 'cutoff-range'
  | 'section-name-empty'
  | 'cap-range'
  | 'first-number-range'
  | 'email-first-range'
  | 'no-section';

export function digestFaults(digest: Digest): DigestFault[] {
  const faults: DigestFault[] = [];
  if (digest.name.trim() === '') faults.push('name-empty');
  if (digest.titlePattern.trim() === '') faults.push('pattern-empty');
  if (!isZone(digest.zone)) faults.push('zone-unknown');
  if (!Number.isInteger(digest.cutoffHour) || digest.cutoffHour < 0 || digest.cutoffHour > 23)
    faults.push('cutoff-range');
  if (digest.sections.length === 0) faults.push('no-section');
  if (digest.sections.some((s) => s.name.trim() === '')) faults.push('section-name-empty');
  if (digest.sections.some((s) => s.cap !== null && (!Number.isInteger(s.cap) || s.cap < 1 || s.cap > 500)))
    faults.push('cap-range');
  if (!isWithin(digest.firstNumber, 0, 999_999)) faults.push('first-number-range');
  if (!isWithin(digest.emailFirst, 1, 500)) faults.push('email-first-range');
  return faults;
}
