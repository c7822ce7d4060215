// One attempt at one delivery: packed from the item as it is now, `sending` stored before the first request, the outcome
// stored whatever it is.

import { webUrl } from '../domain/address';
import {
  afterAttempt,
  asSending,
  comesBack,
  type Delivery,
  type Outcome,
  type Receipt,
  type Trouble,
  waitAfter,
} from '../domain/delivery';
import type { Destination } from '../domain/destination';
import { bring, sweep, takeAway } from '../publishers/bring';
import type { Connection, DirectConnection, Publisher } from '../publishers/publisher';
import type { RecordingStore } from '../store';
import { clipMarker, issueMarker, pack } from './parcel';

interface Attempt {
  row: Delivery;
  destination: Destination;
  publisher: Publisher;
  connection: Connection | DirectConnection;
}

interface Clock {
  store: RecordingStore;
  now: () => number;
  dice: () => number;
}

/** Answers what went wrong; null when all is well. */
export async function deliverOne(
  run: Clock,
  { row, destination, publisher, connection }: Attempt,
): Promise<Trouble | null> {
  const packed = await pack(run.store, row, destination, publisher);
  if ('foreign' in packed) return row.receipt ? settle(run, row, { kept: true }) : forget(run.store, row);
  if ('trouble' in packed) return settle(run, row, { trouble: packed.trouble });
  if ('gone' in packed) return remove(run, row, connection);
  const { parcel } = packed;
  const sure = row.unsure === null && row.choice === null && row.trouble === null;
  if (sure && row.receipt?.hash === parcel.hash) return settle(run, row, { kept: true });
  await store(run.store, row.id, (latest) => asSending(latest, parcel.hash));
  return settle(run, row, await bring(connection, parcel, row));
}

/** Looks whether something came late; answers what went wrong. It is looked for once more then. */
export async function lookAgain(
  run: Clock,
  { row, connection }: Pick<Attempt, 'row' | 'connection'>,
): Promise<Trouble | null> {
  const marker = await markerOf(run.store, row);
  const outcome: Outcome =
    marker === null || row.receipt === null
      ? { kept: true }
      : await sweep(connection, marker, { receipt: row.receipt, gaveUp: row.gaveUp ?? '' });
  const trouble = 'trouble' in outcome ? outcome.trouble : null;
  await store(run.store, row.id, ({ lookAgainAt: _, gaveUp, ...latest }) => {
    if (trouble && comesBack(trouble))
      return { ...latest, gaveUp: gaveUp ?? '', lookAgainAt: run.now() + waitAfter(2, run.dice()) };
    if (!('brought' in outcome)) return latest;
    // Older words stand there: ours go once more.
    const state = latest.state === 'delivered' ? 'waiting' : latest.state;
    return { ...latest, receipt: outcome.brought, wanted: latest.wanted + 1, state };
  });
  return trouble;
}

/** What never left needs no taking back. */
async function remove(run: Clock, row: Delivery, connection: Connection | DirectConnection): Promise<Trouble | null> {
  if (row.receipt === null && row.unsure === null) return forget(run.store, row);
  const marker = await markerOf(run.store, row);
  await store(run.store, row.id, (latest) => asSending(latest, 'removal'));
  const outcome: Outcome =
    marker === null
      ? { removed: true }
      : await takeAway(connection, { kind: row.kind, id: row.itemId, marker }, row.receipt);
  const trouble = await settle(run, row, outcome);
  if (!trouble) await forget(run.store, row);
  return trouble;
}

/** An issue's id is its digest's and its day. */
async function markerOf(from: RecordingStore, { kind, itemId }: Delivery): Promise<string | null> {
  if (kind === 'clip') return clipMarker(itemId);
  const at = itemId.lastIndexOf(':');
  const digest = await from.digests.get(itemId.slice(0, at));
  return digest ? issueMarker(digest, itemId.slice(at + 1)) : null;
}

/** The row goes, unless the item came back meanwhile. */
const forget = (from: RecordingStore, { id, wanted }: Delivery): Promise<null> =>
  from.inOne(async () => {
    const latest = await from.deliveries.get(id);
    if (latest?.wanted === wanted) await from.deliveries.delete(id);
    return null;
  });

async function settle({ store: into, now, dice }: Clock, row: Delivery, answer: Outcome): Promise<Trouble | null> {
  const { wanted } = row;
  const outcome = 'brought' in answer ? { brought: withLink(answer.brought) } : answer;
  await store(into, row.id, (latest) => afterAttempt(latest, outcome, { wanted, now: now(), dice: dice() }));
  return 'trouble' in outcome ? outcome.trouble : null;
}

/** The app says where it is, and is not to be trusted with what a click does. */
const withLink = (receipt: Receipt): Receipt => ({ ...receipt, url: webUrl(receipt.url)?.href ?? '' });

const store = (into: RecordingStore, id: string, change: (latest: Delivery) => Delivery): Promise<void> =>
  into.inOne(async () => {
    const latest = await into.deliveries.get(id);
    if (latest) await into.deliveries.put(change(latest));
  });
