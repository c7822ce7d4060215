// What a piece of work changed, row by row, as it stood before and as it stands after: what undo and redo are made of.
// The counts of the vocabulary are not among it: they follow the clips.

import type { DBCore, DBCoreMutateRequest, DBCoreTable } from 'dexie';
import type { Database } from './database';
import { inOne } from './outbox';

export const RECORDED = ['clips', 'entries', 'issues', 'drafts', 'closed', 'digests'] as const;
export type RecordedTable = (typeof RECORDED)[number];
export type Row = Readonly<Record<string, unknown>>;

export interface RowChange {
  table: RecordedTable;
  key: string;
  /** Null: the row was made by this work. */
  before: Row | null;
  /** Null: it was taken away. */
  after: Row | null;
}

/** By table and key, in the order of their first change. */
type Recorder = Map<string, RowChange>;

/** Transactions whose changes are written down, each as long as it lives. */
const recorders = new WeakMap<object, Recorder>();

const isRecorded = (name: string): name is RecordedTable => (RECORDED as readonly string[]).includes(name);

/** Teaches a connection to write changes down. Called before it is opened. */
export function watchRows(db: Database): void {
  db.use({
    stack: 'dbcore',
    name: 'recording',
    create: (core: DBCore): DBCore => ({
      ...core,
      table: (name) => (isRecorded(name) ? recordedTable(core.table(name), name) : core.table(name)),
    }),
  });
}

function recordedTable(table: DBCoreTable, name: RecordedTable): DBCoreTable {
  return {
    ...table,
    mutate: (request) => {
      const recorder = recorders.get(request.trans);
      if (!recorder || request.type === 'deleteRange') return table.mutate(request);
      const keys = keysOf(table, request);
      const asked = table.getMany({ trans: request.trans, keys });
      return asked.then((before: unknown[]) =>
        table.mutate(request).then((answer) => {
          for (const [i, key] of keys.entries()) {
            const after = 'values' in request ? (request.values[i] as Row) : null;
            const first = recorder.get(`${name}/${key}`);
            const was = first ? first.before : ((before[i] as Row | undefined) ?? null);
            recorder.set(`${name}/${key}`, { table: name, key, before: was, after });
          }
          return answer;
        }),
      );
    },
  };
}

function keysOf(table: DBCoreTable, request: Exclude<DBCoreMutateRequest, { type: 'deleteRange' }>): string[] {
  if (request.type === 'delete') return request.keys.map(String);
  const { extractKey } = table.schema.primaryKey;
  return request.values.map((value: object, i) => String(request.keys?.[i] ?? extractKey?.(value)));
}

/** Does `work` in one transaction over every table and answers what it changed besides what it says. */
export async function recorded<T>(db: Database, work: () => Promise<T>): Promise<{ answer: T; changes: RowChange[] }> {
  const recorder: Recorder = new Map();
  const answer = await inOne(db, work, (transaction) => void recorders.set(transaction, recorder));
  return { answer, changes: [...recorder.values()].filter(isChange) };
}

const isChange = ({ before, after }: RowChange): boolean => JSON.stringify(before) !== JSON.stringify(after);
