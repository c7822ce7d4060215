// Opens the one database. Two connections are used: a *strict* one, whose transactions are complete only when the
// disk has them (keeps), and a *relaxed* one for drafts, written at every keystroke. What can be asked of the tables
// is in shelves.ts.

import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Clip, Draft } from '../domain/clip';
import type { Delivery } from '../domain/delivery';
import type { Destination } from '../domain/destination';
import type { Digest } from '../domain/digest';
import { StoreFault, type StoreFaultReason } from '../domain/fault';
import type { ClosedIssue, Entry, Issue } from '../domain/issue';
import type { Tag } from '../domain/tag';
import type { Template } from '../domain/template';
import { VERSIONS, type Version } from './schema';
import type { VaultRow } from './vault-row';

export const DATABASE_NAME = 'clipsheet';

/** How long an upgrade may wait for other tabs to let go once the browser says they hold it, in milliseconds. */
const BLOCKED_PATIENCE = 4_000;

/** How long opening may take with no word at all: a second window queues in silence behind a blocked upgrade. */
const SILENT_PATIENCE = 10_000;

export interface Database extends Dexie {
  digests: EntityTable<Digest, 'id'>;
  issues: EntityTable<Issue, 'id'>;
  entries: EntityTable<Entry, 'id'>;
  closed: EntityTable<ClosedIssue, 'id'>;
  clips: EntityTable<Clip, 'id'>;
  drafts: EntityTable<Draft, 'key'>;
  tags: EntityTable<Tag, 'key'>;
  templates: EntityTable<Template, 'id'>;
  destinations: EntityTable<Destination, 'id'>;
  deliveries: EntityTable<Delivery, 'id'>;
  vault: EntityTable<VaultRow, 'id'>;
  settings: Table<{ key: string; value: unknown }, string>;
}

export type Durability = 'strict' | 'relaxed';

export interface OpenOptions {
  /** For tests only. */
  versions?: readonly Version[];
  /** Told of the connection before it is opened. */
  prepare?: (db: Database) => void;
}

/**
 * Opens the database, or throws a StoreFault: never hangs on another tab that holds an older version. `name` is for
 * tests only.
 */
export async function open(
  durability: Durability,
  name = DATABASE_NAME,
  { versions = VERSIONS, prepare }: OpenOptions = {},
): Promise<Database> {
  const patience = startPatience();
  const db = connect(durability, { name, versions, upgrading: patience.end });
  prepare?.(db);
  db.on('blocked', patience.shorten);
  try {
    await Promise.race([db.open(), patience.ranOut]);
    return db;
  } catch (error) {
    db.close();
    throw asFault(error);
  } finally {
    patience.end();
  }
}

function connect(
  durability: Durability,
  { name, versions, upgrading }: { name: string; versions: readonly Version[]; upgrading: () => void },
): Database {
  const db = new Dexie(name, {
    chromeTransactionDurability: durability,
    autoOpen: false,
    cache: 'disabled',
    indexedDB: onlyKnownVersions(upgrading),
  }) as Database;
  for (const { version, stores } of versions) db.version(version).stores(stores);
  return db;
}

/**
 * The browser's IndexedDB, refusing to be opened without a version. Dexie asks for that when the stored database is
 * newer than the code, and would then work on it, and even patch it, as if it were an old one.
 */
function onlyKnownVersions(upgrading: () => void): Pick<IDBFactory, 'open' | 'deleteDatabase' | 'cmp' | 'databases'> {
  return {
    open(name, version) {
      if (version === undefined) throw new DOMException('A newer Clipsheet wrote this database.', 'VersionError');
      const request = indexedDB.open(name, version);
      request.addEventListener('upgradeneeded', upgrading);
      return request;
    },
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    cmp: (a, b) => indexedDB.cmp(a, b),
    databases: () => indexedDB.databases(),
  };
}

/** Waiting for others to let go has an end; an upgrade of our own, once it runs, may take its time. */
function startPatience() {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let giveUp: (fault: StoreFault) => void = () => {};
  const ranOut = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const wait = (ms: number) =>
    void timers.add(setTimeout(() => giveUp(new StoreFault('blocked', 'another tab holds the database')), ms));
  wait(SILENT_PATIENCE);
  return {
    ranOut,
    shorten: () => wait(BLOCKED_PATIENCE),
    end: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

const REASONS: Record<string, StoreFaultReason> = {
  VersionError: 'newer',
  QuotaExceededError: 'quota',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
  SecurityError: 'private',
  MissingAPIError: 'private',
};

/** Any error of the database as a StoreFault, with the few reasons that the surfaces have sentences for. */
export function asFault(error: unknown): StoreFault {
  if (error instanceof StoreFault) return error;
  for (
    let cause: unknown = error;
    cause instanceof Error || isNamed(cause);
    cause = (cause as { inner?: unknown }).inner
  ) {
    const reason = REASONS[cause.name];
    if (reason) return new StoreFault(reason, error);
  }
  return new StoreFault('failed', error);
}

const isNamed = (value: unknown): value is { name: string } =>
  typeof value === 'object' && value !== null && 'name' in value;
