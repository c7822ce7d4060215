// The key of a vault with a passphrase, for as long as the browser runs: its bits lie in the browser's session storage,
// which is memory only. The courier's page has no such storage: the worker puts the key, which script cannot read out,
// on a channel between our own pages, as an object and never as bits.

import { browser } from './browser';
import { answer, send } from './messages';

const NAME = 'vault-key';
const PATIENCE = 2_000;

export const sessionKey = {
  async get(): Promise<CryptoKey | null> {
    if (!browser.storage) return fromTheAir();
    const { [NAME]: bits } = await browser.storage.session.get(NAME);
    return typeof bits === 'string' ? imported(bits) : null;
  },
  async put(bits: Uint8Array<ArrayBuffer> | null): Promise<void> {
    if (bits) await browser.storage.session.set({ [NAME]: btoa(String.fromCharCode(...bits)) });
    else await browser.storage.session.remove(NAME);
  },
};

const imported = (bits: string): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    'raw',
    Uint8Array.from(atob(bits), (character) => character.charCodeAt(0)),
    'AES-GCM',
    false,
    ['encrypt', 'decrypt'],
  );

function fromTheAir(): Promise<CryptoKey | null> {
  const channel = new BroadcastChannel(NAME);
  return new Promise<CryptoKey | null>((done) => {
    channel.onmessage = ({ data }) => done(data instanceof CryptoKey ? data : null);
    setTimeout(done, PATIENCE, null);
    void send('air-key').then((aired) => aired || done(null));
  }).finally(() => channel.close());
}

/** Called once by the worker. */
export function airKey(): void {
  answer('air-key', async () => {
    const key = await sessionKey.get();
    if (!key) return false;
    const channel = new BroadcastChannel(NAME);
    channel.postMessage(key);
    channel.close();
    return true;
  });
}
