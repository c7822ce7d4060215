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
  let [fits, tooMany] = [1, email];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (bytesOf(middle) <= EMAIL_BUDGET) fits = middle;
    else tooMany = middle;
  }
  return { bytes, budget: EMAIL_BUDGET, fits };
}
