// What the curator does with the outbox: try again now, skip, answer a conflict, confirm, set a destination going again.

import type { Choice, Delivery } from '../domain/delivery';
import type { Destination } from '../domain/destination';
import type { RecordingStore } from '../store';

/** To be tried now, whatever it waits for; one that was skipped too. */
export const retry = (store: RecordingStore, id: string): Promise<void> =>
  change(store, id, (row) => ({ ...row, state: 'waiting', notBefore: 0, attempt: 0 }));

/** All that waits for one destination, or for any; a destination that rests is asked again. */
export const retryAll = (store: RecordingStore, destinationId?: string): Promise<void> =>
  store.inOne(async () => {
    for (const one of await store.destinations.all()) {
      if (one.restUntil && (!destinationId || one.id === destinationId))
        await store.destinations.put({ ...one, restUntil: 0 });
    }
    for (const row of await store.deliveries.open()) {
      const asks = row.state === 'needs-you' && (row.trouble?.kind === 'conflict' || row.trouble?.kind === 'gone');
      if (asks || (destinationId && row.destinationId !== destinationId)) continue;
      await store.deliveries.put({ ...row, state: row.state === 'sending' ? 'sending' : 'waiting', notBefore: 0 });
    }
  });

/** It does not go there, now or later, until it is tried again by hand. */
export const skip = (store: RecordingStore, id: string): Promise<void> =>
  change(store, id, (row) => ({ ...row, state: 'skipped', trouble: null, choice: null }));

/** The curator's answer to a conflict, or to an item that is gone there. */
export const choose = (store: RecordingStore, id: string, choice: Choice): Promise<void> =>
  change(store, id, (row) =>
    row.state === 'needs-you' ? { ...row, state: 'waiting', notBefore: 0, attempt: 0, choice } : row,
  );

/** Sets a destination going again that was stopped; `paused` stops it. */
export const setGoing = (store: RecordingStore, id: string, going: boolean, now: number): Promise<void> =>
  store.inOne(async () => {
    const destination = await store.destinations.get(id);
    if (!destination) return;
    const stopped: Destination['stopped'] = going ? null : { kind: 'paused', detail: '', at: now };
    await store.destinations.put({ ...destination, stopped, restUntil: 0 });
  });

const change = (store: RecordingStore, id: string, how: (row: Delivery) => Delivery): Promise<void> =>
  store.inOne(async () => {
    const row = await store.deliveries.get(id);
    if (row) await store.deliveries.put(how(row));
  });
