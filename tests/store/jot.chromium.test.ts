// A draft jotted down: gone from the page's hands within the keystroke, and seen by whoever watches.

import { describe, expect, it, vi } from 'vitest';
import { draftOf } from '../app/words';
import { temporaryName, temporaryStore } from './temporary';

describe('jotting a draft down', () => {
  it('sends row and commit before it returns, so that a popup killed next takes nothing with it', async () => {
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const store = await temporaryStore();
    put.mockClear();
    const stored = store.drafts.jot(draftOf('https://a.example/', { remark: 'word' }));
    expect(put).toHaveBeenCalledTimes(1);
    expect(commit).toHaveBeenCalledTimes(1);
    await stored;
    expect((await store.drafts.get('a.example/'))?.fields.remark).toBe('word');
    commit.mockRestore();
    put.mockRestore();
  });

  it('is seen by a watch over another connection', async () => {
    const name = temporaryName();
    const writer = await temporaryStore('relaxed', name);
    const reader = await temporaryStore('strict', name);
    const seen: string[][] = [];
    const stop = reader.watch(
      () => reader.drafts.all(),
      (drafts) => seen.push(drafts.map((draft) => draft.fields.remark)),
      (error) => expect.unreachable(error.message),
    );
    await expect.poll(() => seen.length).toBe(1);
    await writer.drafts.jot(draftOf('https://a.example/', { remark: 'one' }));
    await expect.poll(() => seen.at(-1)).toEqual(['one']);
    await writer.drafts.jot(draftOf('https://a.example/', { remark: 'two' }));
    await expect.poll(() => seen.at(-1)).toEqual(['two']);
    stop();
  });

  it('a closed connection is a fault with a name', async () => {
    const store = await temporaryStore();
    store.close();
    await expect(store.drafts.jot(draftOf('https://a.example/'))).rejects.toMatchObject({
      name: 'StoreFault',
      reason: 'closed',
    });
  });
});
