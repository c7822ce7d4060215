// One day's issue as the desk shows it: put together from its rows, without making anything.

import { assemble } from '../domain/assemble';
import { type Draft, isTouched } from '../domain/clip';
import type { Day } from '../domain/day';
import type { Digest } from '../domain/digest';
import { type AssembledIssue, type Item, issueId, newIssue } from '../domain/issue';
import type { Store } from '../store';
import { currentDigest } from './ensure-digest';

export interface OpenedIssue extends AssembledIssue {
  /** Days that have an issue, oldest first. */
  days: Day[];
  /** Drafts with something of the curator's in them, latest touched first. */
  unfinished: Draft[];
}

/** The current digest's issue of `day`; `fallback` is the digest when the table has none (it was just made). */
export async function openIssue(store: Store, fallback: Digest, day: Day): Promise<OpenedIssue> {
  const digest = (await currentDigest(store)) ?? fallback;
  const id = issueId(digest.id, day);
  const [stored, entries, days, drafts] = await Promise.all([
    store.issues.get(id),
    store.entries.ofIssue(id),
    store.issues.days(digest.id),
    store.drafts.all(),
  ]);
  const clips = new Map((await store.clips.many(entries.map((e) => e.clipId))).map((clip) => [clip.id, clip]));
  const items = entries.flatMap((entry): Item[] => {
    const clip = clips.get(entry.clipId);
    return clip ? [{ entry, clip }] : [];
  });
  const issue = stored ?? newIssue(digest.id, day, 0);
  return { ...assemble(digest, issue, items), days, unfinished: drafts.filter(isUnfinished) };
}

/** A draft of a kept clip begins with all its words; it is unfinished only once something was changed. */
export const isUnfinished = (draft: Draft): boolean =>
  draft.clipId === null ? isTouched(draft) : draft.updatedAt > draft.createdAt;
