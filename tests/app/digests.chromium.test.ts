import { expect, test } from 'vitest';
import { bringIn } from '../../src/app/carry-over';
import { addDigest, removeDigest, switchDigest } from '../../src/app/digests';
import { EditSession } from '../../src/app/edit-session';
import { currentDigest } from '../../src/app/ensure-digest';
import { keepClip } from '../../src/app/keep-clip';
import { openIssue } from '../../src/app/open-issue';
import { issueId, shelfId } from '../../src/domain/issue';
import { seedIssue } from '../desk/seed';
import { DAY, digestRow, issueRow, NOON } from '../helpers/rows';
import { everything, temporaryName, temporaryStore } from '../store/temporary';
import { draftOf, ids, SHANGHAI } from './words';

const own = digestRow({ zone: SHANGHAI });

test('a new digest begins with the clock and sections of the one in hand, and is in hand', async () => {
  const store = await temporaryStore();
  const like = await seedIssue(store, { latest: ['a'] });
  const made = await addDigest(store, { id: 'd2', name: ' NLP\nDaily ', like, now: NOON });
  expect(made).toMatchObject({ name: 'NLP Daily', zone: like.zone, sections: like.sections });
  expect((await currentDigest(store))?.id).toBe('d2');
  expect(await switchDigest(store, 'd1')).toBe(true);
  expect((await currentDigest(store))?.id).toBe('d1');
  expect(await switchDigest(store, 'nowhere')).toBe(false);
});

test('a digest that has run, and the last one, are not taken away', async () => {
  const name = temporaryName();
  const store = await temporaryStore('strict', name);
  const like = await seedIssue(store, { latest: ['a'] });
  expect(await removeDigest(store, 'd1')).toEqual({ inUse: true });
  await addDigest(store, { id: 'd2', name: 'Second', like, now: NOON });
  const before = await everything(name);
  expect(await removeDigest(store, 'd1')).toEqual({ inUse: true });
  expect(await everything(name)).toEqual(before);
  expect(await removeDigest(store, 'd2')).toMatchObject({ removed: { id: 'd2' } });
  expect((await currentDigest(store))?.id).toBe('d1');
});

test('a clip runs in every digest that asks for one of its tags, in the section that asks for it', async () => {
  const store = await temporaryStore();
  const vision = digestRow({ id: 'cv', zone: SHANGHAI, tags: ['视觉'] });
  vision.sections = [{ id: 'papers', name: 'Papers', kind: 'manual', cap: 2, tags: ['论文'] }, ...vision.sections];
  for (const digest of [own, vision, digestRow({ id: 'nlp', tags: ['语言'] })]) await store.digests.put(digest);
  const context = { digest: own, newId: ids('e'), now: NOON, zone: SHANGHAI };
  const draft = draftOf('https://example.com/1', { tags: ['论文', '视觉'] });
  const outcome = await keepClip(store, draft, context);
  if (!('kept' in outcome)) throw new Error('not kept');
  const entries = await store.entries.ofClip(outcome.kept.id);
  expect(entries.map(({ issueId: id, sectionId }) => [id, sectionId]).sort()).toEqual([
    [issueId('cv', DAY), 'papers'],
    [issueId('d1', DAY), 'latest'],
  ]);
  await keepClip(store, { ...draft, clipId: outcome.kept.id }, context);
  expect(await store.entries.ofClip(outcome.kept.id)).toHaveLength(2);
});

test("what is kept after today's issue was closed waits on the shelf", async () => {
  const store = await temporaryStore();
  await store.digests.put(own);
  await store.issues.put(issueRow({ id: issueId('d1', DAY), day: DAY, closedAt: NOON }));
  const context = { digest: own, newId: ids('e'), now: NOON, zone: SHANGHAI };
  const outcome = await keepClip(store, draftOf('https://example.com/1', {}), context);
  expect(outcome).toMatchObject({ shelved: true });
  expect(await store.entries.ofIssue(issueId('d1', DAY))).toEqual([]);
  expect(await store.entries.ofIssue(shelfId('d1'))).toHaveLength(1);
});

test('a tag typed at the desk brings the clip into the digest that asks for it, once', async () => {
  const store = await temporaryStore('strict');
  await seedIssue(store, { latest: ['a'] });
  await store.digests.put(digestRow({ id: 'cv', zone: SHANGHAI, tags: ['\u89c6\u89c9'] }));
  let clock = NOON;
  const edits = new EditSession(store, () => ++clock, { read: () => '', write: () => {} });
  for (const tags of [['\u89c6\u89c9'], ['\u89c6\u89c9', 'CV']]) {
    edits.save({ clipId: 'a', field: 'tags' }, tags);
    await edits.settled();
  }
  const issues = (await store.entries.ofClip('a')).map(({ issueId: id }) => id);
  expect(issues.sort()).toEqual([issueId('cv', DAY), issueId('d1', DAY)]);
});

test('what was left in an earlier issue that was never closed waits on the shelf of one who closes issues', async () => {
  const store = await temporaryStore('strict');
  const digest = await seedIssue(store, { latest: ['left'], day: '2026-09-29' });
  const shelf = async () => (await openIssue(store, digest, DAY)).shelf.map(({ clip }) => clip.id);
  expect(await shelf()).toEqual([]);
  await store.issues.put(issueRow({ id: 'd1:2026-09-28', day: '2026-09-28', closedAt: NOON }));
  expect(await shelf()).toEqual(['left']);
  const [item] = (await openIssue(store, digest, DAY)).shelf;
  await bringIn(store, digest, { entryId: item?.entry.id ?? '', day: DAY, now: NOON });
  expect(await shelf()).toEqual([]);
  expect((await openIssue(store, digest, DAY)).count).toBe(1);
});
