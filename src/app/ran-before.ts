// Where clips ran before: an address is one clip, so its entries tell every issue that it stood in, imported ones too.

import type { Clip } from '../domain/clip';
import type { Day } from '../domain/day';
import type { Store } from '../store';

export interface RanBefore {
  day: Day;
  number: number | null;
}

/** By clip id, the latest issue of the digest before `day` in which it stands. Clips that never ran are not in it. */
export async function ranBefore(
  store: Store,
  { digestId, day }: { digestId: string; day: Day },
  clips: readonly Pick<Clip, 'id'>[],
): Promise<Map<string, RanBefore>> {
  const entries = await store.entries.ofClips(clips.map(({ id }) => id));
  const issues = await store.issues.many([...new Set(entries.map(({ issueId }) => issueId))]);
  const before = new Map(
    issues.filter((issue) => issue.digestId === digestId && issue.day < day).map((issue) => [issue.id, issue]),
  );
  const found = new Map<string, RanBefore>();
  for (const { clipId, issueId } of entries) {
    const issue = before.get(issueId);
    if (issue && issue.day > (found.get(clipId)?.day ?? ''))
      found.set(clipId, { day: issue.day, number: issue.number ?? null });
  }
  return found;
}
