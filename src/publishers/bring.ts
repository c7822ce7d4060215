// How an item comes to an app that knows no idempotency: it is looked for by our marker before it is ever created, made as a
// draft, looked for again (an earlier request may have arrived late), and only then published, by its id. Nothing that
// was changed there is overwritten.

import type { Choice, Outcome, Receipt } from '../domain/delivery';
import type { Connection, DirectConnection, Found, Parcel } from './publisher';
import { PublishFault } from './publisher';

export interface Standing {
  receipt: Receipt | null;
  /** Hashes of what was sent while the outcome is unknown. */
  unsure: string | null;
  choice: Choice | null;
}

const isDirect = (connection: Connection | DirectConnection): connection is DirectConnection => 'bring' in connection;

/** One attempt at bringing `parcel`. Never throws a PublishFault: that is an outcome. */
export const bring = (
  connection: Connection | DirectConnection,
  parcel: Parcel,
  standing: Standing,
): Promise<Outcome> =>
  settled(async () => {
    if (standing.choice?.kind === 'theirs') return { kept: true };
    const wanted = standing.choice?.kind === 'merged' ? { ...parcel, body: standing.choice.text } : parcel;
    if (isDirect(connection)) {
      const how = { force: standing.choice !== null, unsure: standing.unsure };
      return { brought: await connection.bring(wanted, standing.receipt, how) };
    }
    return { brought: await upToDate(connection, wanted, standing) };
  });

/** One attempt at taking an item away. */
export const takeAway = (
  connection: Connection | DirectConnection,
  item: Pick<Parcel, 'kind' | 'id' | 'marker'>,
  receipt: Receipt | null,
): Promise<Outcome> =>
  settled(async () => {
    if (isDirect(connection)) await connection.remove(item, receipt);
    else for (const found of await connection.find(item.marker)) if (!found.trashed) await connection.remove(found);
    return { removed: true };
  });

/**
 * Takes away what requests that had been given up have made besides. `brought` says that one of them (`gaveUp`, hashes with
 * blanks between them) came so late that it has put its older words in place of ours.
 */
export const sweep = (
  connection: Connection | DirectConnection,
  marker: string,
  { receipt, gaveUp }: { receipt: Receipt; gaveUp: string },
): Promise<Outcome> =>
  settled(async () => {
    if (isDirect(connection)) return { kept: true };
    const all = (await connection.find(marker)).filter(({ trashed }) => !trashed);
    const own = all.find(({ remoteId }) => remoteId === receipt.remoteId);
    if (!own) return { kept: true };
    for (const extra of all) if (extra !== own) await connection.remove(extra);
    const isOlder = own.hash !== receipt.hash && gaveUp.split(' ').includes(own.hash);
    return isOlder ? { brought: asReceipt(own) } : { kept: true };
  });

async function settled(attempt: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof PublishFault) return { trouble: error.trouble };
    throw error;
  }
}

async function upToDate(connection: Connection, parcel: Parcel, standing: Standing): Promise<Receipt> {
  const { receipt, choice } = standing;
  const known = receipt ? await connection.read(receipt.remoteId) : null;
  if (receipt && (!known || known.trashed)) {
    if (!choice) throw new PublishFault({ kind: 'gone', detail: '' });
    return fresh(connection, parcel);
  }
  if (!known) return fresh(connection, parcel);
  if (isForeign(known, standing)) throw conflict(known);
  return known.hash === parcel.hash && known.published === parcel.publish
    ? asReceipt(known)
    : connection.update(known, parcel);
}

/** Was it changed there by somebody else? What we sent without learning of its arrival is ours. */
function isForeign(known: Found, { receipt, unsure, choice }: Standing): boolean {
  if (choice) return false;
  return known.revision !== receipt?.revision && !unsure?.split(' ').includes(known.hash);
}

async function fresh(connection: Connection, parcel: Parcel): Promise<Receipt> {
  const earlier = (await connection.find(parcel.marker)).filter(({ trashed }) => !trashed);
  if (earlier.length === 0) await connection.create(parcel);
  const all = (await connection.find(parcel.marker)).filter(({ trashed }) => !trashed);
  const [oldest, ...extras] = all;
  // Made, and not to be found: the app is behind its own answers. Nothing may be made again before it is.
  if (!oldest) throw new PublishFault({ kind: 'unreadable', detail: '' });
  for (const extra of extras) await connection.remove(extra);
  const there = oldest.hash === parcel.hash && oldest.published === parcel.publish;
  return there ? asReceipt(oldest) : connection.update(oldest, parcel);
}

function conflict(known: Found): PublishFault {
  const { title, text, url, revision } = known;
  return new PublishFault({ kind: 'conflict', detail: '', theirs: { title, text, url, revision } });
}

const asReceipt = ({ remoteId, url, revision, hash, at }: Found): Receipt => ({ remoteId, url, revision, hash, at });
