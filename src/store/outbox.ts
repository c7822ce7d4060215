// The outbox is written where the change is: whatever a transaction changes of clips, entries and issues is promised to
// every destination that wants it before that transaction is complete. No verb can forget it.

import Dexie from 'dexie';
import type { Delivery, ItemKind } from '../domain/delivery';
import type { Database } from './database';

/** `clip/…` and `issue/…` that the running transactions have changed. */
const touched = new WeakMap<object, Set<string>>();

/** One transaction over every table, within which `touch` may be called; inside another it is part of that one. */
export function inOne<T>(
  db: Database,
  work: () => Promise<T>,
  begun: (transaction: object) => void = () => {},
): Promise<T> {
  // `async` of its own: only then does Dexie follow what the work awaits.
  return db.transaction('rw', db.tables, async ({ idbtrans }) => {
    begun(idbtrans);
    if (touched.has(idbtrans)) return work();
    const items = new Set<string>();
    touched.set(idbtrans, items);
    const destinations = db.destinations.toArray(); // asked beside the work: alone it would be one more trip
    const answer = await work();
    const wanting = await destinations;
    if (wanting.length > 0)
      await promise(
        db,
        items,
        wanting.filter((one) => one.sends.clips).map(({ id }) => id),
      );
    return answer;
  });
}

/** Does `write` and notes that these items were changed by it. */
export const touching = <T>(db: Database, items: string[], write: () => PromiseLike<T>): Promise<T> =>
  inOne(db, async () => {
    const noted = touched.get(Dexie.currentTransaction.idbtrans);
    for (const item of items) noted?.add(item);
    return write();
  });

/** A clip goes to whoever takes clips; an issue only to where it was published before. */
async function promise(db: Database, items: Set<string>, takers: readonly string[]): Promise<void> {
  const rows = new Map<string, Delivery>();
  for (const item of items) {
    const at = item.indexOf('/');
    const kind = item.slice(0, at) as ItemKind;
    const itemId = item.slice(at + 1);
    const standing = await db.deliveries.where('[kind+itemId]').equals([kind, itemId]).toArray();
    for (const row of standing) rows.set(row.id, row);
    if (kind === 'issue') continue;
    for (const destinationId of takers) {
      const id = `${destinationId}/${item}`;
      if (!rows.has(id)) rows.set(id, { ...NEW, id, destinationId, kind, itemId });
    }
    // The set grows while it is walked: where the clip stands is changed with it.
    for (const { issueId } of await db.entries.where('clipId').equals(itemId).toArray()) items.add(`issue/${issueId}`);
  }
  const changedAt = Date.now();
  await db.deliveries.bulkPut([...rows.values()].map((row) => ({ ...row, ...wantedAgain(row), changedAt })));
}

export const NEW = {
  wanted: 0,
  arrived: 0,
  state: 'waiting',
  attempt: 0,
  notBefore: 0,
  trouble: null,
  receipt: null,
  unsure: null,
  choice: null,
  changedAt: 0,
} as const satisfies Partial<Delivery>;

/** What waits for the curator's answer goes on waiting for it; a change may mend all else. */
export function wantedAgain({ wanted, state, trouble }: Delivery): Pick<Delivery, 'wanted' | 'state'> {
  const asks = state === 'needs-you' && (trouble?.kind === 'conflict' || trouble?.kind === 'gone');
  const stays = asks || state === 'sending' || state === 'skipped';
  return { wanted: wanted + 1, state: stays ? state : 'waiting' };
}
