// Several publications: choosing the one in hand, adding one, taking one away that has never run.

import { DEFAULT_TITLE_PATTERN, type Digest } from '../domain/digest';
import { shelfId } from '../domain/issue';
import { oneLine, wellFormed } from '../domain/text';
import type { Store } from '../store';
import { CURRENT_DIGEST } from './ensure-digest';

/** Clips go into this digest from now on, and the desk shows it. False: it is not there any more. */
export async function switchDigest(store: Store, id: string): Promise<boolean> {
  return store.inOne(async () => {
    if (!(await store.digests.get(id))) return false;
    await store.settings.put(CURRENT_DIGEST, id);
    return true;
  });
}

/** Adds a digest with the clock, sections and title pattern of `like`, and makes it the one in hand. */
export async function addDigest(
  store: Store,
  { id, name, like, now }: { id: string; name: string; like: Digest; now: number },
): Promise<Digest> {
  const { zone, cutoffHour, sections, titlePattern = DEFAULT_TITLE_PATTERN, brand, byline } = like;
  const named = oneLine(wellFormed(name));
  const digest = { id, name: named, brand, byline, zone, cutoffHour, sections, titlePattern, createdAt: now };
  return store.inOne(async () => {
    await store.digests.put(digest);
    await store.settings.put(CURRENT_DIGEST, id);
    return digest;
  });
}

export type Removal =
  | { removed: Digest }
  /** It has issues or waiting clips; nothing was changed. */
  | { inUse: true }
  /** There is always one digest. */
  | { last: true }
  | { gone: true };

/** Takes away a digest that has no issue and no waiting clip. */
export async function removeDigest(store: Store, id: string): Promise<Removal> {
  return store.inOne(async (): Promise<Removal> => {
    const [digest, all, days] = await Promise.all([store.digests.get(id), store.digests.all(), store.issues.days(id)]);
    if (!digest) return { gone: true };
    if (days.length > 0 || (await store.entries.countOfIssue(shelfId(id))) > 0) return { inUse: true };
    const other = all.find((one) => one.id !== id);
    if (!other) return { last: true };
    await store.digests.delete(id);
    await store.settings.put(CURRENT_DIGEST, other.id);
    return { removed: digest };
  });
}
