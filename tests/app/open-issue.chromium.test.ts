import { expect, test } from 'vitest';
import { confirmAddresses } from '../../src/app/confirm-address';
import { editIssue } from '../../src/app/edit-issue';
import { openIssue } from '../../src/app/open-issue';
import { draftOfClip, editField, newDraft } from '../../src/domain/clip';
import { withheldItems } from '../../src/domain/withheld';
import { seedIssue } from '../desk/seed';
import { clipRow, DAY, NOON } from '../helpers/rows';
import { everything, temporaryName, temporaryStore } from '../store/temporary';
import { draftOf } from './words';

test('looking at a day makes nothing', async () => {
  const name = temporaryName();
  const store = await temporaryStore('relaxed', name);
  const digest = await seedIssue(store, { latest: ['a'] });
  const before = await everything(name);
  expect(await openIssue(store, digest, '2027-01-01')).toMatchObject({ count: 0, days: [DAY] });
  expect(await everything(name)).toEqual(before);
});

test('a draft is unfinished once the curator has put something into it', async () => {
  const store = await temporaryStore();
  const digest = await seedIssue(store, { latest: ['a'] });
  const clip = clipRow('a');
  const untouched = newDraft({ url: 'https://example.com/1', title: 'One' }, { id: '1', now: NOON });
  const opened = draftOfClip(clip, { key: 'example.org/a', focus: false, now: NOON });
  await store.drafts.put(untouched);
  await store.drafts.put(opened);
  await store.drafts.put(draftOf('https://example.com/2', { remark: 'half' }));
  expect((await openIssue(store, digest, DAY)).unfinished.map((draft) => draft.key)).toEqual(['example.com/2']);
  await store.drafts.put(editField(opened, 'remark', 'now changed', NOON + 9));
  expect((await openIssue(store, digest, DAY)).unfinished).toHaveLength(2);
});

test("the headline is the first focus clip's until the curator writes one, and again once it is cleared", async () => {
  const store = await temporaryStore();
  const digest = await seedIssue(store, { focus: ['a'] });
  const headline = async (): Promise<string> => (await openIssue(store, digest, DAY)).headline;
  const write = (headline: string) =>
    editIssue(store, { digestId: digest.id, day: DAY }, { field: 'headline', text: headline, now: NOON });
  expect(await headline()).toBe('Title of a');
  await write('  网络表示学习综述\n');
  expect(await headline()).toBe('网络表示学习综述');
  await write(' ');
  expect(await headline()).toBe('Title of a');
});

test('an issue is made with its first word, and each word leaves the others alone', async () => {
  const store = await temporaryStore();
  const digest = await seedIssue(store, {});
  const name = { digestId: digest.id, day: '2026-10-05' };
  await Promise.all([
    editIssue(store, name, { field: 'intro', text: 'Hello', now: NOON }),
    editIssue(store, name, { field: 'outro', text: 'Bye', now: NOON }),
  ]);
  const { issue, days } = await openIssue(store, digest, '2026-10-05');
  expect(issue).toMatchObject({ intro: 'Hello', outro: 'Bye', headline: null });
  expect(days).toEqual([DAY, '2026-10-05']);
});

test('a withheld address is published once the curator has confirmed it', async () => {
  const store = await temporaryStore();
  const words = { a: { url: 'http://192.168.1.4/x' }, b: { url: 'https://example.org/?token=1' } };
  const digest = await seedIssue(store, { latest: ['a', 'b'], words });
  const withheld = async () => withheldItems(await openIssue(store, digest, DAY)).map(({ clip }) => clip.id);
  expect(await withheld()).toEqual(['a', 'b']);
  await confirmAddresses(store, ['a'], NOON);
  expect(await withheld()).toEqual(['b']);
});
