// Opens the one database. Two connections are used: a *strict* one, whose transactions are complete only when the
// disk has them (keeps), and a *relaxed* one for drafts, written at every keystroke.

import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Clip, Draft } from '../domain/clip';
import type { Digest } from '../domain/digest';
import { StoreFault, type StoreFaultReason } from '../domain/fault';
import type { Entry, Issue } from '../domain/issue';
import type { Tag } from '../domain/tag';
import { VERSIONS } from './schema';

export const DATABASE_NAME = 'clipsheet';

/** How long an upgrade may wait for other tabs to let go, in milliseconds. */
const BLOCKED_PATIENCE = 4_000;

export interface Database extends Dexie {
  digests: EntityTable<Digest, 'id'>;
  issues: EntityTable<Issue, 'id'>;
  entries: EntityTable<Entry, 'id'>;
  clips: EntityTable<Clip, 'id'>;
  drafts: EntityTable<Draft, 'key'>;
  tags: EntityTable<Tag, 'key'>;
  settings: Table<{ key: string; value: unknown }, string>;
}

export type Durability = 'strict' | 'relaxed';

/** A connection that is not open yet. `name` is for tests only. */
export function connect(durability: Durability, name = DATABASE_NAME): Database {
  const db = new Dexie(name, {
    chromeTransactionDurability: durability,
    autoOpen: false,
    cache: 'disabled',
  }) as Database;
  for (const { version, stores } of VERSIONS) db.version(version).stores(stores);
  return db;
}

/** Opens `db`, or throws a StoreFault: never hangs on another tab that holds an older version. */
export async function open(db: Database): Promise<Database> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_, reject) => {
    db.on('blocked', () => {
      timer ??= setTimeout(
        () => reject(new StoreFault('blocked', 'another tab holds the older database open')),
        BLOCKED_PATIENCE,
      );
    });
  });
  try {
    await Promise.race([db.open(), blocked]);
    return db;
  } catch (error) {
    db.close();
    throw asFault(error);
  } finally {
    clearTimeout(timer);
  }
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
