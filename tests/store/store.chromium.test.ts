// The store on the browser's real IndexedDB: what "kept" rests on.

import { afterEach, expect, test, vi } from 'vitest';
import { keepClip } from '../../src/app/keep-clip';
import { StoreFault } from '../../src/domain/fault';
import { openStore, type Store } from '../../src/store';
import { asFault } from '../../src/store/database';
import { digestOf, draftOf, ids, NOON, SHANGHAI } from '../app/words';
import { everything, temporaryName, temporaryStore } from './temporary';

afterEach(() => vi.restoreAllMocks());

const context = () => ({ digest: digestOf(), newId: ids('entry'), now: NOON, zone: SHANGHAI });

/** What every transaction asks of the browser, on connections opened from now on (Dexie binds the method as it opens). */
function transactionsBegun(): { mode: string; durability: string | undefined; tables: string[] }[] {
  const begun: { mode: string; durability: string | undefined; tables: string[] }[] = [];
  const real = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    tables,
    mode,
    options,
  ) {
    begun.push({ mode: mode ?? 'readonly', durability: options?.durability, tables: [tables].flat() as string[] });
    return real.call(this, tables, mode, options);
  });
  return begun;
}

const fault = (promise: Promise<unknown>): Promise<StoreFault> =>
  promise.then(
    () => Promise.reject(new Error('it did not fail')),
    (error: unknown) => (error instanceof StoreFault ? error : Promise.reject(error)),
  );

test.each(['strict', 'relaxed'] as const)(
  'a %s connection asks the browser for that durability',
  async (durability) => {
    const begun = transactionsBegun();
    const store = await temporaryStore(durability);
    begun.length = 0;
    await store.drafts.put(draftOf('https://example.com/a'));
    await store.inOne(() => store.settings.put('x', 1));
    expect(begun.map((t) => [t.mode, t.durability])).toEqual([
      ['readwrite', durability],
      ['readwrite', durability],
    ]);
  },
);

test('keeping is one strict transaction: clip, entry, issue, tags and the draft that goes', async () => {
  const name = temporaryName();
  const begun = transactionsBegun();
  const store = await temporaryStore('strict', name);
  const draft = draftOf('https://example.com/a', { tags: ['论文', 'PyTorch'] });
  await store.drafts.put(draft);
  begun.length = 0;
  await keepClip(store, draft, context());
  expect(begun).toHaveLength(1);
  expect(begun[0]).toMatchObject({ mode: 'readwrite', durability: 'strict' });
  vi.restoreAllMocks();
  const rows = await everything(name);
  expect(Object.fromEntries(Object.entries(rows).map(([table, all]) => [table, all.length]))).toMatchObject({
    clips: 1,
    entries: 1,
    issues: 1,
    tags: 2,
    drafts: 0,
  });
});

test('keep answers only after the transaction is complete', async () => {
  const order: string[] = [];
  const real = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...asked) {
    const transaction = real.apply(this, asked);
    if (transaction.mode === 'readwrite') transaction.addEventListener('complete', () => order.push('complete'));
    return transaction;
  });
  const store = await temporaryStore('strict');
  order.length = 0;
  await keepClip(store, draftOf('https://example.com/a'), context());
  order.push('kept');
  expect(order).toEqual(['complete', 'kept']);
});

test('a fault in the middle of a keep leaves everything as it was, draft and all', async () => {
  const name = temporaryName();
  const store = await temporaryStore('strict', name);
  const draft = draftOf('https://example.com/a', { tags: ['论文'], remark: 'every word' });
  await store.drafts.put(draft);
  const before = await everything(name);
  const broken: Store = {
    ...store,
    drafts: { ...store.drafts, delete: () => Promise.reject(new Error('pulled plug')) },
  };
  expect((await fault(keepClip(broken, draft, context()))).message).toContain('pulled plug');
  expect(await everything(name)).toEqual(before);
});

test('no two clips answer to one address, whoever writes them', async () => {
  const store = await temporaryStore();
  const kept = await keepClip(store, draftOf('https://example.com/a'), context());
  const clip = 'kept' in kept ? kept.kept : null;
  if (!clip) throw new Error('not kept');
  const other = await fault(store.clips.put({ ...clip, id: 'another', keys: ['example.com/new', ...clip.keys] }));
  expect(other.reason).toBe('failed');
  expect(await store.clips.get('another')).toBeUndefined();
});

test('a clip stands in an issue once', async () => {
  const store = await temporaryStore();
  const entry = { id: 'e1', issueId: 'i', clipId: 'c', sectionId: 'focus', rank: 'a0', addedAt: 1 };
  await store.entries.put(entry);
  expect((await fault(store.entries.put({ ...entry, id: 'e2' }))).reason).toBe('failed');
});

test('two windows that keep the same address at the same moment make one clip', async () => {
  const name = temporaryName();
  const [one, two] = [await temporaryStore('strict', name), await temporaryStore('strict', name)];
  const draft = draftOf('https://example.com/a', { tags: ['论文'] });
  const outcomes = await Promise.all([
    keepClip(one, draft, { ...context(), newId: ids('one') }),
    keepClip(two, { ...draft, id: 'from the other window' }, { ...context(), newId: ids('two') }),
  ]);
  expect(outcomes.map((outcome) => Object.keys(outcome)[0])).toEqual(['kept', 'duplicate']);
  const rows = await everything(name);
  expect([rows.clips?.length, rows.entries?.length, rows.tags]).toEqual([
    1,
    1,
    [expect.objectContaining({ count: 1 })],
  ]);
});

test('waiting for something foreign inside a transaction fails aloud and stores nothing', async () => {
  const store = await temporaryStore();
  const waiting = store.inOne(async () => {
    await store.settings.put('half', 1);
    await new Promise((done) => setTimeout(done, 30));
    await store.settings.put('other half', 2);
  });
  expect((await fault(waiting)).reason).toBe('failed');
});

test('a lone surrogate is mended at the boundary, in every text of every row', async () => {
  const store = await temporaryStore();
  const draft = draftOf('https://example.com/a');
  await store.drafts.put({
    ...draft,
    tagText: 'x\ud800',
    fields: { ...draft.fields, remark: 'a\udc00b 😀', tags: ['\ud83d'] },
  });
  const stored = await store.drafts.get(draft.key);
  expect([stored?.tagText, stored?.fields.remark, stored?.fields.tags]).toEqual(['x\ufffd', 'a\ufffdb 😀', ['\ufffd']]);
  await store.settings.put('deep', { list: [{ text: '\ud800', none: null, yes: true }] });
  expect(await store.settings.get('deep')).toEqual({ list: [{ text: '\ufffd', none: null, yes: true }] });
});

test.each([
  ['QuotaExceededError', 'quota'],
  ['InvalidStateError', 'closed'],
  ['SecurityError', 'private'],
  ['UnknownError', 'failed'],
])('%s from the browser is told as "%s"', async (name, reason) => {
  const store = await temporaryStore();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('simulated', name);
  });
  expect((await fault(store.drafts.put(draftOf('https://example.com/a')))).reason).toBe(reason);
  expect((await fault(store.inOne(() => store.settings.put('x', 1)))).reason).toBe(reason);
});

test('a transaction the browser aborts for want of room is told as "quota"', async () => {
  const abort = Object.assign(new Error('aborted'), {
    name: 'AbortError',
    inner: new DOMException('', 'QuotaExceededError'),
  });
  expect(asFault(abort).reason).toBe('quota');
  expect(asFault('strange').reason).toBe('failed');
});

test('after close every request says so, and the connection does not come back by itself', async () => {
  const store = await openStore('relaxed', temporaryName());
  store.close();
  expect((await fault(store.settings.get('x'))).reason).toBe('closed');
  expect((await fault(store.inOne(() => store.settings.put('x', 1)))).reason).toBe('closed');
});

test('what one connection stores, a watch on another shows', async () => {
  const name = temporaryName();
  const [writer, reader] = [await temporaryStore('strict', name), await temporaryStore('relaxed', name)];
  const shown: unknown[] = [];
  const stop = reader.watch(
    () => reader.settings.get('x'),
    (value) => shown.push(value),
    (error) => shown.push(error),
  );
  await vi.waitFor(() => expect(shown).toEqual([undefined]));
  await writer.inOne(() => writer.settings.put('x', 1));
  await vi.waitFor(() => expect(shown).toEqual([undefined, 1]));
  stop();
  await writer.settings.put('x', 2);
  await new Promise((done) => setTimeout(done, 50));
  expect(shown).toEqual([undefined, 1]);
});

test('a watch also shows what another window stores', async () => {
  const name = temporaryName();
  const reader = await temporaryStore('relaxed', name);
  const shown: unknown[] = [];
  const stop = reader.watch(
    () => reader.settings.get('x'),
    (value) => shown.push(value),
    (error) => shown.push(error),
  );
  await vi.waitFor(() => expect(shown).toEqual([undefined]));
  const other = new Worker(new URL('./other-window.ts', import.meta.url), { type: 'module' });
  other.postMessage(name);
  await vi.waitFor(() => expect(shown.at(-1)).toBe('from elsewhere'), { timeout: 10_000 });
  other.terminate();
  stop();
});

test('a watch whose question fails says so', async () => {
  const store = await temporaryStore();
  const failed = vi.fn();
  const stop = store.watch(
    () => Promise.reject(new Error('no answer')),
    () => {},
    failed,
  );
  await vi.waitFor(() => expect(failed).toHaveBeenCalledWith(expect.objectContaining({ reason: 'failed' })));
  stop();
});
