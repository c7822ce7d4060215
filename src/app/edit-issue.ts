// Changing what an issue itself says: headline, intro, outro. The issue is made with its first word.

import type { Day } from '../domain/day';
import { type Issue, issueId, newIssue } from '../domain/issue';
import { oneLine, wellFormed } from '../domain/text';
import type { Store } from '../store';

export type IssueChange = Partial<Record<'headline' | 'intro' | 'outro', string>>;

/** Which issue: it may not be stored yet. */
export interface IssueName {
  digestId: string;
  day: Day;
}

/** Stores `change` in the issue. An empty headline goes back to the offered one. */
export async function editIssue(
  store: Store,
  { digestId, day }: IssueName,
  { change, now }: { change: IssueChange; now: number },
): Promise<Issue> {
  return store.inOne(async () => {
    const before = (await store.issues.get(issueId(digestId, day))) ?? newIssue(digestId, day, now);
    const { headline, intro = before.intro, outro = before.outro } = change;
    const issue = {
      ...before,
      headline: headline === undefined ? before.headline : oneLine(wellFormed(headline)) || null,
      intro: wellFormed(intro),
      outro: wellFormed(outro),
      updatedAt: now,
    };
    await store.issues.put(issue);
    return issue;
  });
}
