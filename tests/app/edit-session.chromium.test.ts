// Typing at the desk: what is typed is stored, or held, and never lost.

import { expect, test, vi } from 'vitest';
import { editIssue } from '../../src/app/edit-issue';
import { EditSession } from '../../src/app/edit-session';
import { StoreFault } from '../../src/domain/fault';
import type { Journal } from '../../src/platform/journal';
import type { Store } from '../../src/store';
import { seedIssue } from '../desk/seed';
import { DAY, NOON } from '../helpers/rows';
import { temporaryName, temporaryStore } from '../store/temporary';
import { memory } from './words';

const remark = { clipId: 'a', field: 'remark' } as const;
const published = { clipId: 'a', field: 'published' } as const;

async function desk(name = temporaryName(), journal: Journal = memory()) {
  const store = await temporaryStore('strict', name);
  let clock = NOON;
  return { store, edits: new EditSession(store, () => ++clock, journal), name, journal };
}

const stored = async (store: Store) => (await store.clips.get('a'))?.remark;

test('every letter typed at speed is in the database, in order', async () => {
  const { store, edits } = await desk();
  await seedIssue(store, { latest: ['a'] });
  const text = '机器学习日报 a quick remark, typed in one go.';
  for (let i = 1; i <= text.length; i++) edits.save(remark, text.slice(0, i));
  await expect.poll(() => stored(store)).toBe(text);
});

test('typing in several fields of one clip at once loses none of them', async () => {
  const { store, edits } = await desk();
  await seedIssue(store, { latest: ['a'] });
  for (const n of ['1', '12', '123']) {
    for (const field of ['remark', 'title', 'via'] as const) edits.save({ clipId: 'a', field }, `${field} ${n}`);
    edits.save({ digestId: 'd1', day: DAY, field: 'intro' }, `intro ${n}`);
  }
  await expect
    .poll(() => store.clips.get('a'))
    .toMatchObject({ remark: 'remark 123', title: 'title 123', via: 'via 123' });
  await expect.poll(async () => (await store.issues.get(`d1:${DAY}`))?.intro).toBe('intro 123');
});

test('what is on its way when the page goes is taken up by the next desk', async () => {
  const { store, edits, name, journal } = await desk();
  await seedIssue(store, { latest: ['a'] });
  vi.spyOn(store, 'inOne').mockReturnValue(new Promise(() => {})); // the page dies before the transaction completes
  edits.save(remark, 'half a sent');
  edits.save(remark, 'half a sentence');
  const next = await desk(name, journal);
  await next.edits.resume();
  expect(await stored(next.store)).toBe('half a sentence');
  expect(journal.read()).toBe('');
});

test('typing before the desk has looked into the journal leaves what stands there', async () => {
  const { store, edits, name, journal } = await desk();
  await seedIssue(store, { latest: ['a'] });
  vi.spyOn(store, 'inOne').mockReturnValue(new Promise(() => {}));
  edits.save(remark, 'left behind');
  const next = await desk(name, journal);
  next.edits.save({ clipId: 'a', field: 'via' }, 'typed at once');
  const third = await desk(name, journal);
  await third.edits.resume();
  expect(await third.store.clips.get('a')).toMatchObject({ remark: 'left behind', via: 'typed at once' });
});

test('a journal cut short by a crash is no harm', async () => {
  const journal = memory();
  journal.write('[{"target":{"clipId":"a","fie');
  const { store, edits } = await desk(temporaryName(), journal);
  await seedIssue(store, { latest: ['a'], words: { a: { remark: 'whole' } } });
  await edits.resume();
  expect(await stored(store)).toBe('whole');
});

test('what was held never overwrites a later change', async () => {
  const { store, edits, name } = await desk();
  await seedIssue(store, { latest: ['a'] });
  await store.settings.put('held-edits', [{ target: remark, value: 'old', at: NOON + 1, keysBefore: [] }]);
  const clip = await store.clips.get('a');
  if (clip) await store.clips.put({ ...clip, remark: 'newer', updatedAt: NOON + 2 });
  await edits.resume();
  expect(await stored(store)).toBe('newer');
  expect(name).toBeTruthy();
});

test('an unreadable date stays to be seen, with its trouble, also for the next desk; the stored one stays too', async () => {
  const { store, edits, name } = await desk();
  await seedIssue(store, { latest: ['a'], words: { a: { published: '2026-09-29' } } });
  edits.save(published, '2026-09-3x');
  await expect.poll(() => edits.troubleOf(published)).toEqual({ mend: 'published-unreadable' });
  expect(edits.unstored(published, NOON + 99)).toBe('2026-09-3x');
  expect((await store.clips.get('a'))?.published).toBe('2026-09-29');
  const next = await desk(name);
  await expect.poll(() => next.store.settings.get('held-edits')).toHaveLength(1);
  await next.edits.resume();
  expect(next.edits.unstored(published, NOON)).toBe('2026-09-3x');
  next.edits.save(published, '2026-09-30');
  await expect.poll(async () => (await next.store.clips.get('a'))?.published).toBe('2026-09-30');
  await expect.poll(() => next.edits.troubledClips()).toEqual([]);
});

test('what is held outlives later changes to other fields of its clip', async () => {
  const { store, edits, name } = await desk();
  await seedIssue(store, { latest: ['a'], words: { a: { published: '2026-09-29' } } });
  const clip = await store.clips.get('a');
  edits.save(published, 'soon', clip);
  edits.save({ clipId: 'a', field: 'title' }, 'Changed later', clip);
  await expect.poll(async () => (await store.clips.get('a'))?.title).toBe('Changed later');
  const next = await desk(name);
  await next.edits.resume();
  expect(next.edits.unstored(published, 0)).toBe('soon');
});

test('a half-typed tag is held, and forgotten once it is a tag', async () => {
  const { store, edits, name } = await desk();
  await seedIssue(store, { latest: ['a'] });
  const half = { clipId: 'a', field: 'tagText' } as const;
  edits.save(half, '深度');
  const next = await desk(name);
  await expect.poll(() => next.store.settings.get('held-edits')).toHaveLength(1);
  await next.edits.resume();
  expect(next.edits.unstored(half, NOON + 99)).toBe('深度');
  next.edits.save(half, '');
  await expect.poll(() => store.settings.get('held-edits')).toEqual([]);
});

test('a full disk is told, the text stays, and trying again stores it', async () => {
  const { store, edits } = await desk();
  await seedIssue(store, { latest: ['a'] });
  vi.spyOn(store, 'inOne').mockRejectedValueOnce(new StoreFault('quota', 'full'));
  edits.save(remark, 'precious');
  await expect.poll(() => edits.fault?.reason).toBe('quota');
  expect(edits.unstored(remark, NOON + 99)).toBe('precious');
  edits.retry();
  await expect.poll(() => stored(store)).toBe('precious');
  expect(edits.fault).toBeNull();
});

test('once storing works again, what a fault left behind in another field is stored too', async () => {
  const { store, edits } = await desk();
  await seedIssue(store, { latest: ['a'] });
  vi.spyOn(store, 'inOne').mockRejectedValueOnce(new StoreFault('quota', 'full'));
  edits.save(remark, 'precious');
  await expect.poll(() => edits.fault?.reason).toBe('quota');
  edits.save({ clipId: 'a', field: 'via' }, '@x');
  await expect.poll(() => stored(store)).toBe('precious');
  expect(edits.fault).toBeNull();
});

test('what a fault held and a later try stored is not offered again to the next desk', async () => {
  const { store, edits } = await desk();
  await seedIssue(store, { latest: ['a'] });
  const intro = { digestId: 'd1', day: DAY, field: 'intro' } as const;
  vi.spyOn(store, 'inOne').mockRejectedValueOnce(new StoreFault('failed', 'once'));
  edits.save(intro, 'old');
  await expect.poll(() => store.settings.get('held-edits')).toHaveLength(1);
  edits.save(intro, 'newer');
  await expect.poll(() => store.settings.get('held-edits')).toEqual([]);
  expect((await store.issues.get(`d1:${DAY}`))?.intro).toBe('newer');
});

test('an intro that was held never overwrites one written later', async () => {
  const { store, edits } = await desk();
  await seedIssue(store, { latest: ['a'] });
  const target = { digestId: 'd1', day: DAY, field: 'intro' };
  await store.settings.put('held-edits', [{ target, value: 'old', at: NOON + 1, keysBefore: [] }]);
  await editIssue(store, { digestId: 'd1', day: DAY }, { field: 'intro', text: 'newer', now: NOON + 2 });
  await edits.resume();
  expect((await store.issues.get(`d1:${DAY}`))?.intro).toBe('newer');
});

test('settled: the last letter typed is in the database', async () => {
  const { store, edits } = await desk();
  await seedIssue(store, { latest: ['a'] });
  const text = 'typed at speed';
  for (let i = 1; i <= text.length; i++) edits.save(remark, text.slice(0, i));
  await edits.settled();
  expect(await stored(store)).toBe(text);
});
