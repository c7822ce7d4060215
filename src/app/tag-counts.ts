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
  const gained = [...after].filter(([key]) => !before.has(key)).map(([key, name]) => ({ key, name, by: 1 }));
  const lost = [...before].filter(([key]) => !after.has(key)).map(([key, name]) => ({ key, name, by: -1 }));
  const changes = [...gained, ...lost];
  if (changes.length === 0) return;
  const known = new Map((await store.tags.many(changes.map(({ key }) => key))).map((tag) => [tag.key, tag]));
  await store.tags.putMany(
    changes.map(({ key, name, by }) => {
      const tag = known.get(key) ?? { key, name, count: 0, usedAt: change.now, aliases: [], parents: [] };
      return {
        ...tag,
        count: Math.max(0, tag.count + by),
        usedAt: by > 0 ? Math.max(tag.usedAt, change.now) : tag.usedAt,
      };
    }),
  );
}

/** Each tag once, as it is spelt first. */
const firstSpellings = (names: readonly string[]): Map<string, string> =>
  new Map([...names].reverse().map((name) => [tagKey(name), name]));
