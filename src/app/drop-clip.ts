// Drop: a clip leaves the store with its places and its share of the tag counts; and the way back.

import { type Clip, type Draft, mergeDrafts } from '../domain/clip';
import type { Digest, Section } from '../domain/digest';
import type { Entry } from '../domain/issue';
import type { Store } from '../store';
import { isUnfinished } from './open-issue';
import { restoreEntries } from './restore-entries';
import { countTags } from './tag-counts';

/** What undoing a drop needs. */
export interface Dropped {
  clip: Clip;
  entries: Entry[];
}

/** Drops a clip. Null when it is gone already. */
export async function dropClip(store: Store, clipId: string, now: number): Promise<Dropped | null> {
  return store.inOne(async () => {
    const clip = await store.clips.get(clipId);
    if (!clip) return null;
    const entries = await store.entries.ofClip(clipId);
    for (const entry of entries) await store.entries.delete(entry.id);
    await store.clips.delete(clipId);
    await countTags(store, { before: clip.tags, after: [], now });
    return { clip, entries };
  });
}

export type UndoDropOutcome =
  | { restored: Clip; full: Section | null }
  /** Its address was kept again meanwhile, as this clip; nothing was changed. */
  | { duplicate: Clip };

/** Brings a dropped clip back where it stood. */
export async function undoDrop(
  store: Store,
  digest: Digest,
  { clip, entries }: Dropped,
  now: number,
): Promise<UndoDropOutcome> {
  return store.inOne(async (): Promise<UndoDropOutcome> => {
    const other = (await store.clips.byKeys(clip.keys))[0] ?? (await store.clips.get(clip.id));
    if (other) return { duplicate: other };
    await store.clips.put(clip);
    await countTags(store, { before: [], after: clip.tags, now });
    const { full } = await restoreEntries(store, digest, entries);
    return { restored: clip, full };
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

/** Brings a dropped draft back. What was written on its page since then is joined to it, never written over. */
export async function undoDropDraft(store: Store, draft: Draft): Promise<void> {
  await store.inOne(async () => {
    const later = await store.drafts.get(draft.key);
    const [base, over] = later?.clipId ? [later, draft] : [draft, later];
    await store.drafts.put(later && over && isUnfinished(later) ? mergeDrafts(base, over) : draft);
  });
}
