import { expect, test } from 'vitest';
import { keepClip } from '../../src/app/keep-clip';
import { moveEntry } from '../../src/app/move-entry';
import { openDraft } from '../../src/app/open-draft';
import { type Clip, type ClipFields, type Draft, isTouched } from '../../src/domain/clip';
import type { Store } from '../../src/store';
import { temporaryStore } from '../store/temporary';
import { digestOf, draftOf, ids, NOON, SHANGHAI } from './words';

const PAGE = 'https://example.com/story?id=1';

const open = (store: Store, url = PAGE) =>
  openDraft(store, { url, title: 'Tab title' }, { newId: ids('new'), now: NOON + 60 });

async function keep(store: Store, draft: Draft): Promise<Clip> {
  await store.digests.put(digestOf());
  const outcome = await keepClip(store, draft, {
    digest: digestOf(),
    newId: ids(draft.key),
    now: NOON,
    zone: SHANGHAI,
  });
  if (!('kept' in outcome)) throw new Error('not kept');
  return outcome.kept;
}

const words = (draft: Draft, change: Partial<ClipFields>): Draft => ({
  ...draft,
  fields: { ...draft.fields, ...change },
  touched: [...new Set([...draft.touched, ...(Object.keys(change) as (keyof ClipFields)[])])],
});

test('an unknown page: a new draft with the address and title of the tab, tracking gone', async () => {
  const { draft, kept } = await open(await temporaryStore(), `${PAGE}&utm_source=mail#:~:text=x`);
  expect([draft.fields.url, draft.fields.title, draft.clipId, kept]).toEqual([PAGE, 'Tab title', null, null]);
  expect(isTouched(draft)).toBe(false);
});

test('a draft begun here is found again, under any spelling of the address', async () => {
  const store = await temporaryStore();
  const begun = draftOf(PAGE, { remark: 'half a sent' });
  await store.drafts.put(begun);
  for (const spelling of [PAGE, `${PAGE}&fbclid=1`, 'http://www.example.com/story/?id=1#part'])
    expect((await open(store, spelling)).draft).toEqual(begun);
});

test('a kept page opens its clip for editing, with where it stands; never a second clip', async () => {
  const store = await temporaryStore();
  const clip = await keep(store, draftOf(PAGE, { remark: 'kept' }, { focus: true }));
  const { draft, kept } = await open(store, `${PAGE}&utm_campaign=x`);
  expect([draft.clipId, draft.id, draft.fields.remark, draft.focus]).toEqual([clip.id, clip.id, 'kept', true]);
  expect(kept).toEqual({ clip, day: '2026-09-30', today: true, sectionId: 'focus' });
});

test('a clip kept under another address is found at the address it was clipped at', async () => {
  const store = await temporaryStore();
  const clip = await keep(store, draftOf('https://m.example.com/s/1', { url: PAGE }));
  expect((await open(store, 'https://m.example.com/s/1')).kept?.clip.id).toBe(clip.id);
  expect((await open(store, PAGE)).kept?.clip.id).toBe(clip.id);
});

test('an edit begun earlier keeps its words, and shows what the desk has changed since', async () => {
  const store = await temporaryStore();
  const clip = await keep(store, draftOf(PAGE, { remark: 'kept', author: 'Ann' }));
  const begun = words((await open(store)).draft, { remark: 'kept and more' });
  await store.drafts.put(begun);
  await store.clips.put({ ...clip, author: 'Anna', tags: ['论文'] });
  const { fields } = (await open(store)).draft;
  expect([fields.remark, fields.author, fields.tags]).toEqual(['kept and more', 'Anna', ['论文']]);
});

test('a page only looked at, then kept from elsewhere: opens the clip as it is', async () => {
  const store = await temporaryStore();
  await store.drafts.put(draftOf(PAGE));
  const clip = await keep(
    store,
    draftOf('https://m.example.com/s/1', { url: PAGE, title: 'Kept title', remark: 'kept' }),
  );
  const { draft, kept } = await open(store);
  expect([draft.clipId, draft.fields.title, draft.fields.remark]).toEqual([clip.id, 'Kept title', 'kept']);
  expect(kept?.clip.id).toBe(clip.id);
});

test('a page written on, then kept from elsewhere: both remarks and all tags are there', async () => {
  const store = await temporaryStore();
  await store.drafts.put(
    draftOf(PAGE, { remark: 'mine', tags: ['博客', '论文'], via: '@x' }, { focus: true, tagText: 'py' }),
  );
  const clip = await keep(store, draftOf('https://m.example.com/s/1', { url: PAGE, remark: 'kept', tags: ['论文'] }));
  const { draft } = await open(store);
  expect(draft).toMatchObject({ clipId: clip.id, id: clip.id, focus: true, tagText: 'py' });
  expect(draft.fields).toMatchObject({ remark: 'kept\n\nmine', tags: ['论文', '博客'], via: '@x' });
});

test('an edit whose clip was dropped meanwhile goes on as a new clip with its words', async () => {
  const store = await temporaryStore();
  const clip = await keep(store, draftOf(PAGE, { remark: 'kept' }));
  await store.drafts.put(words((await open(store)).draft, { remark: 'kept and more' }));
  await store.clips.delete(clip.id);
  const { draft, kept } = await open(store);
  expect([draft.clipId, draft.id, draft.fields.remark, kept]).toEqual([null, 'new-1', 'kept and more', null]);
});

test('a clip moved into focus at the desk since the page was looked at stays there, unless the star is changed', async () => {
  const store = await temporaryStore();
  const clip = await keep(store, draftOf(PAGE, { remark: 'kept' }));
  const looked = (await open(store)).draft;
  await store.drafts.put(looked);
  const [entry] = await store.entries.ofClip(clip.id);
  await moveEntry(store, digestOf(), { entryId: entry?.id ?? '', sectionId: 'focus', place: 0 });
  expect((await open(store)).draft.focus).toBe(true);
  await keep(store, words(looked, { remark: 'more' })); // a popup that was open all the while
  expect((await store.entries.ofClip(clip.id))[0]?.sectionId).toBe('focus');
  await keep(store, { ...(await open(store)).draft, focus: false });
  expect((await store.entries.ofClip(clip.id))[0]?.sectionId).toBe('latest');
});
