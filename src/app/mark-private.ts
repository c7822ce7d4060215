// A clip for the curator's eyes: once marked it leaves only when that is confirmed, like an address of the house.

import type { Store } from '../store';

/** Marks a clip private, or takes the mark away; false: it is gone. Marking asks again for what was confirmed before. */
export async function markPrivate(store: Store, clipId: string, isPrivate: boolean, now: number): Promise<boolean> {
  return store.inOne(async () => {
    const clip = await store.clips.get(clipId);
    if (!clip) return false;
    const addressConfirmed = clip.addressConfirmed && !isPrivate;
    await store.clips.put({ ...clip, private: isPrivate, addressConfirmed, updatedAt: now });
    return true;
  });
}
