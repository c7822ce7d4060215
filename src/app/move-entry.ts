// Moving a clip within its issue: to a place in a manual section, or to an automatic one, which orders itself.

import { type Digest, defaultSection, type Section } from '../domain/digest';
import type { Entry } from '../domain/issue';
import type { Store } from '../store';
import { isFull, standing } from './place-clip';
import { rankBetween } from './rank';

export type MoveOutcome =
  /** `before`: the rows that changed, as they stood, for taking the move back. */
  | { moved: Entry; section: Section; place: number; before: Entry[] }
  /** The section holds as many as it may; nothing was changed. */
  | { full: Section }
  /** It stands there already, or is gone. */
  | { unmoved: true };

/** Where to: `place` counts from 0 among the section's other clips; past the end means the end. */
export interface MoveTarget {
  entryId: string;
  sectionId: string;
  place: number;
}

export async function moveEntry(store: Store, digest: Digest, target: MoveTarget): Promise<MoveOutcome> {
  const section = digest.sections.find((s) => s.id === target.sectionId);
  if (!section) return { unmoved: true };
  return store.inOne(async (): Promise<MoveOutcome> => {
    const entry = await store.entries.get(target.entryId);
    if (!entry) return { unmoved: true };
    const here = await standingIn(store, digest, entry.issueId, section);
    const others = here.filter((e) => e.id !== entry.id);
    const inside = others.length < here.length;
    if (!inside && isFull(section, others.length)) return { full: section };
    const place = Math.max(0, Math.min(target.place, others.length));
    if (inside && (section.kind === 'automatic' || here[place]?.id === entry.id)) return { unmoved: true };
    const changed = arrange(entry, section, others, place);
    for (const row of changed) await store.entries.put(row);
    const rows = new Map([entry, ...others].map((row) => [row.id, row]));
    const before = changed.flatMap((row) => rows.get(row.id) ?? []);
    return { moved: changed[0] ?? entry, section, place, before };
  });
}

/** The entries standing in a section, in its order; entries of a section that is gone stand in the default one. */
async function standingIn(store: Store, digest: Digest, issue: string, section: Section): Promise<Entry[]> {
  const known = new Set(digest.sections.map((s) => s.id));
  const isDefault = section.id === defaultSection(digest).id;
  return standing(await store.entries.ofIssue(issue))
    .filter((e) => e.sectionId === section.id || (isDefault && !known.has(e.sectionId)))
    .sort((a, b) => compare(a.rank, b.rank) || compare(a.id, b.id));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The rows to write: the moved one first; its neighbours too where their ranks leave no room between them. */
function arrange(entry: Entry, section: Section, others: Entry[], place: number): Entry[] {
  const above = others[place - 1]?.rank ?? null;
  const below = others[place]?.rank ?? null;
  const moved = { ...entry, sectionId: section.id };
  if (above === null || below === null || above < below) return [{ ...moved, rank: rankBetween(above, below) }];
  const order = [...others.slice(0, place), moved, ...others.slice(place)];
  const ranks: string[] = [];
  for (const _ of order) ranks.push(rankBetween(ranks.at(-1) ?? null, null));
  const rows = order.map((row, i) => ({ ...row, rank: ranks[i] ?? row.rank }));
  return [...rows.filter((row) => row.id === entry.id), ...rows.filter((row) => row.id !== entry.id)];
}
