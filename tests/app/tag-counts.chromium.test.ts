import { expect, test } from 'vitest';
import { countTags } from '../../src/app/tag-counts';
import { temporaryStore } from '../store/temporary';

test('a tag is counted once however it is spelt, under the name it was first written with', async () => {
  const store = await temporaryStore();
  await countTags(store, { before: [], after: ['PyTorch', 'pytorch', 'PYTORCH'], now: 5 });
  await countTags(store, { before: [], after: ['PYTORCH'], now: 9 });
  expect(await store.tags.all()).toEqual([
    { key: 'pytorch', name: 'PyTorch', count: 2, usedAt: 9, aliases: [], parents: [] },
  ]);
});

test('a tag that stays is not counted again; one that goes stays in the vocabulary at zero, never below', async () => {
  const store = await temporaryStore();
  await countTags(store, { before: [], after: ['论文', '博客'], now: 1 });
  await countTags(store, { before: ['论文', '博客'], after: ['论文'], now: 2 });
  await countTags(store, { before: ['博客'], after: [], now: 3 });
  const counts = (await store.tags.all()).map(({ name, count, usedAt }) => [name, count, usedAt]);
  expect(counts).toEqual([
    ['论文', 1, 1],
    ['博客', 0, 1],
  ]);
});
