// Issue: one dated number of a digest. Its entries say which clip stands in which section and where.

import type { Clip } from './clip';
import type { Day } from './day';
import type { Digest, Section } from './digest';

export interface Issue {
  /** `issueId(digestId, day)`: known before it is stored, so it cannot be made twice. */
  id: string;
  digestId: string;
  day: Day;
  /** The curator's headline; null while it is still the one offered from the first focus clip. */
  headline: string | null;
  /** Markdown. */
  intro: string;
  /** Markdown. */
  outro: string;
  /** Its number, once it was said or fixed; see issue-clock.ts. */
  number?: number | null;
  cover?: Cover | null;
  /** Free Markdown between the items. */
  blocks?: Block[];
  /** How many the e-mail edition of this issue holds; absent: as the digest says. */
  emailFirst?: number | null;
  /** UTC milliseconds; null or absent while it is open. A closed issue is frozen. */
  closedAt?: number | null;
  /** When it was taken in from a file (UTC milliseconds); absent: it was made here. */
  importedAt?: number;
  /** What was put right after it was first closed, oldest first. */
  corrections?: Correction[];
  updatedAt: number;
}

export interface Cover {
  /** Absolute http(s). */
  url: string;
  /** What it shows, for those who cannot see it. */
  alt: string;
}

/** Markdown of the curator's own, between items or at the head of a section. */
export interface Block {
  id: string;
  sectionId: string;
  /** The entry it stands behind; null at the head of the section. One whose entry has left stands at the end. */
  after: string | null;
  text: string;
}

export interface Correction {
  /** UTC milliseconds. */
  at: number;
  /** One line, the curator's. */
  note: string;
}

/** A clip's place in an issue. */
export interface Entry {
  id: string;
  issueId: string;
  clipId: string;
  sectionId: string;
  /** Place in a manual section: keys compare as plain strings (made by app/rank). */
  rank: string;
  /** What is said of it in this issue, instead of the clip's own remark. Markdown. */
  remark?: string;
  /** In or out of these editions, whatever their rule says. */
  editions?: Partial<Record<'email' | 'teaser', boolean>>;
  /** The entry whose story this one tells too: it stands with that one, as another voice. */
  story?: string;
  addedAt: number;
}

/** A closed issue as it left. What is changed afterwards in its clips or its digest does not show in it. */
export interface ClosedIssue {
  /** The issue's own id. */
  id: string;
  digest: Digest;
  /** Each with its own entry; voices are not folded in. */
  items: Item[];
}

export const issueId = (digestId: string, day: Day): string => `${digestId}:${day}`;

export const isClosed = (issue: Issue): boolean => typeof issue.closedAt === 'number';

/** What entries of clips that wait for an issue of this digest bear in place of an issue's id. */
export const shelfId = (digestId: string): string => `${digestId}:shelf`;

export function newIssue(digestId: string, day: Day, now: number): Issue {
  return { id: issueId(digestId, day), digestId, day, headline: null, intro: '', outro: '', updatedAt: now };
}

export interface Item {
  entry: Entry;
  clip: Clip;
  /** The other clips of the same story, in the order they joined. */
  voices?: readonly Item[];
}

/** The curator's words on an item in this issue. */
export const remarkOf = ({ entry, clip }: Item): string => entry.remark ?? clip.remark;

/** An issue put together: every section of the digest in order, each with its items in order. */
export interface AssembledIssue {
  digest: Digest;
  issue: Issue;
  /** The curator's headline, or the offered one. */
  headline: string;
  /** By the digest's title pattern. */
  title: string;
  sections: AssembledSection[];
  /** How many items in all; a story of several voices is one. */
  count: number;
  /** The issue that this one is a cut of; absent: nothing is left out. */
  whole?: AssembledIssue;
}

export interface AssembledSection {
  section: Section;
  items: Item[];
  /** Free blocks by the entry they stand behind; those at the head under ''. Absent: there are none. */
  blocks?: ReadonlyMap<string, readonly Block[]>;
}
