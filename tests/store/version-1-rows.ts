// What make-fixture.ts runs in the browser: a curator's small day, written through the verbs themselves, then every
// row as the browser gives it back.

import { changeDigest } from '../../src/app/change-digest';
import { ensureDigest } from '../../src/app/ensure-digest';
import { keepClip } from '../../src/app/keep-clip';
import { openDraft } from '../../src/app/open-draft';
import { openStore } from '../../src/store';
import { draftOf, ids, NOON, SHANGHAI } from '../app/words';

export interface DatabaseFixture {
  /** The browser's own version number: Dexie's times ten. */
  version: number;
  tables: Record<
    string,
    { keyPath: string; indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[] }
  >;
  rows: Record<string, unknown[]>;
}

const HOUR = 3_600_000;

export async function writeDay(name: string): Promise<void> {
  const store = await openStore('strict', name);
  const names = { digest: '机器学习日报', focus: '今日焦点', latest: '最新动态' };
  const digest = await ensureDigest(store, { names, zone: SHANGHAI, now: NOON - 9 * HOUR });
  await changeDigest(store, digest.id, { brand: '好东西传送门', byline: 'by 编辑部', cutoffHour: 4 });
  await store.settings.put('current-digest', digest.id);
  await store.settings.put('interface', { language: 'zh-CN', theme: 'dark' });
  const newId = ids('01J8ZQ-entry');
  const keep = (draft: ReturnType<typeof draftOf>, now: number, zone = SHANGHAI) =>
    keepClip(store, draft, { digest: { ...digest, cutoffHour: 4 }, newId, now, zone });
  const essay = {
    title: '网络表示学习综述',
    author: '亿想寻光',
    published: '2026-09-30T23:26+08:00',
    language: 'zh-CN',
  };
  const words = {
    remark: '正所谓“全民 Embedding”……[原文](https://example.com/x)',
    tags: ['经验总结', '博客', '论文'],
    via: 'wx:paperweekly',
  };
  await keep(draftOf('https://example.com/survey?id=7&utm_source=x', { ...essay, ...words }, { focus: true }), NOON);
  const tricks = {
    title: 'Deep Learning Tricks 🧠',
    site: 'GitHub',
    quote: 'Use gradient clipping.',
    tags: ['论文', 'RNN'],
  };
  await keep(draftOf('https://github.com/example/tricks', tricks), NOON + HOUR, 'America/Los_Angeles');
  await keep(draftOf('https://example.com/early'), NOON + 12 * HOUR);
  await store.drafts.put(draftOf('https://example.com/half', { remark: 'half a sent' }, { tagText: 'py' }));
  const tab = { url: 'https://github.com/example/tricks', title: '' };
  await store.drafts.put((await openDraft(store, tab, { newId, now: NOON + 2 * HOUR })).draft);
  const issue = await store.issues.get('first:2026-09-30');
  if (issue) await store.issues.put({ ...issue, headline: '综述', intro: '*今天*', outro: '明天见' });
  store.close();
}

/** Everything in a database, by the browser's own interface. */
export async function dump(name: string): Promise<DatabaseFixture> {
  const db = await answer(indexedDB.open(name));
  const names = [...db.objectStoreNames];
  const transaction = db.transaction(names, 'readonly');
  const fixture: DatabaseFixture = { version: db.version, tables: {}, rows: {} };
  for (const table of names) {
    const shelf = transaction.objectStore(table);
    const indexes = [...shelf.indexNames].map((each) => {
      const { keyPath, unique, multiEntry } = shelf.index(each);
      return { name: each, keyPath: typeof keyPath === 'string' ? keyPath : [...keyPath], unique, multiEntry };
    });
    fixture.tables[table] = { keyPath: String(shelf.keyPath), indexes };
    fixture.rows[table] = await answer(shelf.getAll());
  }
  db.close();
  return fixture;
}

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
