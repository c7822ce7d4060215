// There is always a digest: the first surface that opens makes one.

import { type Digest, newDigest } from '../domain/digest';
import type { Store } from '../store';

export interface DigestNames {
  digest: string;
  focus: string;
  latest: string;
}

/** The id is fixed, so two surfaces opening at the same moment cannot make two first digests. */
const FIRST_DIGEST = 'first';

/** The setting that holds the id of the digest in hand. */
export const CURRENT_DIGEST = 'current-digest';

/** The digest clips go to now. Made on first use, in the curator's zone, with names in the interface's language. */
export async function ensureDigest(
  store: Store,
  { names, zone, now }: { names: DigestNames; zone: string; now: number },
): Promise<Digest> {
  const current = await currentDigest(store);
  if (current) return current;
  return store.inOne(async () => {
    const made = await currentDigest(store);
    if (made) return made;
    const digest = newDigest(names, { id: FIRST_DIGEST, zone, now });
    await store.digests.put(digest);
    return digest;
  });
}

/** The digest chosen last, or the only one. */
export async function currentDigest(store: Store): Promise<Digest | undefined> {
  const chosen = await store.settings.get(CURRENT_DIGEST);
  const digest = typeof chosen === 'string' ? await store.digests.get(chosen) : undefined;
  return digest ?? (await store.digests.all())[0];
}
