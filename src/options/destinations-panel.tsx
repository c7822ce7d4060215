// Where clips and issues go by themselves: what is connected, how it stands, and the way to connect more.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { setGoing } from '../app/outbox';
import { accessPattern, type Destination } from '../domain/destination';
import type { RecordingStore } from '../store';
import { useText } from '../ui/text';
import { DestinationForm } from './destination-form';
import type { DestinationPorts, DestinationWorks } from './destination-ports';
import { useWatched } from './use-watched';
import { VaultLock } from './vault-lock';

const connected = (store: RecordingStore): Promise<Destination[]> => store.destinations.all();

export function DestinationsPanel({ ports }: { ports: DestinationPorts }): JSX.Element | null {
  const t = useText();
  const all = useWatched(ports.store, connected);
  const works = useWorks(ports);
  const [open, setOpen] = useState<Destination | null>(null);
  if (!all || !works) return null;
  if (open)
    return (
      <DestinationForm key={open.id} given={open} all={all} ports={ports} works={works} close={() => setOpen(null)} />
    );
  return (
    <>
      <p>{t('destinations_about')}</p>
      <ul class="destinations">
        {all.map((one) => (
          <Row key={one.id} destination={one} ports={ports} open={() => setOpen(one)} />
        ))}
      </ul>
      <h3 class="options-group">{t('destinations_connect')}</h3>
      <p class="destination-kinds">
        {works.kinds.map(({ id, nameKey }) => (
          <button key={id} type="button" class="button" onClick={() => setOpen(fresh(id, t(nameKey), ports))}>
            {t(nameKey)}
          </button>
        ))}
      </p>
      <VaultLock ports={ports} destinations={all} />
    </>
  );
}

function useWorks({ works }: DestinationPorts): DestinationWorks | null {
  const [loaded, setLoaded] = useState<DestinationWorks | null>(null);
  useEffect(() => void works().then((found) => setLoaded(() => found)), [works]);
  return loaded;
}

function fresh(kind: string, name: string, { newId, now }: DestinationPorts): Destination {
  return {
    id: newId(),
    kind,
    name,
    url: '',
    account: '',
    options: {},
    sends: { clips: kind === 'webhook', issues: true },
    digestId: null,
    format: '',
    edition: 'web',
    publish: false,
    image: false,
    stopped: null,
    createdAt: now(),
    updatedAt: now(),
  };
}

function Row({
  destination,
  ports,
  open,
}: {
  destination: Destination;
  ports: DestinationPorts;
  open: () => void;
}): JSX.Element {
  const t = useText();
  const { id, name, url, stopped, sends } = destination;
  const what = sends.clips && sends.issues ? 'both' : sends.clips ? 'clips' : sends.issues ? 'issues' : 'nothing';
  const state = stopped ? `stopped_${stopped.kind.replace('-', '_')}` : 'going';
  const go = (going: boolean): void => {
    const pattern = accessPattern(url);
    // Asked in the click itself; where it was granted before nothing is shown.
    const granted = going && pattern ? ports.access.ask(pattern) : Promise.resolve(true);
    void granted.then((yes) => (yes ? setGoing(ports.store, id, going, ports.now()) : undefined)).then(ports.wake);
  };
  return (
    <li class="destination" data-state={stopped?.kind ?? 'going'}>
      <div>
        <b>{name}</b> <span class="soft">{url}</span>
        <p class="destination-state">
          {t(`destinations_sends_${what}`)} {t(`destinations_${state}`)}
          {stopped?.detail && <span class="soft"> ({stopped.detail})</span>}
        </p>
      </div>
      <span class="destination-acts">
        <button type="button" class="button" onClick={() => go(stopped !== null)}>
          {t(stopped ? 'destinations_go_on' : 'destinations_pause')}
        </button>
        <button type="button" class="button" onClick={open}>
          {t('destinations_change')}
        </button>
      </span>
    </li>
  );
}
