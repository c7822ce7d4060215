// The order in which keys walk the left side of the desk: the issue's rows with their voices, then the shelf.

import { matches } from '../domain/find-items';
import type { Item } from '../domain/issue';
import type { OpenedIssue } from './open-issue';

/** Every row of the issue, top to bottom: a story's voices follow its leading clip. */
export const rowsOf = (view: OpenedIssue | null): Item[] =>
  view?.sections.flatMap(({ items }) => items).flatMap((item) => [item, ...(item.voices ?? [])]) ?? [];

/** A row of the issue by its clip, or one of the shelf by its entry; null: none. */
export interface Standing {
  selected: string | null;
  waiting: string | null;
}

/** Where `count` steps lead; null where there is nothing to walk. `words`: only rows that match are walked. */
export function walked(
  view: OpenedIssue | null,
  { selected, waiting }: Standing,
  { count, words }: { count: number; words: string },
): Standing | null {
  const shown = (view?.sections ?? []).flatMap(({ items }) => items).filter((item) => matches(item, words));
  const rows = shown.flatMap((item) => [item, ...(item.voices ?? [])]);
  const shelf = (view?.shelf ?? []).filter((item) => matches(item, words));
  const stops: Standing[] = [
    ...rows.map(({ clip }) => ({ selected: clip.id, waiting: null })),
    ...shelf.map(({ entry }) => ({ selected: null, waiting: entry.id })),
  ];
  const isHere = (stop: Standing): boolean =>
    waiting === null ? selected !== null && stop.selected === selected : stop.waiting === waiting;
  const at = stops.findIndex(isHere);
  return stops[at < 0 ? 0 : Math.max(0, Math.min(at + count, stops.length - 1))] ?? null;
}

/** The waiting clip that is selected once the shelf is another: the same, or the one that took its place. */
export function stillWaiting(before: OpenedIssue | null, now: OpenedIssue, waiting: string | null): string | null {
  if (waiting === null || now.shelf.some(({ entry }) => entry.id === waiting)) return waiting;
  const at = before?.shelf.findIndex(({ entry }) => entry.id === waiting) ?? -1;
  return at < 0 ? null : (now.shelf[Math.min(at, now.shelf.length - 1)]?.entry.id ?? null);
}
