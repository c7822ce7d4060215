// Rows that earlier versions really wrote, opened by the code as it is now.

import { expect, test } from 'vitest';
import { openStore } from '../../src/store';
import { open } from '../../src/store/database';
import { VERSIONS } from '../../src/store/schema';
import version1 from '../fixtures/database/version-1.json';
import { everything, openRaw, temporaryName } from './temporary';
import { type DatabaseFixture, dump } from './version-1-rows';

/** Makes the database as that version left it, with nothing but the browser's own interface. */
async function lay(name: string, { version, tables, rows }: DatabaseFixture): Promise<void> {
  const db = await openRaw(name, version, (fresh) => {
    for (const [table, { keyPath, indexes }] of Object.entries(tables)) {
      const shelf = fresh.createObjectStore(table, { keyPath });
      for (const { name: index, keyPath: path, ...options } of indexes) shelf.createIndex(index, path, options);
    }
  });
  const transaction = db.transaction(Object.keys(tables), 'readwrite');
  for (const [table, all] of Object.entries(rows)) for (const row of all) transaction.objectStore(table).add(row);
  await new Promise((done) => transaction.addEventListener('complete', done));
  db.close();
}

test('rows of version 1 open unchanged, and are found by every question', async () => {
  const name = temporaryName();
  await lay(name, version1);
  const store = await openStore('strict', name);
  expect(await everything(name)).toEqual({
    ...version1.rows,
    closed: [],
    templates: [],
    destinations: [],
    deliveries: [],
    vault: [],
  });
  expect((await store.clips.byKey('example.com/survey?id=7'))?.title).toBe('网络表示学习综述');
  expect(await store.entries.countOfIssue('first:2026-09-30')).toBe(3);
  expect(await store.issues.days('first')).toEqual(['2026-09-30']);
  expect((await store.tags.all()).map((tag) => [tag.name, tag.count])[0]).toEqual(['论文', 2]);
  store.close();
});

test('version 1 is frozen: its tables and indexes are as they shipped', async () => {
  const name = temporaryName();
  (await open('strict', name, { versions: VERSIONS.slice(0, 1) })).close();
  const { version, tables } = await dump(name);
  expect({ version, tables }).toEqual({ version: version1.version, tables: version1.tables });
});

test('every version before the newest has its fixture here', () => {
  const kept = Object.keys(import.meta.glob('../fixtures/database/version-*.json'));
  const wanted = VERSIONS.map(({ version }) => `../fixtures/database/version-${version}.json`);
  expect(kept).toEqual(expect.arrayContaining(wanted));
});
