// How things stand with the destinations, as the desk tells it: what is under way in all, and each item on screen.

import { type Delivery, deliveryId } from '../domain/delivery';
import type { Destination } from '../domain/destination';
import type { RecordingStore } from '../store';

/** A delivery with the name of where it goes. */
export type NamedDelivery = Delivery & { name: string };

export interface OutboxSight {
  /** Anything is connected at all. */
  connected: boolean;
  /** Deliveries that wait or are on their way. */
  waiting: number;
  /** Deliveries and stopped destinations that need the curator: what the badge counts. */
  needs: number;
  /** By `clip/…` and `issue/…`, in the order in which the destinations were connected. */
  items: ReadonlyMap<string, readonly NamedDelivery[]>;
}

export const NOTHING_CONNECTED: OutboxSight = { connected: false, waiting: 0, needs: 0, items: new Map() };

export async function readOutbox(
  store: RecordingStore,
  { issueId, clipIds }: { issueId: string; clipIds: readonly string[] },
): Promise<OutboxSight> {
  const destinations = await store.destinations.all();
  if (destinations.length === 0) return NOTHING_CONNECTED;
  const ids = destinations.flatMap(({ id }) => [
    deliveryId(id, 'issue', issueId),
    ...clipIds.map((clipId) => deliveryId(id, 'clip', clipId)),
  ]);
  const [open, rows] = await Promise.all([store.deliveries.open(), store.deliveries.many(ids)]);
  const asking = open.filter(({ state }) => state === 'needs-you').length;
  const stopped = destinations.filter((one) => one.stopped && one.stopped.kind !== 'paused').length;
  return { connected: true, waiting: open.length - asking, needs: asking + stopped, items: byItem(rows, destinations) };
}

function byItem(rows: readonly Delivery[], destinations: readonly Destination[]): OutboxSight['items'] {
  const names = new Map(destinations.map(({ id, name }) => [id, name]));
  const items = new Map<string, NamedDelivery[]>();
  for (const row of rows) {
    const key = `${row.kind}/${row.itemId}`;
    items.set(key, [...(items.get(key) ?? []), { ...row, name: names.get(row.destinationId) ?? '' }]);
  }
  return items;
}
