// Taking an import back: what it made goes again, unless somebody has worked on it since.

import type { Clip } from '../domain/clip';
import type { ClosedIssue, Entry, Issue } from '../domain/issue';
import { tagKey } from '../domain/tag';
import type { TakenIn } from '../domain/take-in';
import type { RecordingStore } from '../store';
import { countTags } from './tag-counts';

/** What one file changed. */
export interface ImportUndo {
  made: { issue: Issue; clips: Clip[]; entries: Entry[]; tagKeys: string[] };
  /** The issue as it stood; null when it was made. */
  issue: Issue | null;
  closed: ClosedIssue | null;
}

/** Asked before anything is written. */
export async function undoOf(store: RecordingStore, taken: TakenIn, issue: Issue | null): Promise<ImportUndo> {
  const keys = [...new Set(taken.clips.flatMap(({ tags }) => tags).map(tagKey))];
  const known = new Set((await store.tags.many(keys)).map(({ key }) => key));
  const closed = (await store.closed.get(taken.issue.id)) ?? null;
  const { clips, entries } = taken;
  return {
    made: { issue: taken.issue, clips, entries, tagKeys: keys.filter((key) => !known.has(key)) },
    issue,
    closed,
  };
}

/** Takes all of it back in one transaction. `kept`: so many clips were changed or used elsewhere since, and stay. */
export async function undoImport(
  store: RecordingStore,
  undos: readonly ImportUndo[],
  now: number,
): Promise<{ clips: number; issues: number; kept: number }> {
  return store.inOne(async () => {
    const sum = { clips: 0, issues: 0, kept: 0 };
    for (const undo of [...undos].reverse()) {
      for (const { id } of undo.made.entries) await store.entries.delete(id);
      for (const clip of undo.made.clips) {
        const gone = await takeClipBack(store, clip, now);
        if (gone) sum.clips++;
        else sum.kept++;
      }
      if (await takeIssueBack(store, undo)) sum.issues++;
      const unused = (await store.tags.many(undo.made.tagKeys)).filter(({ count }) => count === 0);
      await store.tags.deleteMany(unused.map(({ key }) => key));
    }
    return sum;
  });
}

async function takeClipBack(store: RecordingStore, made: Clip, now: number): Promise<boolean> {
  const clip = await store.clips.get(made.id);
  if (!clip) return true;
  if (clip.updatedAt !== made.updatedAt || (await store.entries.ofClip(clip.id)).length > 0) return false;
  await store.clips.delete(clip.id);
  await countTags(store, { before: clip.tags, after: [], now });
  return true;
}

/** An issue that still holds clips, or was written in since, stays. */
async function takeIssueBack(store: RecordingStore, { made, issue, closed }: ImportUndo): Promise<boolean> {
  const { id, updatedAt } = made.issue;
  const current = await store.issues.get(id);
  if (!current || current.updatedAt !== updatedAt) return false;
  if (issue) {
    await store.issues.put(issue);
    if (closed) await store.closed.put(closed);
    return true;
  }
  if ((await store.entries.countOfIssue(id)) > 0) return false;
  await store.issues.delete(id);
  await store.closed.delete(id);
  return true;
}
