import { expect, test } from 'vitest';
import { type KeepOutcome, keepClip } from '../../src/app/keep-clip';
import { openDraft } from '../../src/app/open-draft';
import type { Clip, Draft } from '../../src/domain/clip';
import type { Store } from '../../src/store';
import { everything, temporaryName, temporaryStore } from '../store/temporary';
import { digestOf, draftOf, ids, NOON, SHANGHAI } from './words';

const HOUR = 3_600_000;
const digest = digestOf();
const nextId = ids('entry');

const keep = (store: Store, draft: Draft, change: { now?: number; zone?: string; digest?: typeof digest } = {}) =>
  keepClip(store, draft, { digest, newId: nextId, now: NOON, zone: SHANGHAI, ...change });

function keptOf(outcome: KeepOutcome): Extract<KeepOutcome, { kept: Clip }> {
  if (!('kept' in outcome)) throw new Error(`not kept: ${JSON.stringify(outcome)}`);
  return outcome;
}

const places = async (store: Store, day = '2026-09-30') =>
  (await store.entries.ofIssue(`first:${day}`))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map((e) => [e.clipId, e.sectionId]);

test('a new clip stands in Latest of today, with its words, its moment and its tags counted', async () => {
  const store = await temporaryStore();
  const words = { remark: '值得一读', tags: ['论文', 'PyTorch'], published: '2026年9月29日' };
  const { kept, day, section } = keptOf(await keep(store, draftOf('https://example.com/a?utm_source=x', words)));
  expect([day, section.id, kept.url, kept.published]).toEqual([
    '2026-09-30',
    'latest',
    'https://example.com/a',
    '2026-09-29',
  ]);
  expect(await store.clips.get(kept.id)).toEqual(kept);
  expect(kept.clipped).toEqual({ instant: NOON, zone: SHANGHAI, offset: 480, localDay: '2026-09-30' });
  expect((await store.tags.all()).map((tag) => [tag.name, tag.count])).toEqual(
    expect.arrayContaining([
      ['论文', 1],
      ['PyTorch', 1],
    ]),
  );
});

test("before the cutoff it stands in yesterday's issue, by the digest's zone, wherever the curator is", async () => {
  const store = await temporaryStore();
  const late = { ...digest, cutoffHour: 4 };
  const at3 = Date.UTC(2026, 8, 29, 19, 0);
  const { kept, day } = keptOf(
    await keep(store, draftOf('https://example.com/a'), { now: at3, digest: late, zone: 'America/Los_Angeles' }),
  );
  expect([day, kept.clipped.localDay]).toEqual(['2026-09-29', '2026-09-29']);
  expect(keptOf(await keep(store, draftOf('https://example.com/b'), { now: at3 + HOUR, digest: late })).day).toBe(
    '2026-09-30',
  );
});

test('keeping the same draft twice makes one clip in one place', async () => {
  const name = temporaryName();
  const store = await temporaryStore('strict', name);
  const draft = draftOf('https://example.com/a', { tags: ['论文'] });
  await keep(store, draft);
  await keep(store, draft, { now: NOON + 1000 });
  const rows = await everything(name);
  expect([rows.clips?.length, rows.entries?.length]).toEqual([1, 1]);
  expect((await store.tags.get('论文'))?.count).toBe(1);
});

test('focus is taken while there is room; the sixth is kept in Latest and the curator told', async () => {
  const store = await temporaryStore();
  for (const n of [1, 2, 3, 4, 5]) {
    const outcome = keptOf(await keep(store, draftOf(`https://example.com/${n}`, {}, { focus: true })));
    expect([outcome.section.id, outcome.focusFull]).toEqual(['focus', false]);
  }
  const sixth = keptOf(await keep(store, draftOf('https://example.com/6', {}, { focus: true })));
  expect([sixth.section.id, sixth.focusFull]).toEqual(['latest', true]);
  const focus = (await places(store)).filter(([, section]) => section === 'focus').map(([clip]) => clip);
  expect(focus).toEqual([1, 2, 3, 4, 5].map((n) => `clip of https://example.com/${n}`));
});

test('the address of another kept clip is a duplicate, also under a spelling that does not count, and changes nothing', async () => {
  const name = temporaryName();
  const store = await temporaryStore('strict', name);
  const { kept } = keptOf(await keep(store, draftOf('https://example.com/story?id=1')));
  const draft = draftOf('https://m.example.org/', {
    url: 'http://www.example.com/story/?id=1&utm_medium=x',
    tags: ['论文'],
  });
  await store.drafts.put(draft);
  const before = await everything(name);
  expect(await keep(store, draft)).toEqual({ duplicate: kept });
  expect(await everything(name)).toEqual(before);
});

test.each([
  [{ url: '  ' }, 'address-missing'],
  [{ published: 'Crime, Thriller' }, 'published-unreadable'],
] as const)('%o is answered with what to mend, and nothing changes', async (words, mend) => {
  const name = temporaryName();
  const store = await temporaryStore('strict', name);
  const draft = draftOf('https://example.com/a', words);
  await store.drafts.put(draft);
  expect(await keep(store, draft)).toEqual({ mend });
  expect(await everything(name)).toMatchObject({ clips: [], issues: [], entries: [], drafts: [draft] });
});

async function editOf(store: Store, url: string): Promise<Draft> {
  if (!(await store.digests.get(digest.id))) await store.digests.put(digest);
  return (await openDraft(store, { url, title: '' }, { newId: ids('never'), now: NOON + HOUR })).draft;
}

test('editing a kept clip changes it where it stands, days later too, and keeps when it was clipped', async () => {
  const store = await temporaryStore();
  await keep(store, draftOf('https://example.com/a', { tags: ['论文', '博客'] }, { focus: true }));
  const draft = await editOf(store, 'https://example.com/a');
  const edited = { ...draft, fields: { ...draft.fields, remark: 'new', tags: ['博客', 'RNN'] } };
  const { kept, day, section } = keptOf(await keep(store, edited, { now: NOON + 72 * HOUR }));
  expect([day, section.id, kept.clipped.instant, kept.remark]).toEqual(['2026-09-30', 'focus', NOON, 'new']);
  expect(await places(store, '2026-10-03')).toEqual([]);
  const counts = Object.fromEntries((await store.tags.all()).map((tag) => [tag.name, tag.count]));
  expect(counts).toEqual({ 论文: 0, 博客: 1, RNN: 1 });
});

test('an edit keeps its hands off what another window changed meanwhile', async () => {
  const store = await temporaryStore();
  const { kept } = keptOf(await keep(store, draftOf('https://example.com/a', { remark: 'first', author: 'Ann' })));
  const draft = await editOf(store, 'https://example.com/a');
  await store.clips.put({ ...kept, author: 'Anna', summary: 'written on the desk' });
  const mine = { ...draft, fields: { ...draft.fields, remark: 'second' } };
  expect(keptOf(await keep(store, mine)).kept).toMatchObject({
    author: 'Anna',
    summary: 'written on the desk',
    remark: 'second',
  });
});

test('taking the star off moves the clip to Latest; leaving it on leaves its place in the order', async () => {
  const store = await temporaryStore();
  for (const n of [1, 2]) await keep(store, draftOf(`https://example.com/${n}`, {}, { focus: true }));
  const first = await editOf(store, 'https://example.com/1');
  await keep(store, first);
  expect((await places(store)).map(([clip]) => clip)).toEqual([
    'clip of https://example.com/1',
    'clip of https://example.com/2',
  ]);
  await keep(store, { ...first, focus: false });
  expect(Object.fromEntries(await places(store))['clip of https://example.com/1']).toBe('latest');
});

test('a clip in a manual section that is not focus stays there when it is edited', async () => {
  const store = await temporaryStore();
  const sections = [...digest.sections, { id: 'stories', name: 'Stories', kind: 'manual' as const, cap: null }];
  const wide = { ...digest, sections };
  await store.digests.put(wide);
  await keep(store, draftOf('https://example.com/a'), { digest: wide });
  const [entry] = await store.entries.ofIssue('first:2026-09-30');
  if (entry) await store.entries.put({ ...entry, sectionId: 'stories' });
  const draft = await editOf(store, 'https://example.com/a');
  expect(draft.focus).toBe(false);
  expect(keptOf(await keep(store, draft, { digest: wide })).section.id).toBe('stories');
});

test('a wish for a full focus leaves an edited clip where it stands', async () => {
  const store = await temporaryStore();
  const one = { ...digest, sections: digest.sections.map((s) => ({ ...s, cap: s.kind === 'manual' ? 1 : null })) };
  await keep(store, draftOf('https://example.com/1', {}, { focus: true }), { digest: one });
  await keep(store, draftOf('https://example.com/2'), { digest: one });
  const draft = await editOf(store, 'https://example.com/2');
  const outcome = keptOf(await keep(store, { ...draft, focus: true }, { digest: one }));
  expect([outcome.section.id, outcome.focusFull]).toEqual(['latest', true]);
});

test('a wish for a full focus leaves a clip in the section the curator gave it', async () => {
  const store = await temporaryStore();
  const stories = { id: 'stories', name: 'Stories', kind: 'manual' as const, cap: null };
  const sections = [...digest.sections.map((s) => ({ ...s, cap: s.kind === 'manual' ? 1 : null })), stories];
  const small = { ...digest, sections };
  for (const n of [1, 2])
    await keep(store, draftOf(`https://example.com/${n}`, {}, { focus: n === 1 }), { digest: small });
  const [entry] = await store.entries.ofClip('clip of https://example.com/2');
  if (entry) await store.entries.put({ ...entry, sectionId: 'stories' });
  const draft = await editOf(store, 'https://example.com/2');
  const outcome = keptOf(await keep(store, { ...draft, focus: true }, { digest: small }));
  expect([outcome.section.id, outcome.focusFull]).toEqual(['stories', true]);
});

test('words written for a clip that was dropped meanwhile are kept as a clip again', async () => {
  const store = await temporaryStore();
  const { kept } = keptOf(await keep(store, draftOf('https://example.com/a', { remark: 'old' })));
  const draft = await editOf(store, 'https://example.com/a');
  await store.clips.delete(kept.id);
  for (const entry of await store.entries.ofClip(kept.id)) await store.entries.delete(entry.id);
  const again = keptOf(
    await keep(store, { ...draft, fields: { ...draft.fields, remark: 'mine' } }, { now: NOON + 24 * HOUR }),
  );
  expect([again.day, again.kept.remark]).toEqual(['2026-10-01', 'mine']);
});

test('a clip of another digest, kept from this one, stands in both', async () => {
  const store = await temporaryStore();
  await keep(store, draftOf('https://example.com/a'), { digest: digestOf({ id: 'other' }) });
  const draft = await editOf(store, 'https://example.com/a');
  await keep(store, draft, { now: NOON + 24 * HOUR });
  const entries = await store.entries.ofClip('clip of https://example.com/a');
  expect(entries.map((entry) => entry.issueId).sort()).toEqual(['first:2026-10-01', 'other:2026-09-30']);
});
