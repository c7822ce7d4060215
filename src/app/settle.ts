// A fresh answer of the database with the old objects wherever nothing changed: a row is drawn again only when its
// clip or its place is another one. Without this every keystroke would redraw five hundred rows.

import type { Item } from '../domain/issue';
import type { OpenedIssue } from './open-issue';

export function settle(before: OpenedIssue | null, now: OpenedIssue): OpenedIssue {
  if (!before) return now;
  const known = new Map(before.sections.flatMap(({ items }) => items).map((item) => [item.entry.id, item]));
  const digest = same(before.digest, now.digest) ? before.digest : now.digest;
  const sections = now.sections.map((assembled, i) => {
    const { section, items } = assembled;
    const settled = items.map((item) => settleItem(known.get(item.entry.id), item));
    const old = before.sections[i];
    const unchanged =
      old &&
      same(old.section, section) &&
      same([...(old.blocks ?? [])], [...(assembled.blocks ?? [])]) &&
      old.items.length === settled.length &&
      settled.every((item, j) => item === old.items[j]);
    return unchanged ? old : { ...assembled, items: settled };
  });
  return { ...now, digest, sections };
}

function settleItem(before: Item | undefined, now: Item): Item {
  return before && same(before, now) ? before : now;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
