// Closing an issue, which freezes what readers get of it, and opening it again, which makes a correction.

import { isClosed, issueId } from '../domain/issue';
import { closeIssue as closed, reopenIssue as reopened } from '../domain/issue-clock';
import type { RecordingStore } from '../store';
import type { IssueName } from './edit-issue';
import { itemsOf, readIssue } from './open-issue';

/** Closes the issue as it stands. False when there is nothing to close, or it is closed already. */
export async function closeIssue(store: RecordingStore, { digestId, day }: IssueName, now: number): Promise<boolean> {
  return store.inOne(async () => {
    const id = issueId(digestId, day);
    const [digest, stored] = await Promise.all([store.digests.get(digestId), store.issues.get(id)]);
    if (!digest || !stored || isClosed(stored)) return false;
    const { issue, headline } = await readIssue(store, digest, day);
    await store.closed.put({ id, digest, items: await itemsOf(store, id) });
    await store.issues.put(closed(issue, { number: issue.number ?? null, headline, now }));
    return true;
  });
}

/** Opens a closed issue again; `note` says in one line what is put right. */
export async function reopenIssue(
  store: RecordingStore,
  { digestId, day }: IssueName,
  note: string,
  now: number,
): Promise<boolean> {
  return store.inOne(async () => {
    const issue = await store.issues.get(issueId(digestId, day));
    if (!issue || !isClosed(issue)) return false;
    await store.issues.put(reopened(issue, { note, now }));
    return true;
  });
}
