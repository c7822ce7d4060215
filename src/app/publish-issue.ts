// Publish: the issue is promised to every destination that takes issues of its digest. What is changed in it afterwards
// follows by itself (store/outbox.ts).

import type { Destination } from '../domain/destination';
import { issueId } from '../domain/issue';
import type { RecordingStore } from '../store';
import type { IssueName } from './edit-issue';

/** The destinations it was promised to; none: nothing is connected that takes it. */
export async function publishIssue(store: RecordingStore, name: IssueName, now: number): Promise<Destination[]> {
  return store.inOne(async () => {
    const id = issueId(name.digestId, name.day);
    if (!(await store.issues.get(id))) return [];
    const takers = await takersOf(store, name.digestId);
    for (const taker of takers) {
      const row = await store.deliveries.promise(taker.id, 'issue', id, now);
      if (row.state === 'skipped') await store.deliveries.put({ ...row, state: 'waiting' });
    }
    return takers;
  });
}

export const takersOf = async (store: RecordingStore, digestId: string): Promise<Destination[]> =>
  (await store.destinations.all()).filter(
    (one) => one.sends.issues && (one.digestId === null || one.digestId === digestId),
  );
