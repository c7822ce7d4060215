import { expect, test } from 'vitest';
import { currentDigest, ensureDigest } from '../../src/app/ensure-digest';
import { temporaryName, temporaryStore } from '../store/temporary';
import { digestOf, SHANGHAI } from './words';

const names = { digest: '我的日报', focus: '今日焦点', latest: '最新动态' };

test('the first surface makes the digest, in its own zone and language', async () => {
  const store = await temporaryStore();
  const digest = await ensureDigest(store, { names, zone: SHANGHAI, now: 7 });
  expect(digest).toMatchObject({ name: '我的日报', zone: SHANGHAI, cutoffHour: 0, createdAt: 7 });
  expect(digest.sections.map(({ name, kind, cap }) => [name, kind, cap])).toEqual([
    ['今日焦点', 'manual', 5],
    ['最新动态', 'automatic', null],
  ]);
});

test('two surfaces that open at the same moment make one, and neither writes over the other', async () => {
  const name = temporaryName();
  const [one, two] = [await temporaryStore('strict', name), await temporaryStore('strict', name)];
  const english = { digest: 'My digest', focus: 'Focus', latest: 'Latest' };
  const made = await Promise.all([
    ensureDigest(one, { names, zone: SHANGHAI, now: 1 }),
    ensureDigest(two, { names: english, zone: 'UTC', now: 2 }),
  ]);
  expect(made[1]).toEqual(made[0]);
  expect(await one.digests.all()).toHaveLength(1);
});

test('the digest chosen last is the one; a choice that is gone falls back', async () => {
  const store = await temporaryStore();
  await store.digests.put(digestOf({ id: 'a' }));
  await store.digests.put(digestOf({ id: 'b' }));
  await store.settings.put('current-digest', 'b');
  expect((await currentDigest(store))?.id).toBe('b');
  await store.settings.put('current-digest', 'gone');
  expect((await currentDigest(store))?.id).toBe('a');
});
