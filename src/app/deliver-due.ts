// Delivers what is due: every destination's queue in its own time, one item after the other within it. Whoever runs this
// may die at any moment; what it was at is found as `sending` by the next, and looked up before it is sent again.

import { type Delivery, isDue, type StoppingKind, type Trouble } from '../domain/delivery';
import { accessPattern, type Destination, originOf } from '../domain/destination';
import type { Connection, DirectConnection, Publisher } from '../publishers/publisher';
import { Secret } from '../publishers/secret';
import type { RecordingStore } from '../store';
import { deliverOne, lookAgain } from './deliver-one';

export interface DeliveryRun {
  store: RecordingStore;
  publisherOf: (kind: string) => Publisher | undefined;
  fetch: typeof fetch;
  now: () => number;
  /** In [0, 1). */
  dice: () => number;
  /** Has the curator granted the extension this match pattern? */
  hasAccess: (pattern: string) => Promise<boolean>;
  /** Runs `work` while nobody else holds that name; false, and no run, where somebody does. */
  alone: (name: string, work: () => Promise<void>) => Promise<boolean>;
}

export interface Rest {
  /** When something is due again (UTC milliseconds); null: nothing waits. */
  next: number | null;
  /** How many items and destinations need the curator. */
  needs: number;
}

/** Works until nothing is due. */
export async function deliverDue(run: DeliveryRun): Promise<Rest> {
  const destinations = await run.store.destinations.all();
  await Promise.all(destinations.map(({ id }) => run.alone(`deliver ${id}`, () => deliverTo(run, id))));
  return restOf(run.store, run.now());
}

export async function restOf(store: RecordingStore, now: number): Promise<Rest> {
  const [destinations, open, unsettled] = await Promise.all([
    store.destinations.all(),
    store.deliveries.open(),
    store.deliveries.unsettled(),
  ]);
  const going = new Map(destinations.filter(({ stopped }) => !stopped).map((one) => [one.id, one]));
  const waiting = open.filter(({ state }) => state !== 'needs-you').map((row) => ({ ...row, at: row.notBefore }));
  const late = unsettled.map((row) => ({ ...row, at: row.lookAgainAt ?? 0 }));
  const times = [...waiting, ...late].flatMap(({ destinationId, at }) => {
    const destination = going.get(destinationId);
    return destination ? [Math.max(at, destination.restUntil ?? 0, now)] : [];
  });
  const stopped = destinations.filter((one) => one.stopped && one.stopped.kind !== 'paused').length;
  const needs = stopped + open.filter(({ state }) => state === 'needs-you').length;
  return { next: times.length > 0 ? Math.min(...times) : null, needs };
}

/** So many troubles of the way in a row, and the destination is left alone for a while. */
const MOST_TROUBLES = 3;

async function deliverTo(run: DeliveryRun, id: string): Promise<void> {
  const { store } = run;
  let troubles = 0;
  for (const tried = new Set<string>(); ; ) {
    const destination = await store.destinations.get(id);
    if (!destination || destination.stopped || (destination.restUntil ?? 0) > run.now()) return;
    const found = await nextOf(run, id, tried);
    if (!found) return;
    const { row, again } = found;
    const line = await open(run, destination);
    if ('stop' in line) return stop(run, id, line.stop, '');
    tried.add(nameOf(row, again));
    const trouble = again
      ? await lookAgain(run, { row, ...line })
      : await deliverOne(run, { row, destination, ...line });
    if (trouble?.kind === 'unauthorised' || trouble?.kind === 'forbidden')
      return stop(run, id, trouble.kind, trouble.detail);
    troubles = trouble?.kind === 'unreachable' || trouble?.kind === 'late' ? troubles + 1 : 0;
    if (trouble && (trouble.notBefore !== undefined || troubles >= MOST_TROUBLES)) return rest(run, id, row, trouble);
  }
}

/** The item that was changed first among those due, then those to be looked for again; each once a round, unless it was changed. */
async function nextOf(
  { store, now }: DeliveryRun,
  destinationId: string,
  tried: ReadonlySet<string>,
): Promise<{ row: Delivery; again: boolean } | undefined> {
  const rows = await store.deliveries.of(destinationId);
  const due = rows
    .filter((row) => isDue(row, now()) && !tried.has(nameOf(row, false)))
    .sort((a, b) => a.changedAt - b.changedAt || (a.id < b.id ? -1 : 1))[0];
  if (due) return { row: due, again: false };
  const late = rows.find((row) => (row.lookAgainAt ?? Infinity) <= now() && !tried.has(nameOf(row, true)));
  return late && { row: late, again: true };
}

const nameOf = ({ id, wanted }: Delivery, again: boolean): string => `${id} ${again ? 'again' : wanted}`;

type Opened = { publisher: Publisher; connection: Connection | DirectConnection };

async function open(run: DeliveryRun, destination: Destination): Promise<Opened | { stop: StoppingKind }> {
  const { id, url, kind } = destination;
  const publisher = run.publisherOf(kind);
  const origin = originOf(url);
  const pattern = accessPattern(url);
  if (!publisher || !origin || !pattern || !(await run.hasAccess(pattern))) return { stop: 'no-access' };
  try {
    const kept = (await run.store.vault.open(id, origin)) ?? {};
    const secrets = Object.fromEntries(Object.entries(kept).map(([name, text]) => [name, new Secret(text, origin)]));
    return { publisher, connection: publisher.connect({ destination, secrets, fetch: run.fetch, now: run.now }) };
  } catch (error) {
    if (error instanceof Error && error.name === 'VaultLocked') return { stop: 'locked' };
    throw error;
  }
}

/** Nothing is sent there until the curator has seen to it; the queue is kept. */
const stop = ({ store, now }: DeliveryRun, id: string, kind: StoppingKind, detail: string): Promise<void> =>
  change(store, id, (destination) => ({ ...destination, stopped: { kind, detail, at: now() } }));

/** The app asked for it, or cannot be reached: the whole queue waits as long as its first item does. */
async function rest({ store, now }: DeliveryRun, id: string, { id: rowId }: Delivery, trouble: Trouble): Promise<void> {
  const waits = (await store.deliveries.get(rowId))?.notBefore ?? 0;
  await change(store, id, (destination) => ({
    ...destination,
    restUntil: trouble.notBefore ?? Math.max(waits, now()),
  }));
}

const change = (store: RecordingStore, id: string, how: (destination: Destination) => Destination): Promise<void> =>
  store.inOne(async () => {
    const latest = await store.destinations.get(id);
    if (latest) await store.destinations.put(how(latest));
  });
