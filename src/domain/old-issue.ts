// An issue as a file tells it: what was read, before any of it is a row. What is unsure or missing is said beside it,
// with its line.

import type { Clip } from './clip';
import { type ClipFields, emptyFields } from './clip';
import type { Day } from './day';
import type { Digest } from './digest';
import type { Entry, Issue } from './issue';

export interface OldItem extends ClipFields {
  /** When it was clipped, as far as the file tells: the instant, or the minute on the wall of the digest's zone. */
  clippedAt: { instant: number } | { wall: string } | null;
  /** The further links of its story. */
  voices: OldItem[];
  /** Line of the file, from 1. */
  line: number;
  /** Its rows, where the form keeps them. */
  rows: { clip: Clip; entry: Entry } | null;
}

/** The curator's free words, behind so many items of the section. */
export interface OldText {
  after: number;
  text: string;
}

export interface OldSection {
  name: string;
  items: OldItem[];
  texts: OldText[];
}

export interface OldIssue {
  title: string;
  digestName: string;
  /** Null where nothing in the file or its name tells it. */
  day: Day | null;
  number: number | null;
  /** Null where it cannot be told from the title. */
  headline: string | null;
  intro: string;
  outro: string;
  sections: OldSection[];
  /** Its rows, where the form keeps them. */
  rows: { digest: Digest; issue: Issue } | null;
}

export const OLD_FAULTS = [
  'unknown_form', // no form that can be read
  'too_long', // more than anybody writes by hand
  'syntax', // broken; nothing behind that line could be read
  'wrong_shape', // `value` names the part that is not what it should be
  'no_items',
  'no_day',
  'no_address', // an item without a web address
  'count', // the file says that it holds `value` items, and other many were found
] as const;
export type OldFaultKind = (typeof OLD_FAULTS)[number];

/** What was wrong, and where. */
export interface OldFault {
  kind: OldFaultKind;
  /** From 1; 0 for the file as a whole. */
  line: number;
  value: string;
}

export interface OldReading {
  /** The id of the format it is in; `markdown-other` for Markdown of unknown style; null when it is in none. */
  form: string | null;
  /** It was read by the rules of its form; else what looked like items was taken for items. */
  sure: boolean;
  /** What could be read; null when it was nothing. */
  issue: OldIssue | null;
  faults: OldFault[];
}

export const emptyItem = (line: number): OldItem => ({
  ...emptyFields,
  tags: [],
  clippedAt: null,
  voices: [],
  line,
  rows: null,
});

export const emptyIssue = (): OldIssue => ({
  title: '',
  digestName: '',
  day: null,
  number: null,
  headline: null,
  intro: '',
  outro: '',
  sections: [],
  rows: null,
});

export const oldItems = ({ sections }: OldIssue): OldItem[] => sections.flatMap(({ items }) => items);
