// Carrying over: a clip leaves its issue and waits on the shelf, and comes into an issue again from there.

import { type Digest, defaultSection, type Section } from '../domain/digest';
import { type Entry, issueId, shelfId } from '../domain/issue';
import { sectionByTags } from '../domain/routing';
import type { Store } from '../store';
import type { IssueName } from './edit-issue';
import { ensureIssue, isFull, lastRank, standing } from './place-clip';

/** Puts an entry on the shelf. What was said of the clip for that issue goes with it; its story and editions do not. */
export async function carryOver(store: Store, digestId: string, entryId: string): Promise<Entry | null> {
  return store.inOne(async () => {
    const entry = await store.entries.get(entryId);
    if (!entry) return null;
    const waiting = { ...withoutPlace(entry), issueId: shelfId(digestId) };
    const there = (await store.entries.ofIssue(waiting.issueId)).find(({ clipId }) => clipId === entry.clipId);
    if (there) await store.entries.delete(entry.id);
    else await store.entries.put(waiting);
    return there ?? waiting;
  });
}

export type BroughtIn = { entry: Entry; section: Section } | { there: true } | { gone: true };

/** Brings a waiting clip into an issue: to the section its tags ask for, or the default one where that is full. */
export async function bringIn(
  store: Store,
  digest: Digest,
  { entryId, day, now }: { entryId: string; day: IssueName['day']; now: number },
): Promise<BroughtIn> {
  return store.inOne(async (): Promise<BroughtIn> => {
    const entry = await store.entries.get(entryId);
    const clip = entry && (await store.clips.get(entry.clipId));
    if (!entry || !clip) return { gone: true };
    const id = issueId(digest.id, day);
    await ensureIssue(store, digest, day, now);
    const others = await store.entries.ofIssue(id);
    if (others.some(({ clipId }) => clipId === clip.id)) {
      await store.entries.delete(entryId);
      return { there: true };
    }
    const wished = sectionByTags(digest, clip.tags);
    const count = standing(others).filter(({ sectionId }) => sectionId === wished.id).length;
    const section = isFull(wished, count) ? defaultSection(digest) : wished;
    const placed = { ...entry, issueId: id, sectionId: section.id, rank: lastRank(others, section.id), addedAt: now };
    await store.entries.put(placed);
    return { entry: placed, section };
  });
}

function withoutPlace({ story: _story, editions: _editions, ...rest }: Entry): Entry {
  return rest;
}
