// The passphrase of the vault: set, said, taken away.

import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { setGoing } from '../app/outbox';
import { type Destination, originOf } from '../domain/destination';
import { useText } from '../ui/text';
import type { DestinationPorts } from './destination-ports';
import { Setting } from './setting';
import { useFresh } from './use-outside';

export function VaultLock({
  ports,
  destinations,
}: {
  ports: DestinationPorts;
  destinations: readonly Destination[];
}): JSX.Element | null {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<{ key: string; at: number } | null>(null);
  const { vault } = ports.store;
  const ask = useCallback(() => vault.state(), [vault]);
  const state = useFresh(ask, said);
  if (!state) return null;
  const origins = new Map(destinations.map(({ id, url }) => [id, originOf(url) ?? '']));
  const tell = (key: string): void => {
    setTyped('');
    setSaid({ key, at: ports.now() });
  };
  const unlock = async (): Promise<void> => {
    if (!(await vault.unlock(typed))) return tell('vault_wrong');
    for (const { id, stopped } of destinations)
      if (stopped?.kind === 'locked') await setGoing(ports.store, id, true, ports.now());
    ports.wake();
    tell('vault_unlocked');
  };
  const set = (): Promise<void> => vault.setPassphrase(typed, origins).then(() => tell('vault_set'));
  const clear = (): Promise<void> => vault.setPassphrase(null, origins).then(() => tell('vault_cleared'));
  return (
    <section class="vault">
      <h3 class="options-group">{t('vault_title')}</h3>
      <Setting label={t(state === 'locked' ? 'vault_say' : 'vault_passphrase')} hint={t('vault_about')}>
        {(names) => (
          <input
            type="password"
            class="field field-boxed"
            {...names}
            name="passphrase"
            autocomplete="new-password"
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        )}
      </Setting>
      <p class="destination-acts">
        {state === 'locked' ? (
          <button type="button" class="button" disabled={typed === ''} onClick={() => void unlock()}>
            {t('vault_unlock')}
          </button>
        ) : (
          <button type="button" class="button" disabled={typed === ''} onClick={() => void set()}>
            {t(state === 'open' ? 'vault_lock' : 'vault_change')}
          </button>
        )}
        {state === 'unlocked' && (
          <button type="button" class="button" onClick={() => void clear()}>
            {t('vault_clear')}
          </button>
        )}
      </p>
      <p role="status">{said && t(said.key)}</p>
    </section>
  );
}
