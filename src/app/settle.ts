// A fresh answer of the database with the old objects wherever nothing changed: a row is drawn again only when its
// clip or its place is another one, and nothing at all where the answer is the old one. Without this every keystroke
// would redraw five hundred rows.

import type { AssembledSection, Item } from '../domain/issue';
import type { OpenedIssue } from './open-issue';
import { same } from './same';

export function settle(before: OpenedIssue | null, now: OpenedIssue): OpenedIssue {
  if (!before) return now;
  const known = new Map(before.sections.flatMap(({ items }) => items).map((item) => [item.entry.id, item]));
  const settled = {
    ...now,
    digest: same(before.digest, now.digest) ? before.digest : now.digest,
    sections: now.sections.map((section, i) => settleSection(known, before.sections[i], section)),
  };
  return same(before, settled) ? before : settled;
}

function settleSection(
  known: ReadonlyMap<string, Item>,
  before: AssembledSection | undefined,
  now: AssembledSection,
): AssembledSection {
  const items = now.items.map((item) => {
    const old = known.get(item.entry.id);
    return same(old, item) && old ? old : item;
  });
  const settled = { ...now, items };
  return same(before, settled) && before ? before : settled;
}
