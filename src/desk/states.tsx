// The desk while it waits and when it fails: never a blank page.

import type { JSX } from 'preact';
import type { DeskSession, DeskState } from '../app/desk-session';
import type { StoreFault } from '../domain/fault';
import { FaultNotice } from '../ui/fault-notice';
import { useText } from '../ui/text';

/** Quiet bars where rows will stand; they fade in only after 200 ms. */
export function Skeleton(): JSX.Element {
  const t = useText();
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{t('desk_loading')}</span>
      {[62, 48, 71, 55, 66].map((width) => (
        <div key={width} class="skeleton-row" data-width={width} />
      ))}
    </div>
  );
}

/** What went wrong with the database, and with words that could not be stored. */
export function Faults({ session, state }: { session: DeskSession; state: DeskState }): JSX.Element | null {
  const t = useText();
  const { edits } = session;
  const fault = state.fault ?? edits.fault;
  if (!fault) return null;
  const again = (): void => {
    session.set({ fault: null });
    edits.retry();
    session.goTo(session.state.day);
  };
  return (
    <div class="faults">
      <FaultNotice fault={fault} />
      {fault.reason !== 'closed' && (
        <button type="button" class="button" name="retry" onClick={again}>
          {t('desk_retry')}
        </button>
      )}
    </div>
  );
}

/** The database did not open at all. */
export function ClosedDoor({ fault, retry }: { fault: StoreFault; retry: () => void }): JSX.Element {
  const t = useText();
  return (
    <main class="closed-door">
      <h1>{t('desk_cannot_open')}</h1>
      <FaultNotice fault={fault} />
      <button type="button" class="button" name="retry" onClick={retry}>
        {t('desk_retry')}
      </button>
    </main>
  );
}
