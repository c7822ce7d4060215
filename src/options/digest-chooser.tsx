// Which digest the settings are of; adding one, and taking one away that has never run.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Notice } from '../ui/notice';
import { useText } from '../ui/text';
import { Setting } from './setting';
import type { SettingsSession, SettingsState } from './settings-session';

export interface DigestChooserProps {
  state: SettingsState;
  session: SettingsSession;
  newId: () => string;
  now: () => number;
}

export function DigestChooser({ state, session, newId, now }: DigestChooserProps): JSX.Element {
  const t = useText();
  const [refused, setRefused] = useState('');
  const { digest, digests } = state;
  const several = digests.length > 1;
  const remove = async (): Promise<void> => {
    const removal = await session.remove();
    setRefused(!removal || 'removed' in removal ? '' : 'last' in removal ? 'last' : 'in_use');
  };
  const add = (): void => {
    setRefused('');
    void session.add({ id: newId(), name: t('options_digest_new'), now: now() });
  };
  return (
    <>
      {several && (
        <Setting label={t('options_digests')} hint={t('options_digest_shared')}>
          {(names) => (
            <select
              class="field field-boxed"
              name="digest"
              {...names}
              value={digest.id}
              onChange={(event) => {
                setRefused('');
                void session.switchTo(event.currentTarget.value);
              }}
            >
              {digests.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Setting>
      )}
      <p class="digest-actions">
        <button type="button" class="button" name="add-digest" onClick={add}>
          {t('options_digest_add')}
        </button>
        {several && (
          <button type="button" class="button button-plain" name="remove-digest" onClick={() => void remove()}>
            {t('options_digest_remove')}
          </button>
        )}
      </p>
      {refused && <Notice tone="warn">{t(`options_digest_${refused}`)}</Notice>}
    </>
  );
}
