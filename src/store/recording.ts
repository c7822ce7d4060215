// The store as the desk opens it: it can say what a piece of work changed, and put rows back.

import { type Archive, archiveOn } from './archive';
import { asFault, type Durability, open } from './database';
import { touching } from './outbox';
import { type Outbox, outboxOn } from './outbox-shelves';
import { type RecordedTable, type Row, type RowChange, recorded, watchRows } from './record';
import { type Store, storeOn } from './shelves';
import type { SessionKey } from './vault';
import { wellFormedRow } from './well-formed';

export interface RecordingStore extends Store, Archive, Outbox {
  /** `inOne`, answering the rows it changed besides what the work says. */
  recorded<T>(work: () => Promise<T>): Promise<{ answer: T; changes: RowChange[] }>;
  rows: {
    get(table: RecordedTable, key: string): Promise<Row | undefined>;
    put(table: RecordedTable, row: Row): Promise<void>;
    delete(table: RecordedTable, key: string): Promise<void>;
  };
}

/** Opens the database, or throws a StoreFault. `name` is for tests only. */
export async function openRecordingStore(
  durability: Durability,
  name?: string,
  session?: SessionKey,
): Promise<RecordingStore> {
  const db = await open(durability, name, { prepare: watchRows });
  return {
    ...storeOn(db),
    ...archiveOn(db),
    ...outboxOn(db, session),
    recorded: (work) =>
      recorded(db, work).catch((error: unknown) => {
        throw asFault(error);
      }),
    rows: {
      get: (table, key) => db.table<Row, string>(table).get(key),
      put: async (table, row) =>
        void (await touching(db, itemsIn(table, row), () => db.table<Row, string>(table).put(wellFormedRow(row)))),
      delete: async (table, key) => {
        const row = await db.table<Row, string>(table).get(key);
        if (row) await touching(db, itemsIn(table, row), () => db.table<Row, string>(table).delete(key));
      },
    },
  };
}

/** What of the outbox a row put back belongs to. */
function itemsIn(table: RecordedTable, row: Row): string[] {
  if (table === 'clips') return [`clip/${row.id}`];
  if (table === 'issues' || table === 'closed') return [`issue/${row.id}`];
  return table === 'entries' ? [`issue/${row.issueId}`] : [];
}
