// Rows as they are now, and after each change of theirs.

import { useEffect, useState } from 'preact/hooks';
import type { RecordingStore } from '../store';

/** Null until the database has answered. `query` must be the same function at every drawing. */
export function useWatched<T>(store: RecordingStore, query: (store: RecordingStore) => Promise<T>): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  useEffect(
    () =>
      store.watch(
        () => query(store),
        setAnswer,
        () => {},
      ),
    [store, query],
  );
  return answer;
}
