// Digest: a publication, with its clock and its sections.

import { isZone } from './day';

/** A part of every issue: *manual* in the curator's order with an optional cap, or *automatic*, newest first. */
export interface Section {
  id: string;
  name: string;
  kind: 'manual' | 'automatic';
  /** At most so many clips; null for no limit. Only manual sections are capped. */
  cap: number | null;
  /** The sentence that stands in it while it is empty; without one it is left out then. */
  whenEmpty?: string;
  /** A clip that bears one of these tags comes here by itself. */
  tags?: string[];
}

export interface Digest {
  id: string;
  name: string;
  brand: string;
  /** One line under the title: who makes it. */
  byline: string;
  /** IANA zone whose wall clock decides which issue a clip belongs to. */
  zone: string;
  /** 0–23: before this hour a clip belongs to yesterday's issue. */
  cutoffHour: number;
  sections: Section[];
  /** `{brand}_{name} {date} {headline}` and the like. */
  titlePattern: string;
  /** What its files are called: `{digest}-{date}` and the like; absent, that one. */
  fileNamePattern?: string;
  /** The number of its first issue; absent or null: its issues have no numbers. */
  firstNumber?: number | null;
  /** A clip that bears one of these tags runs in this digest too. */
  tags?: string[];
  /** Tags that every clip kept into this digest begins with. */
  defaultTags?: string[];
  /** The e-mail edition holds the first so many; absent or null: all. */
  emailFirst?: number | null;
  /** A corrected issue says so at its end, with the day. */
  notesCorrections?: boolean;
  createdAt: number;
}

export const DEFAULT_TITLE_PATTERN = '{brand}_{name} {date} {headline}';

/** The first digest of a new curator. Names arrive in the interface's language. */
export function newDigest(
  names: { digest: string; focus: string; latest: string },
  { id, zone, now }: { id: string; zone: string; now: number },
): Digest {
  const sections: Section[] = [
    { id: 'focus', name: names.focus, kind: 'manual', cap: 5 },
    { id: 'latest', name: names.latest, kind: 'automatic', cap: null },
  ];
  return {
    id,
    name: names.digest,
    brand: '',
    byline: '',
    zone,
    cutoffHour: 0,
    sections,
    titlePattern: DEFAULT_TITLE_PATTERN,
    createdAt: now,
  };
}

/** The section that the star in the popup puts a clip into: the first manual one. */
export const focusSection = (digest: Digest): Section | undefined => digest.sections.find((s) => s.kind === 'manual');

/** Where a clip goes by itself: the first automatic section, or the last one when all are manual. */
export function defaultSection(digest: Digest): Section {
  const section = digest.sections.find((s) => s.kind === 'automatic') ?? digest.sections.at(-1);
  if (!section) throw new Error('A digest has at least one section.');
  return section;
}

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
