// Connecting a destination, changing it, and letting it go. Its secret goes into the vault, bound to its id and origin;
// what it answers to "may we come in?" is said in full.

import type { Trouble } from '../domain/delivery';
import { type Destination, originOf } from '../domain/destination';
import { type Checked, type Publisher, PublishFault } from '../publishers/publisher';
import { Secret } from '../publishers/secret';
import type { RecordingStore } from '../store';

export type CheckOutcome = { checked: Checked } | { trouble: Trouble };

/** Asks the app, and changes nothing. Secrets are the ones typed; where none is, the one in the vault. */
export async function testConnection(
  publisher: Publisher,
  destination: Destination,
  secrets: Record<string, string>,
  { fetch, now }: { fetch: typeof globalThis.fetch; now: () => number },
): Promise<CheckOutcome> {
  const origin = originOf(destination.url);
  if (!origin) return { trouble: { kind: 'invalid', detail: '', field: 'url' } };
  const sealed = Object.fromEntries(Object.entries(secrets).map(([name, text]) => [name, new Secret(text, origin)]));
  try {
    return { checked: await publisher.connect({ destination, secrets: sealed, fetch, now }).check() };
  } catch (error) {
    if (error instanceof PublishFault) return { trouble: error.trouble };
    throw error;
  }
}

/** Stores it, with its secrets, which may be left out to keep those it has. It is set going, unless the curator paused it. */
export async function saveDestination(
  store: RecordingStore,
  destination: Destination,
  secrets: Record<string, string> | null,
): Promise<void> {
  const origin = originOf(destination.url);
  if (!origin) throw new Error('A destination has an address that may be sent to.');
  if (secrets) await store.vault.seal(destination.id, origin, secrets);
  const stopped = destination.stopped?.kind === 'paused' ? destination.stopped : null;
  await store.destinations.put({ ...destination, stopped, restUntil: 0 });
}

/** The secrets it has; null: none for that address. */
export async function secretsOf(
  store: RecordingStore,
  { id, url }: Destination,
): Promise<Record<string, string> | null> {
  const origin = originOf(url);
  return origin ? store.vault.open(id, origin) : null;
}

/** Lets it go: its secrets and its queue with it. What it has received stays there. */
export async function removeDestination(store: RecordingStore, id: string): Promise<void> {
  await store.vault.forget(id);
  await store.inOne(async () => {
    for (const row of await store.deliveries.of(id)) await store.deliveries.delete(row.id);
    await store.destinations.delete(id);
  });
}
