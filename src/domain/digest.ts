// Digest: a publication, with its clock and its sections.

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
  /** What its templates say of their own: `issue.fields.NAME`, such as a line for subscribers. */
  fields?: DigestField[];
  createdAt: number;
}

export interface DigestField {
  /** As templates name it: a letter, then letters, digits and `_`. */
  name: string;
  text: string;
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
