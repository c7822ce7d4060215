// The vault: secrets of destinations, sealed with AES-GCM under a key that script cannot read out, or, where the curator
// set a passphrase, under one derived from it. A seal holds for one destination at one origin. It does not protect
// against malware, nor, without a passphrase, against whoever copies the whole profile.

import type { Database } from './database';
import type { VaultRow } from './vault-row';

export type Secrets = Record<string, string>;

/** Where the key of a locked vault lies while the browser runs: in memory only. */
export interface SessionKey {
  get(): Promise<CryptoKey | null>;
  put(bits: Uint8Array<ArrayBuffer> | null): Promise<void>;
}

export interface Vault {
  seal(destinationId: string, origin: string, secrets: Secrets): Promise<void>;
  /** Null: nothing is there for that origin. Throws `VaultLocked` while the passphrase is missing. */
  open(destinationId: string, origin: string): Promise<Secrets | null>;
  forget(destinationId: string): Promise<void>;
  state(): Promise<'open' | 'locked' | 'unlocked'>;
  /** Opens the vault until the browser is closed; false: that is not the passphrase. */
  unlock(passphrase: string): Promise<boolean>;
  /** Seals everything anew; null takes the passphrase away. The vault must not be locked. */
  setPassphrase(passphrase: string | null, origins: ReadonlyMap<string, string>): Promise<void>;
}

export class VaultLocked extends Error {
  override name = 'VaultLocked';
}

const ROUNDS = 600_000;
const KEY = 'key';
const LOCK = 'lock';
const ALGORITHM = 'AES-GCM';
const PROOF = ['clipsheet', 'vault'] as const;

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const bound = (id: string, origin: string): Uint8Array<ArrayBuffer> => bytesOf(`${id}\n${origin}`);

export function vaultOn(db: Database, session?: SessionKey): Vault {
  const rows = db.vault;

  async function keyInUse(): Promise<CryptoKey> {
    const lock = await rows.get(LOCK);
    if (lock) {
      const key = await session?.get();
      if (!key) throw new VaultLocked();
      return key;
    }
    const stored = (await rows.get(KEY))?.key;
    if (stored) return stored;
    const made = await madeKey();
    // Two pages may make one at the same moment: the first that is stored is the key.
    return db.transaction('rw', rows, async () => {
      const first = (await rows.get(KEY))?.key;
      if (!first) await rows.put({ id: KEY, key: made });
      return first ?? made;
    });
  }

  return {
    async seal(id, origin, secrets) {
      await rows.put(await sealed(await keyInUse(), id, origin, secrets));
    },
    async open(id, origin) {
      const row = await rows.get(id);
      return row ? opened(await keyInUse(), row, origin) : null;
    },
    forget: (id) => rows.delete(id),
    async state() {
      if (!(await rows.get(LOCK))) return 'open';
      return (await session?.get()) ? 'unlocked' : 'locked';
    },
    async unlock(passphrase) {
      const lock = await rows.get(LOCK);
      if (!lock?.salt || !session) return false;
      const bits = await derived(passphrase, lock.salt);
      const proof = await opened(await imported(bits), lock, PROOF[1]);
      if (proof) await session.put(bits);
      return proof !== null;
    },
    async setPassphrase(passphrase, origins) {
      const before = await keyInUse();
      const secrets = await allOpened(before, await rows.bulkGet([...origins.keys()]), origins);
      const salt = crypto.getRandomValues(new Uint8Array(16));
      const bits = passphrase === null ? null : await derived(passphrase, salt);
      const key = bits ? await imported(bits) : await madeKey();
      const anew = await Promise.all(secrets.map(([id, said]) => sealed(key, id, origins.get(id) ?? '', said)));
      const own: VaultRow = bits ? { ...(await sealed(key, LOCK, PROOF[1], {})), salt } : { id: KEY, key };
      await session?.put(bits);
      await db.transaction('rw', rows, async () => {
        await rows.bulkDelete([KEY, LOCK]);
        await rows.bulkPut([...anew, own]);
      });
    },
  };
}

const madeKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, ['encrypt', 'decrypt']);

async function allOpened(
  key: CryptoKey,
  rows: readonly (VaultRow | undefined)[],
  origins: ReadonlyMap<string, string>,
): Promise<[string, Secrets][]> {
  const there = rows.filter((row) => row !== undefined);
  const found = await Promise.all(
    there.map(
      async (row): Promise<[string, Secrets | null]> => [row.id, await opened(key, row, origins.get(row.id) ?? '')],
    ),
  );
  return found.flatMap(([id, secrets]): [string, Secrets][] => (secrets ? [[id, secrets]] : []));
}

async function sealed(key: CryptoKey, id: string, origin: string, secrets: Secrets): Promise<VaultRow> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const how = { name: ALGORITHM, iv, additionalData: bound(id, origin) };
  return { id, iv, sealed: await crypto.subtle.encrypt(how, key, bytesOf(JSON.stringify(secrets))) };
}

/** Null where the seal is another's: another origin, another destination, another key. */
async function opened(key: CryptoKey, { id, iv, sealed: data }: VaultRow, origin: string): Promise<Secrets | null> {
  if (!iv || !data) return null;
  try {
    const plain = await crypto.subtle.decrypt({ name: ALGORITHM, iv, additionalData: bound(id, origin) }, key, data);
    return JSON.parse(new TextDecoder().decode(plain)) as Secrets;
  } catch {
    return null;
  }
}

async function derived(passphrase: string, salt: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const words = await crypto.subtle.importKey('raw', bytesOf(passphrase.normalize('NFC')), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS };
  return new Uint8Array(await crypto.subtle.deriveBits(how, words, 256));
}

/** The same key again, which script cannot read out. */
export const imported = (bits: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bits, ALGORITHM, false, ['encrypt', 'decrypt']);
