// How large the e-mail edition is. Mail readers cut a letter's HTML at 102 KB, so it should stay well under that.

import { editionCounts, editionOf } from '../domain/edition';
import type { AssembledIssue } from '../domain/issue';

/** Where mail readers cut, and what an issue may have of it, in bytes. */
export const EMAIL_LIMIT = 102 * 1024;
export const EMAIL_BUDGET = 90 * 1024;

export interface EmailSize {
  /** Of the letter's HTML, as UTF-8. */
  bytes: number;
  budget: number;
  /** How many items it may hold to fit the budget; one where none would. */
  fits: number;
}

/** `render` writes the letter's HTML of an issue that is cut to an edition already. */
export function emailSize(issue: AssembledIssue, render: (issue: AssembledIssue) => string): EmailSize {
  const bytesOf = (first: number | null): number => {
    const cut = first === null ? issue : { ...issue, issue: { ...issue.issue, emailFirst: first } };
    return new TextEncoder().encode(render(editionOf(cut, 'email'))).length;
  };
  const bytes = bytesOf(null);
  const { email } = editionCounts(issue);
  if (bytes <= EMAIL_BUDGET) return { bytes, budget: EMAIL_BUDGET, fits: email };
  return { bytes, budget: EMAIL_BUDGET, fits: mostWithin(EMAIL_BUDGET, { bytesOf, of: email, bytes }) };
}

/** So many guesses may follow the sizes; then the middle is taken, which ends however uneven the items are. */
const GUESSES = 6;

/**
 * How many of the first items stay within `budget`, where all of them, `bytes` together, do not; at least one. Items are
 * much alike, so the place is guessed from the sizes: each try writes a letter, and half of five hundred takes long.
 */
function mostWithin(
  budget: number,
  { bytesOf, of, bytes }: { bytesOf: (first: number) => number; of: number; bytes: number },
): number {
  let fits = { first: 1, bytes: bytesOf(1) };
  let tooMany = { first: of, bytes };
  for (let tries = 0; tooMany.first - fits.first > 1; tries += 1) {
    const room = tooMany.first - fits.first;
    const share = tries < GUESSES ? (budget - fits.bytes) / (tooMany.bytes - fits.bytes) : 0.5;
    const first = fits.first + Math.max(1, Math.min(room - 1, Math.floor(room * share)));
    const tried = { first, bytes: bytesOf(first) };
    if (tried.bytes <= budget) fits = tried;
    else tooMany = tried;
  }
  return fits.first;
}
