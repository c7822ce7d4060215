// A digest with an issue in the database, for tests of the desk and its verbs.

import type { Clip } from '../../src/domain/clip';
import type { Digest } from '../../src/domain/digest';
import { issueId } from '../../src/domain/issue';
import { tagKey } from '../../src/domain/tag';
import type { Store } from '../../src/store';
import { clipRow, DAY, digestRow, entryRow, issueRow, NOON } from '../helpers/rows';

export interface Seed {
  /** Ids of the clips in Focus, in order. */
  focus?: string[];
  /** Ids of the clips in Latest, newest first. */
  latest?: string[];
  /** What single clips say. */
  words?: Record<string, Partial<Clip>>;
  digest?: Digest;
  day?: string;
}

export async function seedIssue(store: Store, seed: Seed): Promise<Digest> {
  const { focus = [], latest = [], words = {}, digest = digestRow(), day = DAY } = seed;
  await store.digests.put(digest);
  await store.issues.put(issueRow({ id: issueId(digest.id, day), day }));
  for (const [i, id] of [...focus, ...latest].entries()) {
    const base = clipRow(id);
    const clip = { ...base, clipped: { ...base.clipped, instant: NOON - i * 60_000 }, ...words[id] };
    const over = { issueId: issueId(digest.id, day), sectionId: i < focus.length ? 'focus' : 'latest', rank: `a${i}` };
    await store.clips.put(clip);
    await store.entries.put(entryRow(clip, over));
    for (const name of clip.tags) await countOne(store, name);
  }
  return digest;
}

async function countOne(store: Store, name: string): Promise<void> {
  const key = tagKey(name);
  const tag = (await store.tags.get(key)) ?? { key, name, count: 0, usedAt: NOON, aliases: [], parents: [] };
  await store.tags.put({ ...tag, count: tag.count + 1 });
}
