// The newest issue of a digest that has something in it, to try things on.

import type { Digest } from '../domain/digest';
import type { AssembledIssue } from '../domain/issue';
import type { RecordingStore } from '../store';
import { readIssue } from './open-issue';

/** How far back an issue with clips is looked for. */
const MOST = 10;

export async function newestIssue(store: RecordingStore, digest: Digest): Promise<AssembledIssue | null> {
  for (const { day } of await store.archive.before(digest.id, '\uffff', MOST)) {
    const issue = await readIssue(store, digest, day);
    if (issue.count > 0) return issue;
  }
  return null;
}
