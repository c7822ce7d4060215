// IndexedDB by hand, with the product's tables and indexes and nothing around them: what no code of ours could beat.
import type { Clip } from '../../src/domain/clip.ts';
import { VERSIONS } from '../../src/store/schema.ts';

export function rawDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      for (const [table, shape] of Object.entries(VERSIONS.at(-1)?.stores ?? {})) make(request.result, table, shape);
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

/** One table from its line of the schema: `key, &unique, *each, [one+other]`. */
function make(db: IDBDatabase, table: string, shape: string): void {
  const [keyPath = '', ...indexes] = shape.split(', ');
  const store = db.createObjectStore(table, { keyPath });
  for (const index of indexes) {
    const path = index.replace(/^[&*]+/, '');
    const parts = path.startsWith('[') ? path.slice(1, -1).split('+') : path;
    store.createIndex(path, parts, { unique: index.includes('&'), multiEntry: index.includes('*') });
  }
}

/** The least there is: one row, without a promise of the disk. */
export const putClip = (db: IDBDatabase, clip: Clip): Promise<void> =>
  relaxed(db, ['clips'], (transaction) => void transaction.objectStore('clips').put(clip));

/** All that a keep reads and writes, in one transaction, still without a promise of the disk. */
export function wholeKeep(
  db: IDBDatabase,
  clip: Clip,
  { issueId, entryId }: { issueId: string; entryId: string },
): Promise<void> {
  return relaxed(db, ['clips', 'entries', 'issues', 'tags', 'drafts'], (transaction) => {
    const table = (name: string) => transaction.objectStore(name);
    const reads: IDBRequest[] = [
      table('clips').get(clip.id),
      ...clip.keys.map((key) => table('clips').index('keys').getAll(key)),
      table('entries').index('issueId').getAll(issueId),
      table('issues').get(issueId),
      ...clip.tags.map((key) => table('tags').get(key)),
    ];
    let left = reads.length;
    const write = (): void => {
      left -= 1;
      if (left > 0) return;
      table('entries').put({ id: entryId, issueId, clipId: clip.id, sectionId: 'latest', rank: 'a0', addedAt: 0 });
      table('clips').put(clip);
      for (const name of clip.tags)
        table('tags').put({ key: name, name, count: 1, usedAt: 0, aliases: [], parents: [] });
      table('drafts').delete(clip.url);
    };
    for (const read of reads) read.onsuccess = write;
  });
}

function relaxed(db: IDBDatabase, tables: string[], work: (transaction: IDBTransaction) => void): Promise<void> {
  return new Promise((done, fail) => {
    const transaction = db.transaction(tables, 'readwrite', { durability: 'relaxed' });
    transaction.oncomplete = () => done();
    transaction.onerror = () => fail(transaction.error);
    work(transaction);
  });
}
