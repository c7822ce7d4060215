// Drop: a clip leaves an issue, and the store with its share of the tag counts once it stands nowhere; a draft leaves.

import type { Draft } from '../domain/clip';
import type { Store } from '../store';
import { countTags } from './tag-counts';

/** Takes an entry out of its issue or off the shelf, and its clip away where that stood nowhere else. False: it is gone already. */
export async function dropEntry(store: Store, entryId: string, now: number): Promise<boolean> {
  return store.inOne(async () => {
    const entry = await store.entries.get(entryId);
    if (!entry) return false;
    await store.entries.delete(entryId);
    const [clip, others] = await Promise.all([store.clips.get(entry.clipId), store.entries.ofClip(entry.clipId)]);
    if (!clip || others.length > 0) return true;
    await store.clips.delete(clip.id);
    await countTags(store, { before: clip.tags, after: [], now });
    return true;
  });
}

/** Drops a draft. Null when it is gone already. */
export async function dropDraft(store: Store, key: string): Promise<Draft | null> {
  return store.inOne(async () => {
    const draft = await store.drafts.get(key);
    if (draft) await store.drafts.delete(key);
    return draft ?? null;
  });
}
