// Opening: upgrades that others block, databases from the future, connections closed under us.

import { expect, onTestFinished, test, vi } from 'vitest';
import { StoreFault } from '../../src/domain/fault';
import { openStore } from '../../src/store';
import { open } from '../../src/store/database';
import { VERSIONS } from '../../src/store/schema';
import { answerOf, everything, openRaw, temporaryName, temporaryStore } from './temporary';

/** The schema as the next version might have it, to have something to upgrade to. */
const NEXT = [...VERSIONS, { version: VERSIONS.length + 1, stores: { outbox: 'id' } }];

const reasonOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'opened',
    (error: unknown) => (error instanceof StoreFault ? error.reason : Promise.reject(error)),
  );

/** An old connection that does not let go when it is asked to. */
async function stubborn(name: string): Promise<IDBDatabase> {
  (await openStore('relaxed', name)).close();
  const db = await openRaw(name);
  onTestFinished(() => db.close());
  return db;
}

test('an upgrade that another window blocks is told within five seconds, and opens once that window is gone', async () => {
  const name = temporaryName();
  const old = await stubborn(name);
  const began = performance.now();
  expect(await reasonOf(open('strict', name, { versions: NEXT }))).toBe('blocked');
  expect(performance.now() - began).toBeLessThan(5_000);
  old.close();
  const db = await open('strict', name, { versions: NEXT });
  expect(db.tables.map((table) => table.name)).toContain('outbox');
  db.close();
}, 15_000);

test('a second window queued in silence behind a blocked upgrade does not hang either', async () => {
  const name = temporaryName();
  await stubborn(name);
  const [first, second] = [open('strict', name, { versions: NEXT }), open('relaxed', name, { versions: NEXT })];
  expect(await Promise.all([reasonOf(first), reasonOf(second)])).toEqual(['blocked', 'blocked']);
}, 20_000);

test('a database that a newer Clipsheet wrote is refused, and not touched', async () => {
  const name = temporaryName();
  const newer = await open('strict', name, { versions: [{ version: 9, stores: { clips: 'id', settings: 'key' } }] });
  await newer.settings.put({ key: 'x', value: 1 });
  newer.close();
  expect(await reasonOf(openStore('strict', name))).toBe('newer');
  const raw = await openRaw(name);
  expect([raw.version, [...raw.objectStoreNames]]).toEqual([90, ['clips', 'settings']]);
  raw.close();
});

test('when a newer Clipsheet wants the database the connection is closed, and its surface told once', async () => {
  const warned = vi.spyOn(console, 'warn');
  const name = temporaryName();
  const store = await temporaryStore('strict', name);
  await store.settings.put('x', 1);
  const closed = vi.fn();
  store.onClosed(closed);
  const next = await open('strict', name, { versions: NEXT });
  expect(closed).toHaveBeenCalledTimes(1);
  expect(await reasonOf(store.settings.get('x'))).toBe('closed');
  expect(await next.settings.get('x')).toEqual({ key: 'x', value: 1 });
  next.close();
  expect(warned).not.toHaveBeenCalled();
});

test('a connection of a surface that does not listen is closed all the same, and stays closed', async () => {
  const name = temporaryName();
  const store = await temporaryStore('relaxed', name);
  const next = await open('strict', name, { versions: NEXT });
  expect(await reasonOf(store.settings.put('x', 1))).toBe('closed');
  next.close();
  expect(await reasonOf(store.settings.put('x', 1))).toBe('closed');
});

test('clearing the data closes the connection and tells the surface', async () => {
  const name = temporaryName();
  const store = await temporaryStore('strict', name);
  const closed = vi.fn();
  store.onClosed(closed);
  await answerOf(indexedDB.deleteDatabase(name));
  expect(closed).toHaveBeenCalledTimes(1);
  expect(await reasonOf(store.settings.get('x'))).toBe('closed');
});

test('closing it ourselves tells nobody', async () => {
  const store = await temporaryStore();
  const closed = vi.fn();
  store.onClosed(closed);
  store.close();
  expect(closed).not.toHaveBeenCalled();
});

test('a page that has no storage is told as "private"', async () => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(await reasonOf(openStore('strict', temporaryName()))).toBe('private');
});

test('opening twice at the same moment on a fresh profile makes one database, empty', async () => {
  const name = temporaryName();
  await Promise.all([temporaryStore('strict', name), temporaryStore('relaxed', name)]);
  expect(Object.values(await everything(name)).flat()).toEqual([]);
});
