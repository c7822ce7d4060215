// Putting an issue together from its rows: sections in order, items in theirs, stories with their voices, blocks in place.

import type { Day } from './day';
import { type Digest, defaultSection } from './digest';
import type { AssembledIssue, AssembledSection, Block, Issue, Item } from './issue';
import { fillPattern } from './pattern';
import { oneLine } from './text';
import { isWithheld, tellsAddress } from './withheld';

const byRank = (a: Item, b: Item): number => compare(a.entry.rank, b.entry.rank) || compare(a.entry.id, b.entry.id);
const newestFirst = (a: Item, b: Item): number =>
  b.clip.clipped.instant - a.clip.clipped.instant || compare(b.clip.id, a.clip.id);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Puts an issue together. An entry whose section is gone from the digest stands in the default section, never nowhere. */
export function assemble(digest: Digest, issue: Issue, items: readonly Item[]): AssembledIssue {
  const told = withVoices(items);
  const known = new Set(digest.sections.map((s) => s.id));
  const fallback = defaultSection(digest).id;
  const sectionOf = (item: Item): string => (known.has(item.entry.sectionId) ? item.entry.sectionId : fallback);
  const sections = digest.sections.map((section) => ({
    section,
    items: told.filter((item) => sectionOf(item) === section.id).sort(section.kind === 'manual' ? byRank : newestFirst),
  }));
  const headline = issue.headline ?? offeredHeadline(sections);
  return {
    digest,
    issue,
    headline,
    title: issueTitle(digest, issue.day, headline, issue.number),
    sections: issue.blocks?.length ? withBlocks(sections, issue.blocks) : sections,
    count: told.length,
  };
}

/** Entries that tell another's story stand with it. A story whose first entry is gone comes apart again. */
function withVoices(items: readonly Item[]): Item[] {
  const byEntry = new Map(items.map((item) => [item.entry.id, item]));
  const leadOf = ({ entry }: Item): Item | undefined => {
    const lead = entry.story === undefined || entry.story === entry.id ? undefined : byEntry.get(entry.story);
    return lead?.entry.story === undefined ? lead : undefined; // a voice leads nobody: stories are one level deep
  };
  const voices = grouped(items, (item) => leadOf(item)?.entry.id ?? '');
  return (voices.get('') ?? []).map((item) => {
    const others = voices.get(item.entry.id);
    return others ? { ...item, voices: [...others].sort((a, b) => a.entry.addedAt - b.entry.addedAt) } : item;
  });
}

function grouped<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

/**
 * Every block finds its place: behind a story where its entry is a voice of it, in the last section where its own is
 * gone, at the end where its entry is.
 */
function withBlocks(sections: AssembledSection[], blocks: readonly Block[]): AssembledSection[] {
  const known = new Set(sections.map(({ section }) => section.id));
  const last = sections.at(-1)?.section.id;
  return sections.map((assembled) => {
    const { section, items } = assembled;
    const present = new Map(
      items.flatMap((item) => [item, ...(item.voices ?? [])].map((one) => [one.entry.id, item.entry.id])),
    );
    const here = blocks.filter((block) => (known.has(block.sectionId) ? block.sectionId : last) === section.id);
    if (here.length === 0) return assembled;
    const end = items.at(-1)?.entry.id ?? '';
    return {
      ...assembled,
      blocks: grouped(here, ({ after }) => (after === null ? '' : (present.get(after) ?? end))),
    };
  });
}

/** The title of the first clip of the first manual section; empty while there is none, or where it tells what is withheld. */
function offeredHeadline(sections: readonly AssembledSection[]): string {
  const clip = sections.find(({ section }) => section.kind === 'manual')?.items[0]?.clip;
  const title = oneLine(clip?.title ?? '');
  return clip && isWithheld(clip) && tellsAddress(title, clip) ? '' : title;
}

/** Fills the digest's title pattern; separators left hanging by an empty part are taken away. */
export function issueTitle(digest: Digest, day: Day, headline: string, number?: number | null): string {
  return oneLine(fillPattern(digest.titlePattern, { digest, day, headline, number }));
}
