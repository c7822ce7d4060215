// The shelves of the outbox: where things go, and what is promised. Surfaces that only keep clips do without them.

import { type Delivery, deliveryId } from '../domain/delivery';
import type { Destination } from '../domain/destination';
import type { Database } from './database';
import { NEW, wantedAgain } from './outbox';
import { faulting } from './shelves';
import { type SessionKey, type Vault, vaultOn } from './vault';
import { wellFormedRow } from './well-formed';

const destinationShelf = (db: Database) => ({
  all: async (): Promise<Destination[]> => (await db.destinations.toArray()).sort((a, b) => a.createdAt - b.createdAt),
  get: (id: string): Promise<Destination | undefined> => db.destinations.get(id),
  put: async (destination: Destination): Promise<void> => void (await db.destinations.put(wellFormedRow(destination))),
  delete: (id: string): Promise<void> => db.destinations.delete(id),
});

const deliveryShelf = (db: Database) => ({
  get: (id: string): Promise<Delivery | undefined> => db.deliveries.get(id),
  /** Those of these ids, in their order; unknown ones are left out. */
  many: async (ids: string[]): Promise<Delivery[]> =>
    (await db.deliveries.bulkGet(ids)).filter((row) => row !== undefined),
  all: (): Promise<Delivery[]> => db.deliveries.toArray(),
  of: (destinationId: string): Promise<Delivery[]> =>
    db.deliveries.where('destinationId').equals(destinationId).toArray(),
  ofItem: (kind: Delivery['kind'], itemId: string): Promise<Delivery[]> =>
    db.deliveries.where('[kind+itemId]').equals([kind, itemId]).toArray(),
  /** Those that are not at their end: waiting, on their way, or in need of the curator. */
  open: (): Promise<Delivery[]> => db.deliveries.where('state').anyOf(['waiting', 'sending', 'needs-you']).toArray(),
  /** Those that arrived after a request was given up, which may arrive yet. */
  unsettled: (): Promise<Delivery[]> => db.deliveries.where('lookAgainAt').above(0).toArray(),
  put: async (delivery: Delivery): Promise<void> => void (await db.deliveries.put(wellFormedRow(delivery))),
  delete: (id: string): Promise<void> => db.deliveries.delete(id),
  /** Promises an item to a destination, again if it was promised before, and answers the row. */
  promise: async (destinationId: string, kind: Delivery['kind'], itemId: string, now: number): Promise<Delivery> => {
    const id = deliveryId(destinationId, kind, itemId);
    const row: Delivery = (await db.deliveries.get(id)) ?? { ...NEW, id, destinationId, kind, itemId };
    const again = { ...row, ...wantedAgain(row), changedAt: now };
    await db.deliveries.put(again);
    return again;
  },
});

export interface Outbox {
  destinations: ReturnType<typeof destinationShelf>;
  deliveries: ReturnType<typeof deliveryShelf>;
  vault: Vault;
}

/** `session` holds the key of a locked vault while the browser runs; absent: such a vault stays shut here. */
export const outboxOn = (db: Database, session?: SessionKey): Outbox => ({
  destinations: faulting(destinationShelf(db)),
  deliveries: faulting(deliveryShelf(db)),
  vault: vaultOn(db, session),
});
