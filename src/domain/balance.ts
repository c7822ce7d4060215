// The balance of an issue: what it draws on (sites, languages, tags), against the issues before it.

import { hostOf } from './address';
import type { Clip } from './clip';
import { tagKey } from './tag';

export const BALANCE_KINDS = ['site', 'language', 'tag'] as const;
export type BalanceKind = (typeof BALANCE_KINDS)[number];

export interface BalanceRow {
  /** As first written. */
  name: string;
  /** How many clips of this issue. */
  now: number;
  /** The mean per issue over those before, 0 where there are none. */
  before: number;
}

/** One kind's rows, the strongest in this issue first, then the strongest before; at most `limit`. */
export function balanceOf(
  kind: BalanceKind,
  { now, before }: { now: readonly Clip[]; before: readonly (readonly Clip[])[] },
  limit = 8,
): BalanceRow[] {
  const rows = new Map<string, BalanceRow>();
  const count = (clips: readonly Clip[], add: (row: BalanceRow) => void): void => {
    for (const name of clips.flatMap((clip) => namesOf(clip, kind))) {
      const key = tagKey(name);
      const row = rows.get(key) ?? { name, now: 0, before: 0 };
      add(row);
      rows.set(key, row);
    }
  };
  count(now, (row) => {
    row.now += 1;
  });
  for (const issue of before) {
    count(issue, (row) => {
      row.before += 1 / before.length;
    });
  }
  return [...rows.values()].sort((a, b) => b.now - a.now || b.before - a.before).slice(0, limit);
}

function namesOf(clip: Clip, kind: BalanceKind): string[] {
  if (kind === 'tag') return clip.tags;
  if (kind === 'site') return [clip.site || hostOf(clip.url)].filter(Boolean);
  return [clip.language.split('-', 1)[0] ?? ''].filter(Boolean);
}
