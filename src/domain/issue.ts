// Issue: one dated number of a digest. Its entries say which clip stands in which section and where.

import type { Clip } from './clip';
import type { Day } from './day';
import { type Digest, defaultSection, type Section } from './digest';
import { oneLine } from './text';

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
  updatedAt: number;
}

/** A clip's place in an issue. */
export interface Entry {
  id: string;
  issueId: string;
  clipId: string;
  sectionId: string;
  /** Place in a manual section: keys compare as plain strings (made by app/rank). */
  rank: string;
  addedAt: number;
}

export const issueId = (digestId: string, day: Day): string => `${digestId}:${day}`;

export function newIssue(digestId: string, day: Day, now: number): Issue {
  return { id: issueId(digestId, day), digestId, day, headline: null, intro: '', outro: '', updatedAt: now };
}

export interface Item {
  entry: Entry;
  clip: Clip;
}

/** An issue put together: every section of the digest in order, each with its items in order. */
export interface AssembledIssue {
  digest: Digest;
  issue: Issue;
  /** The curator's headline, or the offered one. */
  headline: string;
  /** By the digest's title pattern. */
  title: string;
  sections: { section: Section; items: Item[] }[];
  /** How many items in all. */
  count: number;
}

const byRank = (a: Item, b: Item): number => compare(a.entry.rank, b.entry.rank) || compare(a.entry.id, b.entry.id);
const newestFirst = (a: Item, b: Item): number =>
  b.clip.clipped.instant - a.clip.clipped.instant || compare(b.clip.id, a.clip.id);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Puts an issue together. An entry whose section is gone from the digest stands in the default section, never nowhere. */
export function assemble(digest: Digest, issue: Issue, items: readonly Item[]): AssembledIssue {
  const known = new Set(digest.sections.map((s) => s.id));
  const fallback = defaultSection(digest).id;
  const sectionOf = (item: Item): string => (known.has(item.entry.sectionId) ? item.entry.sectionId : fallback);
  const sections = digest.sections.map((section) => ({
    section,
    items: items
      .filter((item) => sectionOf(item) === section.id)
      .sort(section.kind === 'manual' ? byRank : newestFirst),
  }));
  const headline = issue.headline ?? offeredHeadline(sections);
  return { digest, issue, headline, title: issueTitle(digest, issue.day, headline), sections, count: items.length };
}

/** The title of the first clip of the first manual section; empty while there is none. */
function offeredHeadline(sections: AssembledIssue['sections']): string {
  const focus = sections.find(({ section }) => section.kind === 'manual');
  return oneLine(focus?.items[0]?.clip.title ?? '');
}

/** Fills the digest's title pattern; separators left hanging by an empty part are taken away. */
export function issueTitle(digest: Digest, day: Day, headline: string): string {
  const values: Record<string, string> = { brand: digest.brand, name: digest.name, date: day, headline };
  let pattern = digest.titlePattern;
  if (digest.brand === '') pattern = pattern.replace(/\{brand\}[_\s|·:—–-]*/gu, '');
  if (headline === '') pattern = pattern.replace(/[_\s|·:—–-]*\{headline\}/gu, '');
  return oneLine(pattern.replace(/\{(brand|name|date|headline)\}/g, (_, name: string) => values[name] ?? ''));
}
