// How the kept clip stands at each destination. Nothing is drawn where nothing is connected.

import type { JSX } from 'preact';
import type { ClipDelivery } from '../store';
import { useText } from '../ui/text';

export function DeliveryLine({ deliveries }: { deliveries: readonly ClipDelivery[] }): JSX.Element | null {
  const t = useText();
  if (deliveries.length === 0) return null;
  return (
    <ul class="deliveries" aria-live="polite">
      {deliveries.map(({ id, name, state, receipt }) => (
        <li key={id} data-state={state}>
          {t(`popup_delivery_${state.replace('-', '_')}`, name)}
          {receipt?.url && (
            <>
              {' '}
              <a href={receipt.url} target="_blank" rel="noreferrer">
                {t('popup_delivery_open')}
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
