// What is said of a clip in one issue, instead of the clip's own remark.

import { isClosed } from '../domain/issue';
import { wellFormed } from '../domain/text';
import type { Store } from '../store';

/** Stores the remark of one issue; empty text leaves the item without any there. Null when all is well. */
export function editEntry(
  store: Store,
  entryId: string,
  text: string,
): Promise<{ frozen: true } | { gone: true } | null> {
  return store.inOne(async () => {
    const entry = await store.entries.get(entryId);
    if (!entry) return { gone: true as const };
    const issue = await store.issues.get(entry.issueId);
    if (issue && isClosed(issue)) return { frozen: true as const };
    await store.entries.put({ ...entry, remark: wellFormed(text) });
    return null;
  });
}

/** A remark of the issue's own begins with what the clip says; without one the item says what its clip says. */
export function sayApart(store: Store, entryId: string, apart: boolean): Promise<boolean> {
  return store.inOne(async () => {
    const entry = await store.entries.get(entryId);
    const clip = entry && (await store.clips.get(entry.clipId));
    if (!entry || !clip || (entry.remark !== undefined) === apart) return false;
    const { remark: _own, ...rest } = entry;
    await store.entries.put(apart ? { ...rest, remark: clip.remark } : rest);
    return true;
  });
}
