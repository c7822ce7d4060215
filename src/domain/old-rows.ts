// The rows of an old issue: for each item of the file its clip, a kept one where its address is known, and its entry.

import { addressKey, cleanAddress, isWebAddress } from './address';
import { type Clip, fieldsOf, tidyFields } from './clip';
import { type Day, instantAt, momentAt } from './day';
import type { Digest, Section } from './digest';
import { type Entry, type Issue, issueId } from './issue';
import type { OldItem } from './old-issue';

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

/** Every item and voice of a section with what leads its story, each address once in the issue. */
export interface Place {
  item: OldItem;
  section: Section;
  lead: OldItem | null;
}

/** The keys of an address that a file tells. Markdown encodes five signs that browsers leave alone: both spellings count. */
export function keysOf(url: string): string[] {
  if (url.trim() === '') return [];
  const bare = url.replace(/%(5C|7C|60|7B|7D)/gi, (code) => decodeURIComponent(code));
  const coded = url.replace(/[\\|`{}]/g, (sign) => encodeURIComponent(sign));
  return [...new Set([url, bare, coded].map(addressKey))].filter(Boolean);
}

export interface MadeRow {
  entry: Entry;
  /** As the file tells it. */
  clip: Clip;
  /** The clip to be stored; null where it is kept already. */
  kept: Clip | null;
  isNew: boolean;
}

export function rowsFor(places: readonly Place[], known: Known, context: TakeInContext): Map<OldItem, MadeRow> {
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
