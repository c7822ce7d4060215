import { expect, test } from 'vitest';
import { EMAIL_BUDGET, emailSize } from '../../src/app/email-size';
import type { AssembledIssue } from '../../src/domain/issue';
import { clipRow, issueOf } from '../helpers/rows';

/** A letter of as many bytes as the remarks of its items say, and some of its own. */
function sized(...remarks: number[]) {
  const issue = issueOf(remarks.map((length, i) => clipRow(`c${i}`, { remark: 'x'.repeat(length) })));
  const letters: number[] = [];
  const size = emailSize(issue, (cut: AssembledIssue) => {
    const items = cut.sections.flatMap((section) => section.items);
    letters.push(items.length);
    return `${'-'.repeat(2_000)}${items.map(({ clip }) => clip.remark).join('')}`;
  });
  const inOrder = issue.sections.flatMap(({ items }) => items.map(({ clip }) => clip.remark.length));
  let [fits, sum] = [0, 2_000];
  for (const length of inOrder) {
    sum += length;
    if (sum <= EMAIL_BUDGET) fits += 1;
    else break;
  }
  return { size, letters, most: Math.max(1, fits) };
}

test('a letter within the budget holds all there is, and is written once', () => {
  const { size, letters } = sized(800, 800, 800);
  expect(size).toMatchObject({ bytes: 4_400, fits: 3 });
  expect(letters).toEqual([3]);
});

test.each([
  ['much alike', Array.from({ length: 500 }, (_, i) => 800 + (i % 7) * 20)],
  [
    'one huge among small',
    [...Array.from({ length: 40 }, () => 300), 95_000, ...Array.from({ length: 40 }, () => 300)],
  ],
  ['ever longer', Array.from({ length: 300 }, (_, i) => i * 10)],
  ['ever shorter', Array.from({ length: 300 }, (_, i) => (300 - i) * 10)],
  ['the first alone too large', [120_000, 10, 10, 10]],
])('as many items as fit are found where they are %s', (_, remarks) => {
  const { size, most, letters } = sized(...remarks);
  expect(size.fits).toBe(most);
  expect(letters.length).toBeLessThan(20);
});

test('of five hundred items much alike, few letters are written to find how many fit', () => {
  const { letters } = sized(...Array.from({ length: 500 }, (_, i) => 800 + (i % 7) * 20));
  expect(letters.length).toBeLessThanOrEqual(6);
  expect(letters.slice(1).every((items) => items < 200)).toBe(true);
});
