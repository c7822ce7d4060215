// The outbox: what needs the curator first, then what is on its way, then what has lately arrived.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { choose, retry, retryAll, skip } from '../app/outbox';
import type { Delivery } from '../domain/delivery';
import type { RecordingStore } from '../store';
import { useText } from '../ui/text';
import { sentenceOfTrouble } from '../ui/trouble-text';
import { ConflictChoice } from './conflict-choice';
import type { DestinationPorts } from './destination-ports';
import { useWatched } from './use-watched';

export interface OutboxRow {
  delivery: Delivery;
  destination: string;
  title: string;
  /** The curator's own text, for comparing. */
  ours: string;
}

/** So many of those that have arrived are shown. */
const LATELY = 50;
const ORDER: readonly Delivery['state'][] = ['needs-you', 'sending', 'waiting', 'skipped', 'delivered'];

async function outboxRows(store: RecordingStore): Promise<OutboxRow[]> {
  const [all, destinations] = await Promise.all([store.deliveries.all(), store.destinations.all()]);
  const open = all.filter(({ state }) => state !== 'delivered');
  const arrived = all.filter(({ state }) => state === 'delivered').sort((a, b) => b.changedAt - a.changedAt);
  const shown = [...open, ...arrived.slice(0, LATELY)].sort(
    (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || b.changedAt - a.changedAt,
  );
  const clips = new Map((await store.clips.many(shown.map(({ itemId }) => itemId))).map((clip) => [clip.id, clip]));
  return shown.map((delivery) => {
    const clip = clips.get(delivery.itemId);
    return {
      delivery,
      destination: destinations.find(({ id }) => id === delivery.destinationId)?.name ?? '',
      title: clip?.title ?? delivery.itemId.slice(delivery.itemId.lastIndexOf(':') + 1),
      ours: clip ? clip.remark || clip.summary : '',
    };
  });
}

export function OutboxPanel({ ports, language }: { ports: DestinationPorts; language: string }): JSX.Element | null {
  const t = useText();
  const rows = useWatched(ports.store, outboxRows);
  if (!rows) return null;
  const act = (work: Promise<void>): void => void work.then(ports.wake);
  if (rows.length === 0) return <p>{t('outbox_empty')}</p>;
  return (
    <>
      <p>
        <button type="button" name="retry-all" class="button" onClick={() => act(retryAll(ports.store))}>
          {t('outbox_retry_all')}
        </button>
      </p>
      <ul class="outbox">
        {rows.map((row) => (
          <Row key={row.delivery.id} row={row} ports={ports} language={language} act={act} />
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  row: OutboxRow;
  ports: DestinationPorts;
  language: string;
  act: (work: Promise<void>) => void;
}

function Row({ row, ports, language, act }: RowProps): JSX.Element {
  const t = useText();
  const [comparing, setComparing] = useState(false);
  const { delivery, destination, title } = row;
  const { id, state, trouble, receipt } = delivery;
  const asks = state === 'needs-you' && (trouble?.kind === 'conflict' || trouble?.kind === 'gone');
  const { store } = ports;
  return (
    <li class="outbox-row" data-state={state}>
      <div>
        <b>{title}</b> <span class="soft">{destination}</span>
        <p>
          {t(`outbox_${state.replace('-', '_')}`)} {whenOf(delivery, language, t)}{' '}
          {trouble && sentenceOfTrouble(trouble, t)}
          {receipt?.url && (
            <>
              {' '}
              <a href={receipt.url} target="_blank" rel="noreferrer">
                {t('outbox_open')}
              </a>
            </>
          )}
        </p>
        {comparing && trouble?.theirs && (
          <ConflictChoice
            ours={row.ours}
            theirs={trouble.theirs.text}
            choose={(choice) => act(choose(store, id, choice))}
          />
        )}
      </div>
      <span class="destination-acts">
        {asks && trouble?.kind === 'conflict' && (
          <button
            type="button"
            name="compare"
            class="button"
            aria-expanded={comparing}
            onClick={() => setComparing(!comparing)}
          >
            {t('outbox_compare')}
          </button>
        )}
        {asks && trouble?.kind === 'gone' && (
          <button type="button" name="again" class="button" onClick={() => act(choose(store, id, { kind: 'ours' }))}>
            {t('outbox_send_again')}
          </button>
        )}
        {!asks && state !== 'delivered' && state !== 'sending' && (
          <button type="button" name="retry" class="button" onClick={() => act(retry(store, id))}>
            {t('outbox_retry')}
          </button>
        )}
        {state !== 'skipped' && state !== 'delivered' && (
          <button type="button" name="skip" class="button" onClick={() => act(skip(store, id))}>
            {t('outbox_skip')}
          </button>
        )}
      </span>
    </li>
  );
}

function whenOf({ state, notBefore, receipt }: Delivery, language: string, t: ReturnType<typeof useText>): string {
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  if (state === 'waiting' && notBefore > 0) return t('outbox_next_try', time.format(notBefore));
  return state === 'delivered' && receipt ? t('outbox_since', time.format(receipt.at)) : '';
}
