// Every page on which the popup was opened leaves a draft. Those in which nothing was ever written go after a day; one
// with a single letter in it stays until the curator keeps or drops it.

import type { Store } from '../store';
import { isUnfinished } from './open-issue';

const DAY = 86_400_000;

/** Removes drafts that hold nothing of the curator's and have not been touched for a day. */
export async function pruneDrafts(store: Store, now: number): Promise<void> {
  await store.inOne(async () => {
    for (const draft of await store.drafts.all()) {
      if (!isUnfinished(draft) && now - draft.updatedAt > DAY) await store.drafts.delete(draft.key);
    }
  });
}
