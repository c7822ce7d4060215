import { expect, test } from 'vitest';
import { editClip } from '../../src/app/edit-clip';
import { type KeepUndo, keepClip, undoKeep } from '../../src/app/keep-clip';
import { openDraft } from '../../src/app/open-draft';
import type { Draft } from '../../src/domain/clip';
import type { Store } from '../../src/store';
import { everything, temporaryName, temporaryStore } from '../store/temporary';
import { digestOf, draftOf, ids, NOON, SHANGHAI } from './words';

const nextId = ids('entry');

async function keep(store: Store, draft: Draft, now = NOON): Promise<KeepUndo> {
  const outcome = await keepClip(store, draft, { digest: digestOf(), newId: nextId, now, zone: SHANGHAI });
  if (!('kept' in outcome)) throw new Error('not kept');
  return outcome.undo;
}

test('a new clip taken back is gone, its issue too, and the draft is there with every word', async () => {
  const name = temporaryName();
  const store = await temporaryStore('strict', name);
  const draft = draftOf('https://example.com/a', { remark: 'every word', tags: ['论文'] });
  await undoKeep(store, await keep(store, draft), NOON + 1);
  expect(await everything(name)).toMatchObject({ clips: [], entries: [], issues: [], drafts: [draft] });
  expect((await store.tags.get('论文'))?.count).toBe(0);
});

test('an issue that has come into use since stays', async () => {
  const store = await temporaryStore();
  const undo = await keep(store, draftOf('https://example.com/a'));
  await keep(store, draftOf('https://example.com/b'));
  await undoKeep(store, undo, NOON + 1);
  expect(await store.issues.get('first:2026-09-30')).toBeDefined();
  const alone = await keep(store, draftOf('https://example.com/c'), NOON + 86_400_000);
  const issue = await store.issues.get('first:2026-10-01');
  if (issue) await store.issues.put({ ...issue, intro: 'already begun' });
  await undoKeep(store, alone, NOON + 86_400_001);
  expect((await store.issues.get('first:2026-10-01'))?.intro).toBe('already begun');
});

test('an edit taken back: words, tags, place and order are as they were', async () => {
  const name = temporaryName();
  const store = await temporaryStore('strict', name);
  for (const n of [1, 2]) await keep(store, draftOf(`https://example.com/${n}`, { tags: ['论文'] }, { focus: true }));
  const before = await everything(name);
  const opened = await openDraft(store, { url: 'https://example.com/1', title: '' }, { newId: ids(), now: NOON });
  const draft = { ...opened.draft, focus: false, fields: { ...opened.draft.fields, title: 'Other', tags: ['博客'] } };
  const undo = await keep(store, draft, NOON + 5);
  await undoKeep(store, undo, NOON + 6);
  await undoKeep(store, undo, NOON + 7);
  const after = await everything(name);
  expect({ ...after, tags: [], drafts: [] }).toEqual({ ...before, tags: [], drafts: [] });
  expect((await store.tags.all()).map((tag) => [tag.name, tag.count])).toEqual([
    ['论文', 2],
    ['博客', 0],
  ]);
  expect(after.drafts).toEqual([draft]);
});

test('words written on the page after the keep are not taken back with it', async () => {
  const store = await temporaryStore();
  const undo = await keep(store, draftOf('https://example.com/a', { remark: 'first' }));
  const { draft } = await openDraft(
    store,
    { url: 'https://example.com/a', title: '' },
    { newId: ids(), now: NOON + 9 },
  );
  await store.drafts.put({ ...draft, fields: { ...draft.fields, remark: 'first and second' }, updatedAt: NOON + 10 });
  await undoKeep(store, undo, NOON + 11);
  const left = await store.drafts.get(draft.key);
  expect([left?.fields.remark, left?.clipId]).toEqual(['first and second', null]);
});

test('words written into the clip after the keep are not taken back with it', async () => {
  const store = await temporaryStore();
  const fresh = await keep(store, draftOf('https://example.com/a', { remark: 'first' }));
  await editClip(store, fresh.kept.id, { remark: 'first, and at the desk' }, { now: NOON + 5 });
  const draft = await undoKeep(store, fresh, NOON + 6);
  expect(draft.fields.remark).toBe('first, and at the desk');
  expect((await store.drafts.get(draft.key))?.fields.remark).toBe('first, and at the desk');
  await keep(store, draft, NOON + 7);
  const opened = await openDraft(store, { url: 'https://example.com/a', title: '' }, { newId: ids(), now: NOON + 8 });
  const edit = await keep(
    store,
    { ...opened.draft, fields: { ...opened.draft.fields, title: 'Other' }, touched: ['title'] },
    NOON + 9,
  );
  await editClip(store, edit.kept.id, { via: '@desk' }, { now: NOON + 10 });
  await undoKeep(store, edit, NOON + 11);
  expect(await store.clips.get(edit.kept.id)).toMatchObject({ title: 'Title of https://example.com/a', via: '@desk' });
});

test('a clip that comes back to a focus filled meanwhile does not break its cap', async () => {
  const store = await temporaryStore();
  const first = await keep(store, draftOf('https://example.com/0', {}, { focus: true }));
  const opened = await openDraft(store, { url: 'https://example.com/0', title: '' }, { newId: ids(), now: NOON });
  const out = await keep(store, { ...opened.draft, baseFocus: true, focus: false }, NOON + 1);
  for (const n of [1, 2, 3, 4, 5]) await keep(store, draftOf(`https://example.com/${n}`, {}, { focus: true }));
  await undoKeep(store, out, NOON + 2);
  const entries = await store.entries.ofIssue('first:2026-09-30');
  expect(entries.filter((entry) => entry.sectionId === 'focus')).toHaveLength(5);
  expect(entries.filter((entry) => entry.clipId === first.kept.id)).toHaveLength(1);
});
