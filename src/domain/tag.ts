// Tags and the vocabulary: the curator's own words, most used first.

/** One word of the vocabulary. `parents` and `aliases` are kept for when the vocabulary learns structure. */
export interface Tag {
  /** `tagKey(name)`: how two spellings of one tag are known to be the same. */
  key: string;
  /** As the curator first wrote it. */
  name: string;
  /** How many kept clips carry it. */
  count: number;
  /** UTC milliseconds of its last use. */
  usedAt: number;
  aliases: string[];
  parents: string[];
  /** The curator has said that it is one of theirs, however few clips carry it. */
  learned?: boolean;
}

/** Case, width and surrounding space do not make another tag. */
export const tagKey = (name: string): string => name.normalize('NFKC').trim().toLocaleLowerCase('und');

/** Each tag once, in the spelling and the place where it first stands. */
export function distinctTags(names: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const name of names) if (!byKey.has(tagKey(name))) byKey.set(tagKey(name), name);
  return [...byKey.values()];
}

/** Adds `name` to `tags` unless it is there already, keeping the curator's order. */
export function addTag(tags: string[], name: string): string[] {
  const clean = name
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^#+\s*/, '');
  if (clean === '' || tags.some((tag) => tagKey(tag) === tagKey(clean))) return tags;
  return [...tags, clean];
}

/**
 * The words of `vocabulary` to offer for what is typed so far, best first: those that begin with it before those that
 * hold it, then the most used, then the most recent. Nothing typed: the most used. `chosen` are never offered again.
 */
export function suggestTags(
  vocabulary: readonly Tag[],
  typed: string,
  chosen: readonly string[],
  limit: number,
): Tag[] {
  const query = tagKey(typed.replace(/^#+/, ''));
  const taken = new Set(chosen.map(tagKey));
  const rank = (tag: Tag): number => {
    const names = [tag.key, ...tag.aliases.map(tagKey)];
    if (names.some((name) => name.startsWith(query))) return 0;
    if (names.some((name) => name.split(/[\s/·-]+/u).some((word) => word.startsWith(query)))) return 1;
    return names.some((name) => name.includes(query)) ? 2 : 3;
  };
  return vocabulary
    .filter((tag) => tag.count > 0 && !taken.has(tag.key))
    .map((tag) => ({ tag, rank: rank(tag) }))
    .filter(({ rank }) => rank < 3)
    .sort(
      (a, b) =>
        a.rank - b.rank || b.tag.count - a.tag.count || b.tag.usedAt - a.tag.usedAt || (a.tag.key < b.tag.key ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ tag }) => tag);
}
