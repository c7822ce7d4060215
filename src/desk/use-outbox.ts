// The state of every delivery on screen, followed by one watch, and handed to the rows past all that stands between.

import { createContext } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DeskSession } from '../app/desk-session';
import { NOTHING_CONNECTED, type OutboxSight, readOutbox } from '../app/read-outbox';

export interface Outbox extends OutboxSight {
  /** Shows it in the options. */
  open: () => void;
}

export const OutboxContext = createContext<Outbox>({ ...NOTHING_CONNECTED, open: () => {} });

export function useOutbox(session: DeskSession, openOptions: (panel: 'outbox') => void): Outbox {
  const [sight, setSight] = useState(NOTHING_CONNECTED);
  const { view } = session.state;
  const { store } = session.context;
  const ids = useMemo(
    () => (view ? [view.issue.id, ...session.rows().map(({ clip }) => clip.id)].join('\n') : ''),
    [view],
  );
  useEffect(() => {
    const [issueId = '', ...clipIds] = ids.split('\n');
    if (!issueId) return undefined;
    return store.watch(
      () => readOutbox(store, { issueId, clipIds }),
      setSight,
      (error) => session.fail(error),
    );
  }, [session, store, ids]);
  return useMemo(() => ({ ...sight, open: () => openOptions('outbox') }), [sight, openOptions]);
}
