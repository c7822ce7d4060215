import { expect, test } from 'vitest';
import { type MoveOutcome, moveEntry } from '../../src/app/move-entry';
import { openIssue } from '../../src/app/open-issue';
import { restoreEntries } from '../../src/app/restore-entries';
import type { Digest } from '../../src/domain/digest';
import type { RecordingStore } from '../../src/store';
import { seedIssue } from '../desk/seed';
import { DAY, digestRow } from '../helpers/rows';
import { temporaryStore } from '../store/temporary';

async function order(store: RecordingStore, digest: Digest): Promise<string[]> {
  const { sections } = await openIssue(store, digest, DAY);
  return sections.map(({ items }) => items.map(({ clip }) => clip.id).join(' '));
}
const move = (
  store: RecordingStore,
  digest: Digest,
  clipId: string,
  sectionId: string,
  place: number,
): Promise<MoveOutcome> => moveEntry(store, digest, { entryId: `e-${clipId}`, sectionId, place });

const FIVE = ['a', 'b', 'c', 'd', 'e'];

test.each([
  ['a', 2, 'b c a d e'],
  ['e', 0, 'e a b c d'],
  ['b', 99, 'a c d e b'],
])('%s to place %i of its section', async (clip, place, wanted) => {
  const store = await temporaryStore();
  const digest = await seedIssue(store, { focus: FIVE });
  await move(store, digest, clip, 'focus', place);
  expect((await order(store, digest))[0]).toBe(wanted);
});

test('between sections, to the very place; the automatic one puts it back by time', async () => {
  const store = await temporaryStore();
  const digest = await seedIssue(store, { focus: ['a', 'b'], latest: ['x', 'y'] });
  await move(store, digest, 'y', 'focus', 1);
  expect(await order(store, digest)).toEqual(['a y b', 'x']);
  await move(store, digest, 'y', 'latest', 0);
  expect(await order(store, digest)).toEqual(['a b', 'x y']);
});

test('a full section takes nothing more, but its own clips still move within it', async () => {
  const store = await temporaryStore();
  const digest = await seedIssue(store, { focus: FIVE, latest: ['x'] });
  expect(await move(store, digest, 'x', 'focus', 0)).toMatchObject({ full: { id: 'focus' } });
  await move(store, digest, 'e', 'focus', 0);
  expect(await order(store, digest)).toEqual(['e a b c d', 'x']);
});

test('two surfaces that fill the last place at once leave the cap whole', async () => {
  const store = await temporaryStore();
  const digest = await seedIssue(store, { focus: FIVE.slice(1), latest: ['x', 'y'] });
  await Promise.all([move(store, digest, 'x', 'focus', 0), move(store, digest, 'y', 'focus', 0)]);
  expect((await order(store, digest))[0]?.split(' ')).toHaveLength(5);
});

test('neighbours of equal rank are set apart rather than jumped over', async () => {
  const store = await temporaryStore();
  const digest = await seedIssue(store, { focus: ['a', 'b', 'c'] });
  for (const id of ['a', 'b']) {
    const entry = await store.entries.get(`e-${id}`);
    if (entry) await store.entries.put({ ...entry, rank: 'a0' });
  }
  const outcome = await move(store, digest, 'c', 'focus', 1);
  expect((await order(store, digest))[0]).toBe('a c b');
  if (!('moved' in outcome)) throw new Error('not moved');
  await restoreEntries(store, digest, outcome.before);
  expect((await order(store, digest))[0]).toBe('a b c');
});

test('two hundred moves keep the order that the hand made', async () => {
  const store = await temporaryStore();
  const digest = await seedIssue(store, { focus: ['a', 'b', 'c'], digest: digestRow() });
  for (let i = 0; i < 200; i++) await move(store, digest, 'c', 'focus', i % 2);
  expect((await order(store, digest))[0]).toBe('a c b');
});

test('taking a move back into a section that has filled up keeps its cap and says so', async () => {
  const store = await temporaryStore();
  const digest = await seedIssue(store, { focus: FIVE, latest: ['x'] });
  const outcome = await move(store, digest, 'a', 'latest', 0);
  await move(store, digest, 'x', 'focus', 0);
  if (!('moved' in outcome)) throw new Error('not moved');
  expect(await restoreEntries(store, digest, outcome.before)).toMatchObject({ full: { id: 'focus' } });
  expect(await order(store, digest)).toEqual(['x b c d e', 'a']);
});
