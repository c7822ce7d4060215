// The issue on screen after this desk changed rows of it, put together without asking the database: at five hundred clips
// reading them all again takes longer than the act did. What only the database can tell is answered with null.

import { assemble } from '../domain/assemble';
import type { Clip } from '../domain/clip';
import { type Entry, type Issue, type Item, isClosed } from '../domain/issue';
import type { RowChange } from '../store';
import { rowsOf } from './desk-walk';
import type { OpenedIssue } from './open-issue';

/** Null where the view must be read: what was changed brings in rows that are not on screen, or concerns more than the issue. */
export function patched(view: OpenedIssue, changes: readonly RowChange[]): OpenedIssue | null {
  if (changes.length === 0) return view;
  const waits = new Set(view.shelf.flatMap(({ entry, clip }) => [entry.id, clip.id]));
  if (isClosed(view.issue) || changes.some(({ key }) => waits.has(key))) return null;
  const items = new Map(rowsOf(view).map((item) => [item.entry.id, alone(item)]));
  let { issue } = view;
  for (const change of changes) {
    if (change.table === 'issues') {
      const next = patchedIssue(issue, change);
      if (!next) return null;
      issue = next;
    } else if (change.table === 'clips') patchClip(items, change);
    else if (change.table !== 'entries' || !patchEntry(items, issue, change)) return null;
  }
  return { ...view, ...assemble(view.digest, issue, [...items.values()]) };
}

/** Voices are folded in anew. */
const alone = (item: Item): Item => (item.voices ? { entry: item.entry, clip: item.clip } : item);

/** Null where it is another issue, was made or closed, or was numbered: numbers follow from the issues before. */
function patchedIssue(issue: Issue, { key, before, after }: RowChange): Issue | null {
  if (key !== issue.id || !before || !after) return null;
  const [was, now] = [before, after] as unknown as [Issue, Issue];
  return was.number === now.number && !isClosed(now) ? { ...now, number: issue.number } : null;
}

function patchClip(items: Map<string, Item>, { key, after }: RowChange): void {
  for (const [id, { entry, clip }] of items) {
    if (clip.id !== key) continue;
    if (after) items.set(id, { entry, clip: after as unknown as Clip });
    else items.delete(id);
  }
}

/** False where it came from elsewhere or went there. */
function patchEntry(items: Map<string, Item>, issue: Issue, { key, after }: RowChange): boolean {
  const item = items.get(key);
  if (!item) return false;
  const entry = after as Entry | null;
  if (entry && (entry.issueId !== issue.id || entry.clipId !== item.clip.id)) return false;
  if (entry) items.set(key, { entry, clip: item.clip });
  else items.delete(key);
  return true;
}
