// Where a clip goes by its tags: into which digests besides the one in hand, and into which section of each.

import { type Digest, defaultSection, type Section } from './digest';
import { tagKey } from './tag';

const shares = (wanted: readonly string[] | undefined, tags: ReadonlySet<string>): boolean =>
  wanted?.some((tag) => tags.has(tagKey(tag))) ?? false;

/** The section of `digest` that a clip with these tags goes to: the first that asks for one of them, else the default. */
export function sectionByTags(digest: Digest, tags: readonly string[]): Section {
  const keys = new Set(tags.map(tagKey));
  return digest.sections.find((section) => shares(section.tags, keys)) ?? defaultSection(digest);
}

/** The digests that ask for a clip with these tags. */
export function digestsByTags(digests: readonly Digest[], tags: readonly string[]): Digest[] {
  const keys = new Set(tags.map(tagKey));
  return digests.filter((digest) => shares(digest.tags, keys));
}
