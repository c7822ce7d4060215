// The issue clock: what number an issue has, what its file is called, when it is closed, and what a reopening leaves.

import { addDays, type Day } from './day';
import type { Digest } from './digest';
import { type Correction, type Issue, isClosed } from './issue';
import { fillPattern } from './pattern';
import { oneLine } from './text';

export const DEFAULT_FILE_NAME_PATTERN = '{digest}-{date}';

/**
 * The number of the issue of `day`: its own where it has one, else counted on from `latest`, the latest issue before it
 * whose number is fixed, over the issues between (`days`: all that have one), else from the digest's first. Null when the
 * digest does not number its issues.
 */
export function issueNumber(
  digest: Digest,
  day: Day,
  own: Issue | undefined,
  { latest, days }: { latest: Issue | undefined; days: readonly Day[] },
): number | null {
  if (typeof own?.number === 'number') return own.number;
  const first = digest.firstNumber ?? null;
  if (first === null) return null;
  const fixed = typeof latest?.number === 'number' ? latest.number : null;
  const between = days.filter((other) => other < day && (fixed === null || other > (latest?.day ?? ''))).length;
  return (fixed === null ? first : fixed + 1) + between;
}

/** What the issue's files are called, without the ending; not yet made fit for every system (see formats/file-name). */
export const issueFileName = (
  digest: Digest,
  { day, headline, number }: { day: Day; headline: string; number?: number | null | undefined },
): string =>
  oneLine(fillPattern(digest.fileNamePattern || DEFAULT_FILE_NAME_PATTERN, { digest, day, headline, number }));

/** Closes an issue, which fixes its number and headline: what is offered today must not change it tomorrow. */
export const closeIssue = (
  issue: Issue,
  { number, headline, now }: { number: number | null; headline: string; now: number },
): Issue => ({ ...issue, number, headline, closedAt: now, updatedAt: now });

/** Opens a closed issue again. What is changed from here on is a correction, and `note` says what it is. */
export function reopenIssue(issue: Issue, { note, now }: { note: string; now: number }): Issue {
  if (!isClosed(issue)) return issue;
  const correction: Correction = { at: now, note: oneLine(note) };
  return { ...issue, closedAt: null, corrections: [...(issue.corrections ?? []), correction], updatedAt: now };
}

/** Whole days from `from` to `to`; negative when `to` is earlier. Counts dates, never 24-hour spans. */
export function daysBetween(from: Day, to: Day): number {
  const start = Date.parse(`${addDays(from, 0)}T00:00:00Z`);
  return Math.round((Date.parse(`${addDays(to, 0)}T00:00:00Z`) - start) / 86_400_000);
}
