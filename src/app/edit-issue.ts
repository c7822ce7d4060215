// Changing what an issue itself says: headline, intro, outro. The issue is made with its first word.

import type { Day } from '../domain/day';
import type { Digest } from '../domain/digest';
import { type Issue, newIssue } from '../domain/issue';
import { oneLine, wellFormed } from '../domain/text';
import type { Store } from '../store';
import { ensureIssue } from './place-clip';

export type IssueChange = Partial<Record<'headline' | 'intro' | 'outro', string>>;

/** `issue` with `change` in it. An empty headline goes back to the offered one. */
export function withIssueChange(issue: Issue, change: IssueChange, now: number): Issue {
  const { headline, intro = issue.intro, outro = issue.outro } = change;
  return {
    ...issue,
    headline: headline === undefined ? issue.headline : oneLine(wellFormed(headline)) || null,
    intro: wellFormed(intro),
    outro: wellFormed(outro),
    updatedAt: now,
  };
}

export async function editIssue(
  store: Store,
  digest: Digest,
  day: Day,
  { change, now }: { change: IssueChange; now: number },
): Promise<Issue> {
  return store.inOne(async () => {
    const id = await ensureIssue(store, digest, day, now);
    const before = (await store.issues.get(id)) ?? newIssue(digest.id, day, now);
    const issue = withIssueChange(before, change, now);
    await store.issues.put(issue);
    return issue;
  });
}
