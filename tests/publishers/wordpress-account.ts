// An account at a WordPress of the tests, and things to bring there.
import type { Role, WordPress } from '../../scripts/servers/wordpress.ts';
import type { Destination } from '../../src/domain/destination';
import { bring, type Standing } from '../../src/publishers/bring';
import type { Connection, Parcel } from '../../src/publishers/publisher';
import { Secret } from '../../src/publishers/secret';
import { wordpress } from '../../src/publishers/wordpress';
import { type FaultyFetch, faultyFetch } from '../helpers/faulty-fetch';
import { destinationRow, freshId, parcelOf } from '../helpers/parcels';

export interface Account {
  connection: Connection;
  network: FaultyFetch;
}

export function accountAt(server: WordPress, role: Role, more: Partial<Destination> = {}): Account {
  const network = faultyFetch();
  const line = {
    destination: destinationRow({ kind: 'wordpress', url: server.url, account: role, ...more }),
    secrets: { password: new Secret(server.credentials[role], new URL(server.url).origin) },
    fetch: network.fetch,
    now: Date.now,
  };
  return { connection: wordpress.connect(line) as Connection, network };
}

export const parcel = (body = '<p>Words</p>', more: Partial<Parcel> = {}): Parcel =>
  parcelOf(freshId(), { body, mediaType: 'text/html', fileName: 'clip.html' }, more);

/** An item of which nothing is known yet. */
export const unknown: Standing = { receipt: null, unsure: null, choice: null };

/** Brings it and answers its id there. */
export async function brought(connection: Connection, sent: Parcel): Promise<string> {
  const outcome = await bring(connection, sent, unknown);
  if (!('brought' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.brought.remoteId;
}
