// Putting a clip into an issue, and moving it there. Called inside a transaction.

import type { Clip } from '../domain/clip';
import type { Day } from '../domain/day';
import { type Digest, defaultSection, focusSection, type Section } from '../domain/digest';
import { type Entry, issueId, newIssue } from '../domain/issue';
import { sectionByTags } from '../domain/routing';
import type { Store } from '../store';
import { rankBetween } from './rank';

/** How a wish for focus ended. `full`: the section holds as many as it may, so the clip stands in the default one. */
export type Placed = { section: Section; full: boolean };

/** Makes the issue of that day if it is not there yet; true when it had to be made. */
export async function ensureIssue(store: Store, digest: Digest, day: Day, now: number): Promise<boolean> {
  if (await store.issues.get(issueId(digest.id, day))) return false;
  await store.issues.put(newIssue(digest.id, day, now));
  return true;
}

/** Entries that stand for themselves: a voice of another's story takes no place of its own. */
export function standing(entries: readonly Entry[]): Entry[] {
  const ids = new Set(entries.map(({ id }) => id));
  return entries.filter(({ story }) => story === undefined || !ids.has(story));
}

/** Does a section that holds `count` clips hold as many as it may? */
export const isFull = (section: Section, count: number): boolean => section.cap !== null && count >= section.cap;

/** The rank behind everything in a section. */
export function lastRank(entries: readonly Entry[], sectionId: string): string {
  const ranks = entries.filter((e) => e.sectionId === sectionId).map((e) => e.rank);
  return rankBetween(ranks.sort().at(-1) ?? null, null);
}

/** The section a clip goes to: focus when wished, else the one its tags ask for; the default one where that is full. */
export function sectionFor(
  digest: Digest,
  entries: readonly Entry[],
  wish: { focus: boolean; clipId: string; tags: readonly string[] },
): Placed {
  const wished = (wish.focus && focusSection(digest)) || sectionByTags(digest, wish.tags);
  const others = standing(entries).filter((e) => e.sectionId === wished.id && e.clipId !== wish.clipId).length;
  const full = isFull(wished, others);
  return { section: full ? defaultSection(digest) : wished, full };
}

/** Gives a clip its entry in an issue, or moves the one it has when the wish for focus changed (null: no wish). */
export async function placeClip(
  store: Store,
  digest: Digest,
  {
    issue,
    clip: { id: clipId, tags },
    focus,
    entryId,
    now,
  }: { issue: string; clip: Pick<Clip, 'id' | 'tags'>; focus: boolean | null; entryId: string; now: number },
): Promise<Placed> {
  const entries = await store.entries.ofIssue(issue);
  const entry = entries.find((e) => e.clipId === clipId);
  const current = digest.sections.find((s) => s.id === entry?.sectionId);
  const inFocus = current !== undefined && current.id === focusSection(digest)?.id;
  if (current && (focus === null || inFocus === focus)) return { section: current, full: false };
  const placed = sectionFor(digest, entries, { focus: focus ?? false, clipId, tags });
  if (current && (placed.full || placed.section.id === current.id)) return { section: current, full: placed.full };
  const rank = lastRank(entries, placed.section.id);
  await store.entries.put({
    ...entry,
    id: entry?.id ?? entryId,
    issueId: issue,
    clipId,
    sectionId: placed.section.id,
    rank,
    addedAt: entry?.addedAt ?? now,
  });
  return placed;
}
