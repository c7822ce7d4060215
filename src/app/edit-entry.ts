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
