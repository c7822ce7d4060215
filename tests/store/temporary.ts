// Databases for one test each, in the real IndexedDB of the page; gone when the test is over.

import { onTestFinished } from 'vitest';
import type { RecordingStore } from '../../src/store';
import type { Durability } from '../../src/store/database';
import { openRecordingStore } from '../../src/store/recording';

let count = 0;

/** A name no other test uses; the database of that name is deleted after the test. */
export function temporaryName(): string {
  const name = `test-${Date.now()}-${count++}`;
  onTestFinished(() => removeDatabase(name));
  return name;
}

export async function temporaryStore(
  durability: Durability = 'relaxed',
  name = temporaryName(),
): Promise<RecordingStore> {
  const store = await openRecordingStore(durability, name);
  onTestFinished(() => store.close());
  return store;
}

/** Every row of every table, to say that nothing has changed. */
export async function everything(name: string): Promise<Record<string, unknown[]>> {
  const db = await openRaw(name);
  const tables = [...db.objectStoreNames];
  const transaction = db.transaction(tables, 'readonly');
  const rows = await Promise.all(tables.map((table) => answerOf(transaction.objectStore(table).getAll())));
  db.close();
  return Object.fromEntries(tables.map((table, i) => [table, rows[i] ?? []]));
}

/** The database by the browser's own interface, at whatever version it is. */
export function openRaw(name: string, version?: number, upgrade?: (db: IDBDatabase) => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => upgrade?.(request.result);
  return answerOf(request);
}

export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function removeDatabase(name: string): Promise<void> {
  await answerOf(indexedDB.deleteDatabase(name));
}
