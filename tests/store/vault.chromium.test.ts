// The vault, with the browser's own cryptography and database.

import { expect, test } from 'vitest';
import { open } from '../../src/store/database';
import { imported, type SessionKey, vaultOn } from '../../src/store/vault';
import { everything, temporaryName } from './temporary';

const ORIGIN = 'https://site.example';

/** As the browser's session storage: gone with the browser. */
function session(): SessionKey & { end: () => void } {
  let bits: Uint8Array<ArrayBuffer> | null = null;
  const put = async (given: Uint8Array<ArrayBuffer> | null): Promise<void> => {
    bits = given;
  };
  return { get: async () => bits && imported(bits), put, end: () => void put(null) };
}

async function vaultIn(name: string, key = session()) {
  const db = await open('strict', name);
  return { db, key, vault: vaultOn(db, key) };
}

test('a secret comes back for its destination and origin, and for nobody else', async () => {
  const { db, vault } = await vaultIn(temporaryName());
  await vault.seal('a', ORIGIN, { password: 'abcd efgh' });
  expect(await vault.open('a', ORIGIN)).toEqual({ password: 'abcd efgh' });
  expect(await vault.open('a', 'https://other.example')).toBeNull();
  expect(await vault.open('b', ORIGIN)).toBeNull();
  const stolen = await db.vault.get('a');
  if (stolen) await db.vault.put({ ...stolen, id: 'b' });
  expect(await vault.open('b', ORIGIN)).toBeNull();
  await vault.forget('a');
  expect(await vault.open('a', ORIGIN)).toBeNull();
  db.close();
});

test('what is stored holds neither the secret nor a key that script can read', async () => {
  const name = temporaryName();
  const { db, vault } = await vaultIn(name);
  await vault.seal('a', ORIGIN, { password: 'canary-7731' });
  const rows = (await everything(name)).vault as { key?: CryptoKey; sealed?: ArrayBuffer }[];
  const readable = rows.map((row) => new TextDecoder().decode(row.sealed)).join();
  expect(readable + JSON.stringify(rows)).not.toContain('canary');
  const key = rows.find((row) => row.key)?.key;
  expect(key?.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('raw', key as CryptoKey)).rejects.toThrow();
  db.close();
});

test('a passphrase locks it until it is said again, and another does not open it', async () => {
  const { db, key, vault } = await vaultIn(temporaryName());
  await vault.seal('a', ORIGIN, { password: 'abcd' });
  expect(await vault.state()).toBe('open');
  await vault.setPassphrase('correct horse', new Map([['a', ORIGIN]]));
  expect([await vault.state(), await vault.open('a', ORIGIN)]).toEqual(['unlocked', { password: 'abcd' }]);
  key.end();
  expect(await vault.state()).toBe('locked');
  await expect(vault.open('a', ORIGIN)).rejects.toThrow('');
  expect(await vault.unlock('wrong horse')).toBe(false);
  expect(await vault.state()).toBe('locked');
  expect(await vault.unlock('correct horse')).toBe(true);
  expect(await vault.open('a', ORIGIN)).toEqual({ password: 'abcd' });
  await vault.setPassphrase(null, new Map([['a', ORIGIN]]));
  key.end();
  expect([await vault.state(), await vault.open('a', ORIGIN)]).toEqual(['open', { password: 'abcd' }]);
  db.close();
});

test('two pages that seal at the same first moment share one key', async () => {
  const name = temporaryName();
  const [one, other] = [await vaultIn(name), await vaultIn(name)];
  await Promise.all([one.vault.seal('a', ORIGIN, { x: '1' }), other.vault.seal('b', ORIGIN, { x: '2' })]);
  expect([await other.vault.open('a', ORIGIN), await one.vault.open('b', ORIGIN)]).toEqual([{ x: '1' }, { x: '2' }]);
  one.db.close();
  other.db.close();
});
