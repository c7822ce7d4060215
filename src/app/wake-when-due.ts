// Pages on which much is changed tell the worker once the hands rest: an edit is one delivery, not one a letter.

import { isDue } from '../domain/delivery';
import type { RecordingStore } from '../store';

/** Milliseconds without a change. */
const PAUSE = 1_500;

export function wakeWhenDue(store: RecordingStore, { now, wake }: { now: () => number; wake: () => void }): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  store.watch(
    () => store.deliveries.open(),
    (rows) => {
      clearTimeout(timer);
      if (rows.some((row) => isDue(row, now()))) timer = setTimeout(wake, PAUSE);
    },
    () => {},
  );
}
