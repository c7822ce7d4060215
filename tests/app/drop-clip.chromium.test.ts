import { expect, test } from 'vitest';
import { dropDraft, dropEntry } from '../../src/app/drop-clip';
import { openIssue } from '../../src/app/open-issue';
import { revert } from '../../src/app/revert';
import type { RecordingStore } from '../../src/store';
import { seedIssue } from '../desk/seed';
import { clipRow, DAY, digestRow, entryRow, NOON } from '../helpers/rows';
import { everything, temporaryName, temporaryStore } from '../store/temporary';
import { draftOf } from './words';

/** Drops what the work drops, and answers the way back. */
async function dropping(store: RecordingStore, work: () => Promise<unknown>) {
  const { changes } = await store.recorded(work);
  return async () => (await revert(store, changes, { digest: digestRow(), now: NOON })).answer;
}

test('a dropped clip leaves no place and no count behind; undo brings every row back', async () => {
  const name = temporaryName();
  const store = await temporaryStore('strict', name);
  const digest = await seedIssue(store, {
    focus: ['a', 'b', 'c'],
    words: { b: { tags: ['论文'], remark: 'Why' }, c: { tags: ['论文'] } },
  });
  const before = await everything(name);
  const { id } = (await store.entries.ofClip('b'))[0] ?? { id: '' };
  const back = await dropping(store, () => dropEntry(store, id, NOON));
  expect(await store.clips.get('b')).toBeUndefined();
  expect(await store.entries.ofClip('b')).toEqual([]);
  expect((await store.tags.get('论文'))?.count).toBe(1);
  await back();
  expect(await everything(name)).toEqual(before);
  const { sections } = await openIssue(store, digest, DAY);
  expect(sections[0]?.items.map(({ clip }) => clip.id)).toEqual(['a', 'b', 'c']);
});

test('a clip that stands in another issue too only leaves this one', async () => {
  const store = await temporaryStore();
  await seedIssue(store, { latest: ['a'] });
  await store.entries.put(entryRow(clipRow('a'), { id: 'elsewhere', issueId: 'd2:2026-09-30' }));
  const [here] = (await store.entries.ofClip('a')).filter(({ id }) => id !== 'elsewhere');
  expect(await dropEntry(store, here?.id ?? '', NOON)).toBe(true);
  expect(await store.clips.get('a')).toBeDefined();
  expect((await store.entries.ofClip('a')).map(({ id }) => id)).toEqual(['elsewhere']);
});

test('what was kept again at its address meanwhile is not overwritten, and nothing is doubled', async () => {
  const store = await temporaryStore();
  await seedIssue(store, { latest: ['a'] });
  const [{ id } = { id: '' }] = await store.entries.ofClip('a');
  const back = await dropping(store, () => dropEntry(store, id, NOON));
  await store.clips.put(clipRow('again', { url: 'https://example.org/a' }));
  expect(await back()).toMatchObject({ duplicate: { id: 'again' } });
  expect(await store.clips.get('a')).toBeUndefined();
  expect(await store.entries.ofClip('a')).toEqual([]);
});

test('dropping what is gone already is no harm', async () => {
  const store = await temporaryStore();
  expect(await dropEntry(store, 'nowhere', NOON)).toBe(false);
  expect(await dropDraft(store, 'nowhere')).toBeNull();
});

test('a dropped draft is handed back whole', async () => {
  const store = await temporaryStore();
  const draft = draftOf('https://example.com/half', { remark: '写到一半' });
  await store.drafts.put(draft);
  const back = await dropping(store, () => dropDraft(store, draft.key));
  expect(await store.drafts.get(draft.key)).toBeUndefined();
  await back();
  expect(await store.drafts.get(draft.key)).toEqual(draft);
});

test('a dropped draft comes back beside what was written on its page since, not over it', async () => {
  const store = await temporaryStore();
  const draft = draftOf('https://example.com/half', { remark: 'dropped', tags: ['one'] });
  await store.drafts.put(draft);
  const back = await dropping(store, () => dropDraft(store, draft.key));
  const later = draftOf('https://example.com/half', { remark: 'newer', tags: ['two'], title: 'Newer' });
  await store.drafts.put({ ...later, id: 'another' });
  await back();
  expect((await store.drafts.get(draft.key))?.fields).toMatchObject({
    remark: 'dropped\n\nnewer',
    tags: ['one', 'two'],
    title: 'Newer',
  });
});

test('a clip kept again under its own id meanwhile keeps its newer words', async () => {
  const store = await temporaryStore();
  await seedIssue(store, { latest: ['a'] });
  const [{ id } = { id: '' }] = await store.entries.ofClip('a');
  const back = await dropping(store, () => dropEntry(store, id, NOON));
  await store.clips.put(clipRow('a', { remark: 'newer' }));
  expect(await back()).toMatchObject({ duplicate: { remark: 'newer' } });
  expect((await store.clips.get('a'))?.remark).toBe('newer');
});
