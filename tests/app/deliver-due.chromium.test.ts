// The outbox from the change to the app and back, in real IndexedDB, against an app that does whatever it is asked twice.

import { expect, test } from 'vitest';
import { type DeliveryRun, deliverDue } from '../../src/app/deliver-due';
import { dropEntry } from '../../src/app/drop-clip';
import { editClip } from '../../src/app/edit-clip';
import { keepClip } from '../../src/app/keep-clip';
import { choose, retryAll, skip } from '../../src/app/outbox';
import { clipMarker } from '../../src/app/parcel';
import { publishIssue } from '../../src/app/publish-issue';
import type { Delivery } from '../../src/domain/delivery';
import type { RecordingStore } from '../../src/store';
import { destinationRow, NaughtyApp, seeded } from '../helpers/naughty-app';
import { temporaryStore } from '../store/temporary';
import { digestOf, draftOf, ids, NOON, SHANGHAI } from './words';

const digest = digestOf();
const DAY = '2026-09-30';

async function world(seed = 1) {
  const store = await temporaryStore('strict');
  const app = new NaughtyApp(seeded(seed));
  const clock = { now: NOON };
  await store.digests.put(digest);
  await store.destinations.put(destinationRow());
  const run: DeliveryRun = {
    store,
    publisherOf: () => app.publisher,
    fetch: () => Promise.reject(new Error('no net here')),
    now: () => clock.now,
    dice: () => 0,
    hasAccess: async () => true,
    alone: async (_, work) => work().then(() => true),
  };
  return { store, app, clock, run };
}

const newId = ids('entry');
const keep = async (store: RecordingStore, url: string, words = {}): Promise<string> => {
  const outcome = await keepClip(store, draftOf(url, words), { digest, newId, now: NOON, zone: SHANGHAI });
  if (!('kept' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.kept.id;
};

const dropClip = async (store: RecordingStore, clipId: string, now: number): Promise<void> => {
  for (const { id } of await store.entries.ofClip(clipId)) await dropEntry(store, id, now);
};

const rowOf = async (store: RecordingStore, id: string): Promise<Delivery | undefined> =>
  (await store.deliveries.ofItem('clip', id))[0];

test('a clip is promised in the transaction that keeps it, sent once, and has its receipt', async () => {
  const { store, app, run } = await world();
  const id = await keep(store, 'https://example.com/a', { title: 'Slow maps' });
  expect(await rowOf(store, id)).toMatchObject({ state: 'waiting', wanted: 1, arrived: 0, receipt: null });
  expect(await deliverDue(run)).toEqual({ next: null, needs: 0 });
  expect(app.standing.map(({ title, marker }) => [title, marker])).toEqual([['Slow maps', clipMarker(id)]]);
  expect(await rowOf(store, id)).toMatchObject({
    state: 'delivered',
    arrived: 1,
    receipt: { url: 'https://app.example/1' },
  });
  const { requests } = app;
  await deliverDue(run);
  expect(app.requests).toBe(requests);
});

test('nothing is promised where nothing is connected, or the destination takes no clips', async () => {
  const { store } = await world();
  await store.destinations.put(destinationRow({ sends: { clips: false, issues: true } }));
  expect(await rowOf(store, await keep(store, 'https://example.com/a'))).toBeUndefined();
});

test('edits coalesce into the last word, and a change that alters nothing there asks nothing', async () => {
  const { store, app, run } = await world();
  const id = await keep(store, 'https://example.com/a');
  await deliverDue(run);
  const before = app.requests;
  for (const title of ['One', 'Two', 'Three']) await editClip(store, id, { title }, { now: NOON + 1 });
  await deliverDue(run);
  expect(app.standing.map(({ title }) => title)).toEqual(['Three']);
  expect(app.requests - before).toBe(2);
  const clip = await store.clips.get(id);
  if (clip) await store.clips.put({ ...clip });
  await deliverDue(run);
  expect(app.requests - before).toBe(2);
});

test('dropping a clip takes it away there; one that never left leaves no trace', async () => {
  const { store, app, run } = await world();
  const [gone, never] = [await keep(store, 'https://example.com/a'), await keep(store, 'https://example.com/b')];
  await skip(store, (await rowOf(store, never))?.id ?? '');
  await deliverDue(run);
  await dropClip(store, gone, NOON + 1);
  await deliverDue(run);
  expect(app.standing).toEqual([]);
  expect(await rowOf(store, gone)).toBeUndefined();
});

test('an issue goes out when it is published, and whatever is changed in it follows', async () => {
  const { store, app, run } = await world();
  await store.destinations.put(destinationRow({ sends: { clips: false, issues: true } }));
  const id = await keep(store, 'https://example.com/a', { title: 'Slow maps' });
  await deliverDue(run);
  expect(app.standing).toEqual([]);
  expect(await publishIssue(store, { digestId: digest.id, day: DAY }, NOON)).toHaveLength(1);
  await deliverDue(run);
  expect(app.standing[0]?.text).toContain('Slow maps');
  await editClip(store, id, { title: 'Slower maps' }, { now: NOON + 1 });
  await deliverDue(run);
  expect(app.standing).toHaveLength(1);
  expect(app.standing[0]?.text).toContain('Slower maps');
});

test('what was changed there is never overwritten unasked: theirs stays, ours goes, merged goes', async () => {
  const { store, app, run } = await world();
  const id = await keep(store, 'https://example.com/a', { title: 'Ours' });
  await deliverDue(run);
  app.edit(clipMarker(id), 'Written there');
  await editClip(store, id, { remark: 'Written here' }, { now: NOON + 1 });
  expect(await deliverDue(run)).toMatchObject({ needs: 1 });
  const row = await rowOf(store, id);
  expect(row).toMatchObject({ state: 'needs-you', trouble: { kind: 'conflict', theirs: { text: 'Written there' } } });
  expect(app.standing[0]?.text).toBe('Written there');
  await retryAll(store);
  await deliverDue(run);
  expect(app.standing[0]?.text).toBe('Written there');
  await choose(store, row?.id ?? '', { kind: 'merged', text: 'Written by both' });
  await deliverDue(run);
  expect(app.standing[0]?.text).toBe('Written by both');
  expect(await rowOf(store, id)).toMatchObject({ state: 'delivered', trouble: null, choice: null });
});

test('one that is gone there is asked about, and sent again only when the curator says so', async () => {
  const { store, app, run } = await world();
  const id = await keep(store, 'https://example.com/a');
  await deliverDue(run);
  for (const post of app.posts) post.trashed = true;
  await editClip(store, id, { remark: 'More' }, { now: NOON + 1 });
  await deliverDue(run);
  const row = await rowOf(store, id);
  expect(row).toMatchObject({ state: 'needs-you', trouble: { kind: 'gone' } });
  await choose(store, row?.id ?? '', { kind: 'ours' });
  await deliverDue(run);
  expect(app.standing).toHaveLength(1);
});

test('a private address does not leave until it is confirmed', async () => {
  const { store, app, run } = await world();
  const id = await keep(store, 'http://192.168.0.1/minutes');
  await deliverDue(run);
  expect(app.standing).toEqual([]);
  expect(await rowOf(store, id)).toMatchObject({ state: 'needs-you', trouble: { kind: 'withheld' } });
  const clip = await store.clips.get(id);
  if (clip) await store.clips.put({ ...clip, addressConfirmed: true });
  await deliverDue(run);
  expect(app.standing).toHaveLength(1);
});

test('a destination that refuses us stops and keeps its queue; another goes on', async () => {
  const { store, app, run, clock } = await world();
  await store.destinations.put(destinationRow({ id: 'elsewhere', url: 'https://other.example/', createdAt: 1 }));
  for (const name of ['a', 'b', 'c']) await keep(store, `https://example.com/${name}`);
  const rest = await deliverDue({ ...run, hasAccess: async (pattern) => !pattern.includes('app.example') });
  expect(rest).toMatchObject({ needs: 1 });
  expect(app.standing).toHaveLength(3);
  expect((await store.destinations.get('there'))?.stopped).toEqual({ kind: 'no-access', detail: '', at: clock.now });
  expect((await store.deliveries.of('there')).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);
});

test('a worker that dies anywhere on its way leaves neither loss nor double', async () => {
  for (let step = 1; step <= 7; step++) {
    const { store, app, run } = await world();
    const id = await keep(store, 'https://example.com/a');
    let left = step;
    app.before = () => {
      if (--left === 0) throw new Error('the worker died');
    };
    await deliverDue(run).catch(() => {});
    app.before = () => {};
    await deliverDue(run);
    expect(app.standing, `death at request ${step}`).toHaveLength(1);
    expect(await rowOf(store, id)).toMatchObject({ state: 'delivered' });
  }
});

test('what arrives long after it was given up is found and taken away', async () => {
  const { store, app, run, clock } = await world();
  const id = await keep(store, 'https://example.com/a');
  app.loseOnce('create');
  await deliverDue(run);
  expect(app.standing).toEqual([]);
  clock.now += 60_000;
  const { next } = await deliverDue(run);
  expect(app.standing).toHaveLength(1);
  app.settle();
  expect(app.standing).toHaveLength(2);
  expect(next).toBeGreaterThan(clock.now);
  clock.now = next ?? 0;
  expect(await deliverDue(run)).toEqual({ next: null, needs: 0 });
  expect(app.standing).toHaveLength(1);
  expect((await rowOf(store, id))?.receipt?.remoteId).toBe(app.standing[0]?.remoteId);
});

test('an older update that arrives after a newer one does not keep the last word', async () => {
  const { store, app, run, clock } = await world();
  const id = await keep(store, 'https://example.com/a');
  await deliverDue(run);
  app.loseOnce('update');
  await editClip(store, id, { title: 'Older' }, { now: NOON + 1 });
  await deliverDue(run);
  await editClip(store, id, { title: 'Newer' }, { now: NOON + 2 });
  clock.now += 60_000;
  const { next } = await deliverDue(run);
  expect(app.standing.map(({ title }) => title)).toEqual(['Newer']);
  app.settle({ blindly: true });
  expect(app.standing.map(({ title }) => title)).toEqual(['Older']);
  clock.now = next ?? 0;
  await deliverDue(run);
  await deliverDue(run);
  expect(app.standing.map(({ title }) => title)).toEqual(['Newer']);
});

test('a request that its worker did not outlive may come late as well, and is found', async () => {
  const { store, run, clock } = await world();
  const id = await keep(store, 'https://example.com/a');
  const row = await rowOf(store, id);
  if (row) await store.deliveries.put({ ...row, state: 'sending', unsure: 'sent-by-the-dead' });
  const { next } = await deliverDue(run);
  expect(await rowOf(store, id)).toMatchObject({ state: 'delivered' });
  expect(next).toBeGreaterThan(clock.now);
});

test.each([1, 2, 3, 4, 5])(
  'half of all requests hit, edits and drops meanwhile: none lost, none doubled (seed %d)',
  async (seed) => {
    const { store, app, run, clock } = await world(seed);
    app.naughtiness = 0.5;
    const names = Array.from({ length: 12 }, (_, i) => `https://example.com/${i}`);
    const kept: string[] = [];
    for (const name of names) kept.push(await keep(store, name, { title: name }));
    for (let round = 0; round < 400; round++) {
      if (round === 3) for (const id of kept) await editClip(store, id, { remark: 'Corrected' }, { now: NOON + round });
      if (round === 6) await dropClip(store, kept[0] ?? '', NOON + round);
      const { next } = await deliverDue(run);
      if (next === null && round > 6) break;
      clock.now += 7 * 3_600_000;
    }
    app.naughtiness = 0;
    const markers = app.standing.map(({ marker }) => marker);
    expect(markers.toSorted()).toEqual(kept.slice(1).map(clipMarker).toSorted());
    expect(app.standing.every(({ text }) => text.includes('Corrected'))).toBe(true);
    expect(app.faulted).toBeGreaterThan(20);
  },
);
