import { expect, test } from 'vitest';
import { dropClip, dropDraft, undoDrop, undoDropDraft } from '../../src/app/drop-clip';
import { openIssue } from '../../src/app/open-issue';
import { seedIssue } from '../desk/seed';
import { clipRow, DAY, NOON } from '../helpers/rows';
import { everything, temporaryName, temporaryStore } from '../store/temporary';
import { draftOf } from './words';

test('a dropped clip leaves no place and no count behind; undo brings every row back', async () => {
  const name = temporaryName();
  const store = await temporaryStore('strict', name);
  const digest = await seedIssue(store, {
    focus: ['a', 'b', 'c'],
    words: { b: { tags: ['论文'], remark: 'Why' }, c: { tags: ['论文'] } },
  });
  const before = await everything(name);
  const dropped = await dropClip(store, 'b', NOON);
  expect(await store.clips.get('b')).toBeUndefined();
  expect(await store.entries.ofClip('b')).toEqual([]);
  expect((await store.tags.get('论文'))?.count).toBe(1);
  if (!dropped) throw new Error('not dropped');
  await undoDrop(store, digest, dropped, NOON);
  expect(await everything(name)).toEqual(before);
  const { sections } = await openIssue(store, digest, DAY);
  expect(sections[0]?.items.map(({ clip }) => clip.id)).toEqual(['a', 'b', 'c']);
});

test('what was kept again at its address meanwhile is not overwritten', async () => {
  const store = await temporaryStore();
  const digest = await seedIssue(store, { latest: ['a'] });
  const dropped = await dropClip(store, 'a', NOON);
  await store.clips.put(clipRow('again', { url: 'https://example.org/a' }));
  if (!dropped) throw new Error('not dropped');
  expect(await undoDrop(store, digest, dropped, NOON)).toMatchObject({ duplicate: { id: 'again' } });
  expect(await store.clips.get('a')).toBeUndefined();
});

test('dropping what is gone already is no harm', async () => {
  const store = await temporaryStore();
  expect(await dropClip(store, 'nowhere', NOON)).toBeNull();
  expect(await dropDraft(store, 'nowhere')).toBeNull();
});

test('a dropped draft is handed back whole', async () => {
  const store = await temporaryStore();
  const draft = draftOf('https://example.com/half', { remark: '写到一半' });
  await store.drafts.put(draft);
  expect(await dropDraft(store, draft.key)).toEqual(draft);
  expect(await store.drafts.get(draft.key)).toBeUndefined();
});

test('a dropped draft comes back beside what was written on its page since, not over it', async () => {
  const store = await temporaryStore();
  const draft = draftOf('https://example.com/half', { remark: 'dropped', tags: ['one'] });
  await store.drafts.put(draft);
  await dropDraft(store, draft.key);
  await store.drafts.put(draftOf('https://example.com/half', { remark: 'newer', tags: ['two'], title: 'Newer' }));
  await undoDropDraft(store, draft);
  expect((await store.drafts.get(draft.key))?.fields).toMatchObject({
    remark: 'dropped\n\nnewer',
    tags: ['one', 'two'],
    title: 'Newer',
  });
});

test('a clip kept again under its own id meanwhile keeps its newer words', async () => {
  const store = await temporaryStore();
  const digest = await seedIssue(store, { latest: ['a'] });
  const dropped = await dropClip(store, 'a', NOON);
  await store.clips.put(clipRow('a', { remark: 'newer' }));
  if (!dropped) throw new Error('not dropped');
  expect(await undoDrop(store, digest, dropped, NOON)).toMatchObject({ duplicate: { remark: 'newer' } });
  expect((await store.clips.get('a'))?.remark).toBe('newer');
});
