// The vocabulary follows the kept clips: called inside the transaction that changes a clip.

import { tagKey } from '../domain/tag';
import type { Store } from '../store';

/** Counts tags that a clip gained or lost. New ones enter the vocabulary; ones no clip carries stay, at zero. */
export async function countTags(
  store: Store,
  change: { before: readonly string[]; after: readonly string[]; now: number },
): Promise<void> {
  const before = firstSpellings(change.before);
  const after = firstSpellings(change.after);
  for (const [key, name] of after) if (!before.has(key)) await add(store, { key, name, by: 1, now: change.now });
  for (const [key, name] of before) if (!after.has(key)) await add(store, { key, name, by: -1, now: change.now });
}

/** Each tag once, as it is spelt first. */
const firstSpellings = (names: readonly string[]): Map<string, string> =>
  new Map([...names].reverse().map((name) => [tagKey(name), name]));

async function add(
  store: Store,
  { key, name, by, now }: { key: string; name: string; by: 1 | -1; now: number },
): Promise<void> {
  const tag = (await store.tags.get(key)) ?? { key, name, count: 0, usedAt: now, aliases: [], parents: [] };
  await store.tags.put({ ...tag, count: Math.max(0, tag.count + by), usedAt: by > 0 ? now : tag.usedAt });
}
