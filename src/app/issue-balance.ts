// The balance of the issue on screen against the ones before it.

import { BALANCE_KINDS, type BalanceKind, type BalanceRow, balanceOf } from '../domain/balance';
import type { Clip } from '../domain/clip';
import type { AssembledIssue } from '../domain/issue';
import type { RecordingStore } from '../store';
import { itemsOf } from './open-issue';
import { itemsIn } from './preflight-facts';

/** It is held against so many issues before it. */
const BEFORE = 7;

export interface IssueBalance {
  /** How many issues before it there were to hold it against. */
  issues: number;
  kinds: { kind: BalanceKind; rows: BalanceRow[] }[];
}

/** The clips of the issues before this one, the latest first; issues without clips tell nothing. */
export async function clipsBefore(store: RecordingStore, { digest, issue }: AssembledIssue): Promise<Clip[][]> {
  const issues = await store.archive.before(digest.id, issue.day, BEFORE);
  const items = await Promise.all(issues.map(({ id }) => itemsOf(store, id)));
  return items.map((held) => held.map(({ clip }) => clip)).filter((clips) => clips.length > 0);
}

export function issueBalance(issue: AssembledIssue, before: readonly (readonly Clip[])[]): IssueBalance {
  const now = itemsIn(issue).map(({ clip }) => clip);
  return {
    issues: before.length,
    kinds: BALANCE_KINDS.map((kind) => ({ kind, rows: balanceOf(kind, { now, before }) })),
  };
}
