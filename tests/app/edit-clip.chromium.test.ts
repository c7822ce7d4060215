import { expect, test } from 'vitest';
import { editClip } from '../../src/app/edit-clip';
import type { ClipFields } from '../../src/domain/clip';
import { seedIssue } from '../desk/seed';
import { NOON } from '../helpers/rows';
import { everything, temporaryName, temporaryStore } from '../store/temporary';

const later = { now: NOON + 5 };

test('a change is stored, and what else changed meanwhile stays', async () => {
  const store = await temporaryStore();
  await seedIssue(store, { latest: ['a'] });
  await Promise.all([
    editClip(store, 'a', { title: '新标题' }, later),
    editClip(store, 'a', { remark: 'Read **this**' }, later),
  ]);
  expect(await store.clips.get('a')).toMatchObject({ title: '新标题', remark: 'Read **this**', updatedAt: NOON + 5 });
});

test.each([
  [{ published: 'last week' }, 'published-unreadable'],
  [{ url: '  ' }, 'address-missing'],
  [{ url: 'not an address' }, 'address-unreadable'],
] as [Partial<ClipFields>, string][])('%o is not stored, and says why', async (change, mend) => {
  const name = temporaryName();
  const store = await temporaryStore('relaxed', name);
  await seedIssue(store, { latest: ['a'], words: { a: { published: '2026-09-29' } } });
  const before = await everything(name);
  expect(await editClip(store, 'a', change, later)).toEqual({ mend });
  expect(await everything(name)).toEqual(before);
});

test('a date is stored in its kept form', async () => {
  const store = await temporaryStore();
  await seedIssue(store, { latest: ['a'] });
  await editClip(store, 'a', { published: '2026年9月30日' }, later);
  expect((await store.clips.get('a'))?.published).toBe('2026-09-30');
});

test('an address that another clip has changes nothing and names that clip', async () => {
  const name = temporaryName();
  const store = await temporaryStore('relaxed', name);
  await seedIssue(store, { latest: ['a', 'b'] });
  const before = await everything(name);
  const outcome = await editClip(store, 'a', { url: 'http://www.example.org/b/?utm_source=x' }, later);
  expect('duplicate' in outcome && outcome.duplicate.id).toBe('b');
  expect(await everything(name)).toEqual(before);
});

test('typing an address letter by letter leaves no half-typed keys, and the page it was clipped at still finds it', async () => {
  const store = await temporaryStore();
  await seedIssue(store, { latest: ['a'], words: { a: { addressConfirmed: true } } });
  const keysBefore = (await store.clips.get('a'))?.keys ?? [];
  for (const url of ['https://n', 'https://new.exampl', 'https://new.example/x']) {
    await editClip(store, 'a', { url }, { ...later, keysBefore });
  }
  expect(await store.clips.get('a')).toMatchObject({
    keys: ['example.org/a', 'new.example/x'],
    addressConfirmed: false,
  });
});

test('tags are counted up and down with the change', async () => {
  const store = await temporaryStore();
  await seedIssue(store, { latest: ['a'], words: { a: { tags: ['论文', 'PyTorch'] } } });
  await editClip(store, 'a', { tags: ['PyTorch', '课程'] }, later);
  const counts = Object.fromEntries((await store.tags.all()).map((tag) => [tag.name, tag.count]));
  expect(counts).toEqual({ 论文: 0, PyTorch: 1, 课程: 1 });
});

test('a clip dropped meanwhile is not made anew', async () => {
  const store = await temporaryStore();
  expect(await editClip(store, 'gone', { title: 'x' }, later)).toEqual({ gone: true });
  expect(await store.clips.get('gone')).toBeUndefined();
});
