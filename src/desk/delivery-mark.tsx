// How one item stands at each destination: a small mark each, and a sentence where the curator is needed.

import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { NamedDelivery } from '../app/read-outbox';
import type { Delivery } from '../domain/delivery';
import { type Translate, useText } from '../ui/text';
import { sentenceOfTrouble } from '../ui/trouble-text';
import { OutboxContext } from './use-outbox';

/** Told apart by their shapes; the colours only help. */
const SHAPES: Record<Delivery['state'], string> = {
  waiting: '\u25cb',
  sending: '\u25d0',
  delivered: '\u25cf',
  'needs-you': '!',
  skipped: '\u2013',
};

/** `item`: `clip/…` or `issue/…`. Nothing is drawn for one that goes nowhere. */
export function DeliveryMarks({ item }: { item: string }): JSX.Element | null {
  const t = useText();
  const deliveries = useContext(OutboxContext).items.get(item);
  if (!deliveries) return null;
  return (
    <span class="delivery-marks">
      {deliveries.map((delivery) => {
        const { id, state, receipt } = delivery;
        const words = wordsOf(delivery, t);
        const shape = { class: 'delivery-mark', 'data-state': state, title: words };
        return receipt?.url && state === 'delivered' ? (
          <a key={id} {...shape} href={receipt.url} target="_blank" rel="noreferrer" tabIndex={-1} aria-label={words}>
            {SHAPES[state]}
          </a>
        ) : (
          <span key={id} {...shape} role="img" aria-label={words}>
            {SHAPES[state]}
          </span>
        );
      })}
    </span>
  );
}

function wordsOf({ state, name, trouble }: NamedDelivery, t: Translate): string {
  const words = t(`desk_delivery_${state.replace('-', '_')}`, name);
  return trouble && state !== 'delivered' ? `${words} ${sentenceOfTrouble(trouble, t)}` : words;
}

/** Why an item needs the curator, and the way to where that is settled. */
export function NeedsYou({ item }: { item: string }): JSX.Element | null {
  const t = useText();
  const { items, open } = useContext(OutboxContext);
  const asking = items.get(item)?.filter(({ state }) => state === 'needs-you') ?? [];
  if (asking.length === 0) return null;
  return (
    <>
      {asking.map((delivery) => (
        <p class="row-withheld row-needs" key={delivery.id}>
          {wordsOf(delivery, t)}{' '}
          <button type="button" class="button-plain" name="to-outbox" onClick={open}>
            {t('desk_to_outbox')}
          </button>
        </p>
      ))}
    </>
  );
}
