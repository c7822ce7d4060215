// A clip in several digests the same day: put into another one's issue by hand, or by its tags when it is kept.

import type { Clip } from '../domain/clip';
import { issueDay } from '../domain/day';
import { type Digest, defaultSection } from '../domain/digest';
import { type Entry, isClosed, issueId, shelfId } from '../domain/issue';
import { sectionByTags } from '../domain/routing';
import type { Store } from '../store';
import { ensureIssue, isFull, lastRank, standing } from './place-clip';

/**
 * Puts a clip into today's issue of `digest`, or on its shelf where that issue is closed. Null when it runs there, or
 * waits there, already.
 */
export async function runIn(
  store: Store,
  digest: Digest,
  { clip: { id: clipId, tags }, entryId, now }: { clip: Pick<Clip, 'id' | 'tags'>; entryId: string; now: number },
): Promise<{ entry: Entry; issueMade: boolean } | null> {
  return store.inOne(async () => {
    const day = issueDay(now, digest);
    const id = issueId(digest.id, day);
    const known = await store.entries.ofClip(clipId);
    if (known.some((entry) => entry.issueId === id || entry.issueId === shelfId(digest.id))) return null;
    const issue = await store.issues.get(id);
    const home = issue && isClosed(issue) ? shelfId(digest.id) : id;
    const issueMade = home === id && (await ensureIssue(store, digest, day, now));
    const others = await store.entries.ofIssue(home);
    const wished = sectionByTags(digest, tags);
    const full = isFull(wished, standing(others).filter(({ sectionId }) => sectionId === wished.id).length);
    const sectionId = (full ? defaultSection(digest) : wished).id;
    const entry = { id: entryId, issueId: home, clipId, sectionId, rank: lastRank(others, sectionId), addedAt: now };
    await store.entries.put(entry);
    return { entry, issueMade };
  });
}
