import { expect, test } from 'vitest';
import { neighbourDay } from '../../src/app/neighbour-day';

const days = ['2026-09-21', '2026-09-25'];
const today = '2026-09-30';

test.each([
  ['2026-09-30', -1, '2026-09-25', 'back to the nearest issue'],
  ['2026-09-25', -1, '2026-09-21', 'and the one before it'],
  ['2026-09-21', -1, '2026-09-20', 'before the first: the calendar'],
  ['2026-09-21', 1, '2026-09-25', 'forward to the next issue'],
  ['2026-09-25', 1, '2026-09-30', 'today is a stop even without an issue'],
  ['2026-09-30', 1, '2026-10-01', 'beyond today: the calendar'],
] as [string, 1 | -1, string, string][])('from %s by %i: %s (%s)', (day, step, wanted) => {
  expect(neighbourDay(days, { day, today, step })).toBe(wanted);
});
