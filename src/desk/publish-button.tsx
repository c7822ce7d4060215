// Publish, and beside it how things stand with the destinations: quiet while all is well.

import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { useText } from '../ui/text';
import { DeliveryMarks } from './delivery-mark';
import { OutboxContext } from './use-outbox';

export interface PublishButtonProps {
  issueId: string;
  /** There is something to publish. */
  ready: boolean;
  publish: () => void;
}

export function PublishButton({ issueId, ready, publish }: PublishButtonProps): JSX.Element {
  const t = useText();
  return (
    <span class="publish">
      <button
        type="button"
        class="button"
        name="publish"
        disabled={!ready}
        title={t('desk_publish_title')}
        onClick={publish}
      >
        {t('desk_publish')}
      </button>
      <DeliveryMarks item={`issue/${issueId}`} />
    </span>
  );
}

/** What needs the curator, else what waits, else that all is there. Nothing where nothing is connected. */
export function DeliveryStatus(): JSX.Element | null {
  const t = useText();
  const { connected, waiting, needs, open } = useContext(OutboxContext);
  if (!connected) return null;
  const state = needs > 0 ? 'needs_you' : waiting > 0 ? 'waiting' : 'delivered';
  return (
    <button
      type="button"
      class="button-plain delivery-status"
      name="outbox"
      data-state={state}
      title={t('desk_to_outbox')}
      onClick={open}
    >
      <span class="delivery-dot" aria-hidden="true">
        {state === 'delivered' ? '\u25cf' : state === 'waiting' ? '\u25cb' : '!'}
      </span>{' '}
      {t(`desk_outbox_${state}`, needs || waiting)}
    </button>
  );
}
