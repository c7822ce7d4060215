import { expect, test } from 'vitest';
import { lastRank, sectionFor } from '../../src/app/place-clip';
import type { Entry } from '../../src/domain/issue';
import { digestOf } from './words';

const entryIn = (sectionId: string, n: number): Entry => ({
  id: `e${n}`,
  issueId: 'i',
  clipId: `c${n}`,
  sectionId,
  rank: `a${n}`,
  addedAt: n,
});

test('focus counts the other clips only: the fifth may stay where it is', () => {
  const five = [0, 1, 2, 3, 4].map((n) => entryIn('focus', n));
  const wish = { focus: true, clipId: 'c4', tags: [] };
  expect(sectionFor(digestOf(), five, wish)).toMatchObject({ section: { id: 'focus' }, full: false });
  expect(sectionFor(digestOf(), five, { ...wish, clipId: 'c9' })).toMatchObject({
    section: { id: 'latest' },
    full: true,
  });
});

test('with no manual section there is no focus to wish for', () => {
  const digest = digestOf({ sections: [{ id: 'all', name: 'All', kind: 'automatic', cap: null }] });
  expect(sectionFor(digest, [], { focus: true, clipId: 'c', tags: [] })).toMatchObject({
    section: { id: 'all' },
    full: false,
  });
});

test('a new clip comes behind everything in its section, whatever stands in the others', () => {
  const entries = [entryIn('focus', 1), entryIn('focus', 5), entryIn('latest', 9)];
  const rank = lastRank(entries, 'focus');
  expect(rank > 'a5' && rank < 'a9').toBe(true);
  expect(lastRank([], 'focus') > '').toBe(true);
});
