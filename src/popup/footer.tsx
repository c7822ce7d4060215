// Where the clip goes, and the button that keeps it. After a keep: undo, for as long as the popup stays.

import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { SessionState } from '../app/session-state';
import { useText } from '../ui/text';
import { DeliveryLine } from './delivery-line';

export interface FooterProps {
  state: SessionState;
  deskKeys: string;
  onKeep: () => void;
  onUndo: () => void;
  onClose: () => void;
  onDesk: () => void;
}

export function Footer({ state, deskKeys, onKeep, onUndo, onClose, onDesk }: FooterProps): JSX.Element {
  const t = useText();
  return (
    <footer class="footer">
      <DeliveryLine deliveries={state.deliveries} />
      <p class="destination soft">
        <span class="destination-name">{state.digest ? t('popup_in', state.digest.name) : ''}</span>
        <span>{state.digest ? t('popup_count', state.counts.today) : ''}</span>
      </p>
      <div class="footer-row">
        {state.phase === 'kept' ? (
          <Kept onUndo={onUndo} onClose={onClose} />
        ) : (
          <button
            type="button"
            name="keep"
            class="button button-primary"
            disabled={state.phase === 'keeping'}
            onClick={onKeep}
          >
            {t(state.phase === 'keeping' ? 'popup_keeping' : state.kept ? 'popup_keep_changes' : 'popup_keep')}
            <span class="key"> ⏎</span>
          </button>
        )}
        <button type="button" name="desk" class="button button-plain" title={deskKeys} onClick={onDesk}>
          {t('popup_desk')}
        </button>
      </div>
    </footer>
  );
}

function Kept({ onUndo, onClose }: { onUndo: () => void; onClose: () => void }): JSX.Element {
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <span class="kept" data-kept>
      <button ref={button} type="button" name="close" class="button button-primary" onClick={onClose}>
        {t('popup_kept')} ✓
      </button>
      <button type="button" name="undo" class="button" onClick={onUndo}>
        {t('popup_undo')}
      </button>
    </span>
  );
}
