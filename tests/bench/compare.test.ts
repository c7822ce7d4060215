// How the extract benchmark counts: case by case against the one other reader that is best, and never against a reader
// for what it does not tell.
import { expect, test } from 'vitest';
import type { Case, Scorer } from '../../bench/kit/extract/cases.ts';
import { brief, compare, judge } from '../../bench/kit/extract/compare.ts';

const cases = ['1', '2', '3'].map((id): Case => ({ id, tier: 'A', lang: 'en', url: '', html: '' }));
const answers = (...titles: string[]) => new Map(titles.map((title, i) => [String(i + 1), { title }]));
const scorer: Scorer = {
  scoreCase: (_, said) => ({ title: said?.title === 'right' ? 1 : 0, ...(said ? { siteName: 0 } : {}) }),
};
const said = {
  ours: answers('right', 'right', 'wrong'),
  readability: answers('wrong', 'wrong', 'wrong'),
  postlight: answers('wrong', 'right', 'right'),
};
const comparison = compare(judge(said, cases, scorer), cases, ['title', 'siteName', 'image']);

test('wins and losses are counted against the best other reader', () => {
  expect(comparison.title).toMatchObject({ cases: 3, best: 'postlight', wins: 1, losses: 1 });
  expect(brief(comparison).title).toEqual({
    cases: 3,
    ours: 66.7,
    best: 'postlight',
    best_mean: 66.7,
    won: 1,
    lost: 1,
  });
});

test('a reader that never names the site is not compared by it, and what no case asks for is left out', () => {
  expect(comparison.siteName).toMatchObject({ best: 'readability' });
  expect(comparison.siteName?.means.postlight).toBeNaN();
  expect(comparison.image).toBeUndefined();
});
