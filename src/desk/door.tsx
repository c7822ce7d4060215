// The way in: opens the database, and shows the desk, or the skeleton meanwhile, or why it cannot be opened.

import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { DeskHands } from '../app/desk-hands';
import { type DeskContext, DeskSession } from '../app/desk-session';
import { type DigestNames, ensureDigest } from '../app/ensure-digest';
import { pruneDrafts } from '../app/prune-drafts';
import { StoreFault } from '../domain/fault';
import type { RecordingStore } from '../store';
import { Desk } from './desk';
import type { DeskPorts } from './ports';
import { ClosedDoor, Skeleton } from './states';

export interface DoorProps {
  openStore: () => Promise<RecordingStore>;
  context: Omit<DeskContext, 'store'>;
  names: DigestNames;
  ports: DeskPorts;
}

type Opened = { session: DeskSession; hands: DeskHands } | { fault: StoreFault } | null;

export function Door({ openStore, context, names, ports }: DoorProps): JSX.Element {
  const [opened, setOpened] = useState<Opened>(null);
  const open = useCallback(async () => {
    setOpened(null);
    try {
      const store = await openStore();
      const digest = await ensureDigest(store, { names, zone: context.zone, now: context.now() });
      const session = new DeskSession({ ...context, store }, digest);
      setOpened({ session, hands: new DeskHands(session) });
      pruneDrafts(store, context.now()).catch(() => {}); // housekeeping: what is left now goes next time
    } catch (error) {
      setOpened({ fault: error instanceof StoreFault ? error : new StoreFault('failed', error) });
    }
  }, [openStore, context, names]);
  useEffect(() => void open(), [open]);
  if (opened === null) return <Skeleton />;
  if ('fault' in opened) return <ClosedDoor fault={opened.fault} retry={() => void open()} />;
  return <Desk session={opened.session} hands={opened.hands} ports={ports} />;
}
