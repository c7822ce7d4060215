// Taking an old issue in: what a file tells becomes rows. Clips that are kept already stay as they are, and the issue
// says of them what it said then. Pure: what is stored, ids and ranks arrive as arguments.

import { addressKey, cleanAddress, isWebAddress } from './address';
import { type Clip, fieldsOf, tidyFields } from './clip';
import { type Day, instantAt, momentAt } from './day';
import { type Digest, defaultSection, type Section } from './digest';
import { type Block, type ClosedIssue, type Entry, type Issue, type Item, issueId, newIssue } from './issue';
import type { OldIssue, OldItem, OldSection } from './old-issue';
import { fillPattern } from './pattern';
import { oneLine } from './text';

/** What is stored already. */
export interface Known {
  /** By id and by every address key. */
  clips: ReadonlyMap<string, Clip>;
  issue: Issue | undefined;
  /** Where clips stand in that issue now. */
  entries: readonly Entry[];
  /** Ids that entries elsewhere bear. */
  takenIds: ReadonlySet<string>;
}

export interface TakeInContext {
  digest: Digest;
  day: Day;
  now: number;
  /** It is over: its day has passed. */
  past: boolean;
  newId: () => string;
  nextRank: (last: string | null) => string;
}

export interface TakenIn {
  issue: Issue;
  /** New ones only. */
  clips: Clip[];
  /** New ones only. */
  entries: Entry[];
  /** How it left: the new items in the sections and words of the file. */
  left: ClosedIssue;
}

/** The keys of an address that a file tells. Markdown encodes five signs that browsers leave alone: both spellings count. */
export function keysOf(url: string): string[] {
  if (url.trim() === '') return [];
  const bare = url.replace(/%(5C|7C|60|7B|7D)/gi, (code) => decodeURIComponent(code));
  const coded = url.replace(/[\\|`{}]/g, (sign) => encodeURIComponent(sign));
  return [...new Set([url, bare, coded].map(addressKey))].filter(Boolean);
}

/** Every item and voice of a section with what leads its story, each address once in the issue. */
interface Place {
  item: OldItem;
  section: Section;
  lead: OldItem | null;
}

export function takeIn(told: OldIssue, known: Known, context: TakeInContext): TakenIn {
  const { digest, day } = context;
  const sections = told.sections.map((section, at) => ({
    section: sectionFor(section, at, digest, told),
    told: section,
  }));
  const places = sections.flatMap(({ section, told: { items } }) => items.flatMap((item) => placesOf(item, section)));
  const rows = rowsFor(places, known, context);
  const blocks = sections.flatMap(({ section, told: from }) => blocksOf(from, section, rows, context.newId));
  const id = issueId(digest.id, day);
  const left: ClosedIssue = {
    id,
    digest: {
      ...digest,
      name: told.digestName || digest.name,
      ...told.rows?.digest,
      id: digest.id,
      sections: sectionsThen(sections, digest, told),
    },
    items: [...rows.values()].map(({ entry, clip }) => ({ entry, clip })),
  };
  const fresh = [...rows.values()].filter(({ isNew }) => isNew);
  return {
    issue: issueOf(told, known.issue, blocks, context),
    clips: fresh.flatMap(({ kept }) => (kept === null ? [] : [kept])),
    entries: fresh.map(({ entry }) => entry),
    left,
  };
}

/** The digest's own section of that id or name; else one that only this issue knows. */
function sectionFor({ name }: OldSection, at: number, digest: Digest, told: OldIssue): Section {
  const rows = told.rows?.digest.sections.find((section) => section.name === name);
  const same = digest.sections.find((section) => (rows ? section.id === rows.id : plain(section.name) === plain(name)));
  if (rows) return same ? { ...rows, kind: rows.kind } : rows;
  if (same) return same;
  return name === ''
    ? defaultSection(digest)
    : { id: `old-${at + 1}-${plain(name)}`.slice(0, 80), name, kind: 'manual', cap: null };
}

const plain = (name: string): string => oneLine(name.normalize('NFKC')).toLocaleLowerCase('und');

function sectionsThen(sections: readonly { section: Section }[], digest: Digest, told: OldIssue): Section[] {
  if (told.rows) return told.rows.digest.sections;
  return [
    ...new Map([...sections.map(({ section }) => section), ...digest.sections].map((one) => [one.id, one])).values(),
  ];
}

const placesOf = (item: OldItem, section: Section): Place[] => [
  { item, section, lead: null },
  ...item.voices.map((voice) => ({ item: voice, section, lead: item })),
];

interface MadeRow {
  entry: Entry;
  /** As the file tells it. */
  clip: Clip;
  /** The clip to be stored; null where it is kept already. */
  kept: Clip | null;
  isNew: boolean;
}

function rowsFor(places: readonly Place[], known: Known, context: TakeInContext): Map<OldItem, MadeRow> {
  const rows = new Map<OldItem, MadeRow>();
  const used = new Set<string>();
  const standing = new Map(known.entries.map((entry) => [entry.clipId, entry]));
  const clips = new Map(known.clips);
  const ranks = new Map<string, string>();
  for (const { sectionId, rank } of known.entries) if (rank > (ranks.get(sectionId) ?? '')) ranks.set(sectionId, rank);
  const clock = tellingTime(context);
  for (const { item, section, lead } of places) {
    const clip = clipFrom(item, clips, context, clock(item, lead !== null));
    const stored = storedClip(item, clip, clips, known);
    const id = stored?.id ?? clip.id;
    if (used.has(id)) continue;
    used.add(id);
    const rank = context.nextRank(ranks.get(section.id) ?? null);
    ranks.set(section.id, rank);
    const story = lead ? rows.get(lead)?.entry.id : undefined;
    const there = standing.get(id);
    const entry = there ?? entryFor(item, { id, section, rank, story }, { stored, known, context });
    const kept = stored ? null : clip;
    if (kept) for (const key of [kept.id, ...kept.keys]) clips.set(key, kept);
    rows.set(item, { entry, clip: { ...clip, id }, kept, isNew: there === undefined });
  }
  return rows;
}

/** The clip that is kept already: by its address, by its id, or, without an address, by its title in this issue. */
function storedClip(item: OldItem, clip: Clip, clips: ReadonlyMap<string, Clip>, known: Known): Clip | undefined {
  const byKey = keysOf(item.url).flatMap((key) => clips.get(key) ?? [])[0];
  if (byKey) return byKey;
  if (item.rows) return clips.get(item.rows.clip.id);
  if (isWebAddress(item.url)) return undefined;
  const here = known.entries.flatMap(({ clipId }) => clips.get(clipId) ?? []);
  return here.find(({ title, url }) => title === clip.title && (url === clip.url || !isWebAddress(item.url)));
}

function entryFor(
  { rows, remark }: OldItem,
  { id, section, rank, story }: { id: string; section: Section; rank: string; story: string | undefined },
  { stored, known, context }: { stored: Clip | undefined; known: Known; context: TakeInContext },
): Entry {
  const { digest, day, now, newId } = context;
  const own = rows && !known.takenIds.has(rows.entry.id) ? rows.entry : null;
  const said = rows ? rows.entry.remark : stored && remark !== '' && remark !== stored.remark ? remark : undefined;
  return {
    ...(own?.editions && { editions: own.editions }),
    id: own?.id ?? newId(),
    issueId: issueId(digest.id, day),
    clipId: id,
    sectionId: section.id,
    rank,
    ...(said !== undefined && { remark: said }),
    ...(story !== undefined && { story }),
    addedAt: own?.addedAt ?? now,
  };
}

/**
 * Instants that keep the order of the file: where it tells none, or the same minute, each is a moment before the last.
 * Voices stand where they joined, so theirs count for nobody.
 */
function tellingTime({ digest, day }: TakeInContext): (item: OldItem, isVoice: boolean) => number {
  let last = instantAt(`${day} 12:00`, digest.zone) + 59_000;
  return ({ clippedAt }, isVoice) => {
    const [told, unit] = toldInstant(clippedAt, digest.zone);
    if (isVoice) return Number.isNaN(told) ? last : told;
    const isAfterLast = Number.isNaN(told) || Math.floor(last / unit) === Math.floor(told / unit);
    last = isAfterLast ? last - 1 : told % unit === 0 ? told + unit - 1 : told;
    return last;
  };
}

/** The instant that a file tells, NaN for none, and the span of time that it tells it to. */
function toldInstant(told: OldItem['clippedAt'], zone: string): [instant: number, unit: number] {
  if (told === null) return [Number.NaN, 1];
  return 'wall' in told ? [instantAt(told.wall, zone), 60_000] : [told.instant, told.instant % 1_000 === 0 ? 1_000 : 1];
}

function clipFrom(
  item: OldItem,
  clips: ReadonlyMap<string, Clip>,
  { digest, newId }: TakeInContext,
  instant: number,
): Clip {
  if (item.rows)
    return {
      ...item.rows.clip,
      keys: [...new Set([...item.rows.clip.keys, ...keysOf(item.url)])].filter((key) => !clips.has(key)),
    };
  const fields = tidyFields({ ...fieldsOf(item), url: item.url.trim() });
  return {
    ...fields,
    id: newId(),
    keys: keysOf(cleanAddress(item.url)),
    clipped: momentAt(instant, digest.zone),
    updatedAt: instant,
    addressConfirmed: false,
  };
}

const blocksOf = (
  { texts, items }: OldSection,
  section: Section,
  rows: ReadonlyMap<OldItem, MadeRow>,
  newId: () => string,
): Block[] =>
  texts.map(({ after, text }) => {
    const before = items[after - 1];
    return { id: newId(), sectionId: section.id, after: (before && rows.get(before)?.entry.id) ?? null, text };
  });

/** The issue as it is to be stored. What an issue here says already stays. */
function issueOf(told: OldIssue, before: Issue | undefined, blocks: Block[], context: TakeInContext): Issue {
  const { digest, day, now, past } = context;
  if (before) return { ...before, number: before.number ?? told.number, updatedAt: now };
  const rows = told.rows?.issue;
  const { headline: _offered, ...fresh } = newIssue(digest.id, day, now);
  return {
    ...fresh,
    ...rows,
    id: fresh.id,
    digestId: digest.id,
    day,
    headline: rows ? rows.headline : (told.headline ?? headlineIn(told.title, digest, { day, number: told.number })),
    intro: told.intro,
    outro: told.outro,
    number: told.number,
    ...(!rows && blocks.length > 0 && { blocks }),
    closedAt: rows?.closedAt ?? (past ? now : null),
    importedAt: now,
  };
}

/** The headline within a title that was made by the digest's pattern; else what is left of it besides name and day. */
export function headlineIn(
  title: string,
  digest: Digest,
  { day, number }: { day: Day; number: number | null },
): string | null {
  const mark = '\u0000';
  const [front = '', back = ''] = fillPattern(digest.titlePattern, { digest, day, headline: mark, number }).split(mark);
  const isMade = title.startsWith(oneLine(front)) && title.endsWith(oneLine(back));
  if (digest.titlePattern.includes('{headline}') && isMade && title.length > front.length + back.length - 2)
    return oneLine(title.slice(oneLine(front).length, title.length - oneLine(back).length)) || null;
  const rest = [digest.brand, digest.name, day]
    .filter(Boolean)
    .reduce((text, part) => text.replace(part, ' '), title)
    .replace(/[([\uff08\u3010]\s*[)\]\uff09\u3011]/gu, '');
  return oneLine(rest.replace(/^[\s_|\u00b7:\uff1a\u2014\u2013-]+|[\s_|\u00b7:\uff1a\u2014\u2013-]+$/gu, '')) || null;
}

/** The issue as it left before, with what a further file of it brings. */
export const joinedLeft = (before: ClosedIssue, { items }: ClosedIssue): ClosedIssue => {
  const known = new Set(before.items.map(({ clip }) => clip.id));
  return { ...before, items: [...before.items, ...items.filter(({ clip }: Item) => !known.has(clip.id))] };
};
