// Empty drafts go after a day; a draft with one letter of the curator's stays for ever.

import { expect, it } from 'vitest';
import { pruneDrafts } from '../../src/app/prune-drafts';
import { temporaryStore } from '../store/temporary';
import { draftOf, NOON } from './words';

const DAY = 86_400_000;

it('removes only drafts in which nothing was written, and only after a day', async () => {
  const store = await temporaryStore();
  await store.drafts.put(draftOf('https://a.example/empty'));
  await store.drafts.put(draftOf('https://a.example/letter', { remark: 'x' }));
  await store.drafts.put(draftOf('https://a.example/tag', {}, { tagText: 'ha' }));
  await store.drafts.put(draftOf('https://a.example/star', {}, { focus: true }));
  await pruneDrafts(store, NOON + DAY - 1000);
  expect(await store.drafts.count()).toBe(4);
  await pruneDrafts(store, NOON + DAY + 1000);
  expect((await store.drafts.all()).map((draft) => draft.key).sort()).toEqual([
    'a.example/letter',
    'a.example/star',
    'a.example/tag',
  ]);
});
