// Editions: cuts of one issue for one medium. Web holds all of it, e-mail the first so many, the teaser the focus alone;
// a curator's word on one item goes before the rule.

import { focusSection } from './digest';
import type { AssembledIssue, AssembledSection, Item } from './issue';

export const EDITIONS = ['web', 'email', 'teaser'] as const;
export type Edition = (typeof EDITIONS)[number];

/** How many items the e-mail edition of this issue holds by rule; null for all. */
export const emailLimit = ({ issue, digest }: AssembledIssue): number | null =>
  issue.emailFirst === undefined ? (digest.emailFirst ?? null) : issue.emailFirst;

/** The issue as that edition shows it: fewer items, everything else the same. A cut is made of the whole issue again. */
export function editionOf(issue: AssembledIssue, edition: Edition): AssembledIssue {
  const whole = issue.whole ?? issue;
  if (edition === 'web') return whole;
  const chosen = chosenFor(whole, edition);
  const sections = whole.sections.map((section) => onlyWith(section, chosen));
  return { ...whole, sections, count: chosen.size, whole };
}

/** How many items each edition holds, whichever of them is asked. */
export function editionCounts({ whole, ...cut }: AssembledIssue): Record<Edition, number> {
  const issue = whole ?? cut;
  return { web: issue.count, email: chosenFor(issue, 'email').size, teaser: chosenFor(issue, 'teaser').size };
}

/** Ids of the entries in an edition: those told in or out by hand first, the rule fills what room is left. */
function chosenFor(issue: AssembledIssue, edition: 'email' | 'teaser'): ReadonlySet<string> {
  const items = issue.sections.flatMap(({ items }) => items);
  const told = (item: Item): boolean | undefined => item.entry.editions?.[edition];
  const byRule = items.filter((item) => told(item) === undefined);
  const byHand = items.filter((item) => told(item) === true);
  const limit = emailLimit(issue);
  const room = limit === null ? byRule.length : Math.max(0, limit - byHand.length);
  const focus = focusSection(issue.digest)?.id;
  const inFocus = new Set(issue.sections.find(({ section }) => section.id === focus)?.items);
  const filled = edition === 'teaser' ? byRule.filter((item) => inFocus.has(item)) : byRule.slice(0, room);
  return new Set([...byHand, ...filled].map(({ entry }) => entry.id));
}

/** Blocks stay where they stand: behind the last shown item before them. */
function onlyWith(assembled: AssembledSection, chosen: ReadonlySet<string>): AssembledSection {
  const items = assembled.items.filter(({ entry }) => chosen.has(entry.id));
  if (!assembled.blocks) return { ...assembled, items };
  const blocks = new Map<string, AssembledBlocks>();
  let before = '';
  for (const key of ['', ...assembled.items.map(({ entry }) => entry.id)]) {
    if (chosen.has(key)) before = key;
    const here = assembled.blocks.get(key);
    if (here) blocks.set(before, [...(blocks.get(before) ?? []), ...here]);
  }
  return { ...assembled, items, blocks };
}

type AssembledBlocks = NonNullable<ReturnType<NonNullable<AssembledSection['blocks']>['get']>>;
