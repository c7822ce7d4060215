// What preflight asks of the database: the vocabulary, and where the clips of an issue ran before.

import type { Day } from '../domain/day';
import { type AssembledIssue, type Item, issueId } from '../domain/issue';
import type { PreflightFacts } from '../domain/preflight';
import { type Tag, tagKey } from '../domain/tag';
import type { Store } from '../store';

/** With fewer tags than this every one is still new, and saying so would help nobody. */
const VOCABULARY_TELLS = 12;

export async function preflightFacts(
  store: Store,
  issue: AssembledIssue,
  vocabulary: readonly Tag[],
): Promise<Omit<PreflightFacts, 'email'>> {
  const items = itemsIn(issue);
  return { vocabulary: knownTags(items, vocabulary), ranBefore: await ranBefore(store, issue, items) };
}

/** Every item and every voice. */
export const itemsIn = (issue: AssembledIssue): Item[] =>
  issue.sections.flatMap(({ items }) => items.flatMap((item) => [item, ...(item.voices ?? [])]));

/** The tags that other clips than these carry, or that the curator took up; all of them while there are few. */
function knownTags(items: readonly Item[], vocabulary: readonly Tag[]): ReadonlySet<string> {
  const here = new Map<string, number>();
  for (const key of items.flatMap(({ clip }) => clip.tags.map(tagKey))) here.set(key, (here.get(key) ?? 0) + 1);
  const known = vocabulary.filter((tag) => tag.learned || tag.count > (here.get(tag.key) ?? 0));
  const told =
    known.length < VOCABULARY_TELLS ? [...known.map(({ key }) => key), ...here.keys()] : known.map(({ key }) => key);
  return new Set(told);
}

/** By clip id: the latest issue of this digest before this one that held the clip. */
async function ranBefore(
  store: Store,
  { digest, issue }: AssembledIssue,
  items: readonly Item[],
): Promise<Map<string, { day: Day; number: number | null }>> {
  const entries = await store.entries.ofClips(items.map(({ clip }) => clip.id));
  const latest = new Map<string, Day>();
  for (const { clipId, issueId: id } of entries) {
    const day = id.startsWith(`${digest.id}:`) ? id.slice(digest.id.length + 1) : '';
    if (/^\d{4}-/.test(day) && day < issue.day && day > (latest.get(clipId) ?? '')) latest.set(clipId, day);
  }
  const days = [...new Set(latest.values())];
  const issues = await Promise.all(days.map((day) => store.issues.get(issueId(digest.id, day))));
  const numbers = new Map(issues.map((found, i) => [days[i], found?.number ?? null]));
  return new Map([...latest].map(([clipId, day]) => [clipId, { day, number: numbers.get(day) ?? null }]));
}
