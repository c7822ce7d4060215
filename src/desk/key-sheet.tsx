// Every key of the desk on one sheet.

import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../ui/text';
import { KEYMAP } from './keymap';

export function KeySheet({ close }: { close: () => void }): JSX.Element {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="key-sheet" aria-labelledby="key-sheet-title" onClose={close}>
      <h2 id="key-sheet-title">{t('desk_keys_title')}</h2>
      <dl>
        {KEYMAP.map(({ act, keys }) => (
          <div class="key-line" key={act}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`desk_key_${act}`)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={() => dialog.current?.close()}>
        {t('desk_close')}
      </button>
    </dialog>
  );
}
