// Wires the delivering: the real store, clock, way out and locks.

import { deliverDue, type Rest, restOf } from '../app/deliver-due';
import { hasAccess } from '../platform/access';
import { now } from '../platform/ids';
import { sessionKey } from '../platform/session-key';
import { publisherOf } from '../publishers';
import { openRecordingStore } from '../store/recording';

/** `look` works until nothing is due; called while it does, it goes round once more. */
export function courier(tell: (rest: Rest) => Promise<void>): { look: () => Promise<void>; isLeaving: () => boolean } {
  let rounds = 0;
  let working: Promise<void> | null = null;
  let leaving = false;
  const work = async (): Promise<void> => {
    const store = await openRecordingStore('strict', undefined, sessionKey);
    const run = {
      store,
      publisherOf,
      fetch: globalThis.fetch.bind(globalThis),
      now,
      dice: Math.random,
      hasAccess,
      alone,
    };
    const stopTelling = store.watch(
      () => restOf(store, now()),
      (rest) => void tell(rest),
      () => {},
    );
    let done = 0;
    while (done < rounds) {
      done = rounds;
      await deliverDue(run);
    }
    leaving = true;
    stopTelling();
    await tell(await restOf(store, now()));
    store.close();
  };
  return {
    look: () => {
      rounds++;
      leaving = false;
      working ??= work().finally(() => {
        working = null;
      });
      return working;
    },
    isLeaving: () => leaving,
  };
}

async function alone(name: string, work: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}
