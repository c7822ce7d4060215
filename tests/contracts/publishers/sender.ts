// The outbox's part in the contract suite: it remembers an item's receipt and whether an outcome is unknown, and sees to
// it that no outcome ever tells a secret.
import { expect } from 'vitest';
import { type Choice, comesBack, type Outcome } from '../../../src/domain/delivery';
import { originOf } from '../../../src/domain/destination';
import { bring, type Standing as Known, takeAway } from '../../../src/publishers/bring';
import type { Line, Parcel, Publisher } from '../../../src/publishers/publisher';
import { Secret } from '../../../src/publishers/secret';
import { type FaultyFetch, faultyFetch } from '../../helpers/faulty-fetch';
import { freshId, parcelOf } from '../../helpers/parcels';
import type { Place, Standing } from './recipe';

export interface Sender {
  place: Place;
  network: FaultyFetch;
  connect: () => ReturnType<Publisher['connect']>;
  /** Something to bring, that nobody has brought before. */
  item(id?: string): Item;
  /** The same with other secrets. */
  with(secrets: Record<string, string>): Sender;
}

export interface Item {
  marker: string;
  bring(text: string, more?: Partial<Parcel>, choice?: Choice | null): Promise<Outcome>;
  takeAway(): Promise<Outcome>;
  look(): Promise<Standing[]>;
}

export function senderAt(publisher: Publisher, place: Place, secrets = place.secrets): Sender {
  const network = faultyFetch();
  const { destination } = place;
  const bound = Object.entries(secrets).map(([name, text]) => [
    name,
    new Secret(text, originOf(destination.url) ?? ''),
  ]);
  const line: Line = { destination, secrets: Object.fromEntries(bound), fetch: network.fetch, now: Date.now };
  const connect = (): ReturnType<Publisher['connect']> => publisher.connect(line);
  const discreet = <T>(outcome: T): T => {
    const told = JSON.stringify(outcome);
    for (const secret of Object.values(secrets)) {
      for (const form of [secret, btoa(secret), btoa(`${destination.account}:${secret}`)]) {
        expect(told).not.toContain(form);
      }
    }
    return outcome;
  };
  return {
    place,
    network,
    connect,
    with: (others) => senderAt(publisher, place, others),
    item: (id = freshId()) => itemOf(id, { place, connect, discreet }),
  };
}

interface Means {
  place: Place;
  connect: Sender['connect'];
  discreet: <T>(outcome: T) => T;
}

function itemOf(id: string, { place, connect, discreet }: Means): Item {
  const { marker } = parcelOf(id, place.write(''));
  let known: Known = { receipt: null, unsure: null, choice: null };
  return {
    marker,
    look: () => place.look(marker),
    takeAway: async () => discreet(await takeAway(connect(), { kind: 'clip', id, marker }, known.receipt)),
    bring: async (text, more = {}, choice = null) => {
      const parcel = parcelOf(id, place.write(text), more);
      const outcome = discreet(await bring(connect(), parcel, { ...known, choice }));
      if ('brought' in outcome) known = { receipt: outcome.brought, unsure: null, choice: null };
      if ('trouble' in outcome) known = { ...known, unsure: comesBack(outcome.trouble) ? parcel.hash : null };
      return outcome;
    },
  };
}
