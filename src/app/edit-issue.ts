// Changing what an issue itself says: headline, intro, outro, cover and free blocks. The issue is made with its first
// word; a closed one keeps its words.

import type { Day } from '../domain/day';
import { type Issue, isClosed, issueId, newIssue } from '../domain/issue';
import { oneLine, wellFormed } from '../domain/text';
import type { Store } from '../store';

/** `block:` and the block's id is that block's text. */
export type IssueField = 'headline' | 'intro' | 'outro' | 'coverUrl' | 'coverAlt' | `block:${string}`;

/** Which issue: it may not be stored yet. */
export interface IssueName {
  digestId: string;
  day: Day;
}

/** What stands in a field; empty where the curator has written nothing. */
export function issueWords(issue: Issue, field: IssueField): string {
  if (field === 'headline') return issue.headline ?? '';
  if (field === 'intro' || field === 'outro') return issue[field];
  if (field === 'coverUrl') return issue.cover?.url ?? '';
  if (field === 'coverAlt') return issue.cover?.alt ?? '';
  return issue.blocks?.find(({ id }) => `block:${id}` === field)?.text ?? '';
}

/** Stores `text` in the issue. An empty headline goes back to the offered one. Null when all is well. */
export function editIssue(
  store: Store,
  name: IssueName,
  { field, text, now }: { field: IssueField; text: string; now: number },
): Promise<{ frozen: true } | null> {
  return changeIssue(store, name, now, (issue) => withWords(issue, field, wellFormed(text)));
}

/** Changes the issue, which is made if it is not there yet, unless it is closed. */
export function changeIssue(
  store: Store,
  { digestId, day }: IssueName,
  now: number,
  change: (issue: Issue) => Issue,
): Promise<{ frozen: true } | null> {
  return store.inOne(async () => {
    const before = (await store.issues.get(issueId(digestId, day))) ?? newIssue(digestId, day, now);
    if (isClosed(before)) return { frozen: true as const };
    await store.issues.put({ ...change(before), updatedAt: now });
    return null;
  });
}

function withWords(issue: Issue, field: IssueField, text: string): Issue {
  if (field === 'headline') return { ...issue, headline: oneLine(text) || null };
  if (field === 'intro' || field === 'outro') return { ...issue, [field]: text };
  if (field === 'coverUrl' || field === 'coverAlt') {
    const { url = '', alt = '' } = issue.cover ?? {};
    const cover = field === 'coverUrl' ? { url: oneLine(text), alt } : { url, alt: oneLine(text) };
    return { ...issue, cover: cover.url || cover.alt ? cover : null };
  }
  const blocks = (issue.blocks ?? []).map((block) => (`block:${block.id}` === field ? { ...block, text } : block));
  return { ...issue, blocks };
}
