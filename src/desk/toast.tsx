// What was just done, in one sentence: heard by screen readers, and seen for a while with an Undo beside it.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Said } from '../app/desk-session';
import { useText } from '../ui/text';

/** Long enough to read and to reach the button, in milliseconds. */
const SHOWN_FOR = 8_000;

export function Toast({ said, undo, hush }: { said: Said | null; undo: () => void; hush: () => void }): JSX.Element {
  const t = useText();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!said || held) return undefined;
    const timer = setTimeout(hush, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [said, held, hush]);
  const sentence = said ? t(`desk_said_${said.name}`, ...said.values) : '';
  return (
    <>
      <div class="visually-hidden" role="status" aria-live="polite" data-live>
        {/* A new node each time, so that the same sentence said twice is heard twice. */}
        <span key={said?.serial}>{sentence}</span>
      </div>
      {said && (
        // biome-ignore lint/a11y/noStaticElementInteractions: hovering only keeps it on screen
        <div
          class="toast"
          data-toast
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocusIn={() => setHeld(true)}
          onFocusOut={() => setHeld(false)}
        >
          <span class="toast-text">{sentence}</span>
          {said.undo && (
            <button type="button" class="button-plain toast-undo" name="undo" onClick={undo}>
              {t('desk_undo')} <kbd>Z</kbd>
            </button>
          )}
        </div>
      )}
    </>
  );
}
