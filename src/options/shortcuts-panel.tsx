// The keys as the browser has them, and the way to change them, which only the browser can do.

import type { JSX } from 'preact';
import { useText } from '../ui/text';

export interface Keys {
  clip: string;
  desk: string;
}

interface ShortcutsPanelProps {
  /** Null until the browser has answered. */
  keys: Keys | null;
  /** Opens the browser's own page for shortcuts; null where an extension may not. */
  openBrowserPage: (() => void) | null;
}

export function ShortcutsPanel({ keys, openBrowserPage }: ShortcutsPanelProps): JSX.Element {
  const t = useText();
  return (
    <>
      <dl class="facts">
        <dt>{t('options_key_clip')}</dt>
        <dd>{keys && <KeyName keys={keys.clip} />}</dd>
        <dt>{t('options_key_desk')}</dt>
        <dd>{keys && <KeyName keys={keys.desk} />}</dd>
        <dt>{t('options_key_keep')}</dt>
        <dd>
          <KeyName keys="Ctrl+Enter" />
        </dd>
      </dl>
      <p>{t('options_keys_desk_hint')}</p>
      <p class="soft">{t(openBrowserPage ? 'options_keys_change' : 'options_keys_change_firefox')}</p>
      {openBrowserPage && (
        <button type="button" class="button" onClick={openBrowserPage}>
          {t('options_keys_open')}
        </button>
      )}
    </>
  );
}

function KeyName({ keys }: { keys: string }): JSX.Element {
  const t = useText();
  return keys === '' ? <span class="soft">{t('options_keys_none')}</span> : <kbd>{keys}</kbd>;
}
