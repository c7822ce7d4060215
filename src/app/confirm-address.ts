// The curator says that a private or secret-bearing address may be published.

import type { Store } from '../store';

/** Confirms the addresses of these clips as they are now; changing one later asks again. */
export async function confirmAddresses(store: Store, clipIds: readonly string[], now: number): Promise<void> {
  await store.inOne(async () => {
    for (const clip of await store.clips.many([...clipIds])) {
      await store.clips.put({ ...clip, addressConfirmed: true, updatedAt: now });
    }
  });
}
