// What preflight asks of the database: the vocabulary, and where the clips of an issue ran before.

import type { AssembledIssue, Item } from '../domain/issue';
import type { PreflightFacts } from '../domain/preflight';
import { type Tag, tagKey } from '../domain/tag';
import type { Store } from '../store';
import { ranBefore } from './ran-before';

/** With fewer tags than this every one is still new, and saying so would help nobody. */
const VOCABULARY_TELLS = 12;

export async function preflightFacts(
  store: Store,
  issue: AssembledIssue,
  vocabulary: readonly Tag[],
): Promise<Omit<PreflightFacts, 'email'>> {
  const items = itemsIn(issue);
  const clips = items.map(({ clip }) => clip);
  return {
    vocabulary: knownTags(items, vocabulary),
    ranBefore: await ranBefore(store, { digestId: issue.digest.id, day: issue.issue.day }, clips),
  };
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
