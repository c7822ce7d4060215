// The way back for anything done at the desk: rows stand again as they stood. What was changed since by other hands
// stays: a field keeps its newer word, and what would lose words or double a clip is refused as a whole.

import { type Clip, type Draft, mergeDrafts } from '../domain/clip';
import { type Digest, defaultSection, type Section } from '../domain/digest';
import type { Entry, Issue } from '../domain/issue';
import type { RecordingStore, Row, RowChange } from '../store';
import { isUnfinished } from './open-issue';
import { isFull, lastRank, standing } from './place-clip';
import { countTags } from './tag-counts';

export type Refusal =
  /** Its address was kept again meanwhile, as this clip. */
  | { duplicate: Clip }
  /** Words were written since on what would go; its title or address. */
  | { changed: string };

export type RevertOutcome = Refusal | { reverted: true; full: Section | null };

/** A row to be written; `next` is null where it goes. */
interface Write extends Pick<RowChange, 'table' | 'key'> {
  current: Row | null;
  next: Row | null;
}

const ORDER = ['digests', 'drafts', 'clips', 'entries', 'closed', 'issues'];

/** Takes `changes` back in one transaction, or refuses and leaves all as it was. `changes` of the answer undo the undoing. */
export function revert(
  store: RecordingStore,
  changes: readonly RowChange[],
  { digest, now }: { digest: Digest; now: number },
): Promise<{ answer: RevertOutcome; changes: RowChange[] }> {
  return store.recorded(async (): Promise<RevertOutcome> => {
    const writes: Write[] = [];
    for (const change of [...changes].sort((a, b) => ORDER.indexOf(a.table) - ORDER.indexOf(b.table))) {
      const current = (await store.rows.get(change.table, change.key)) ?? null;
      const write = { table: change.table, key: change.key, current, next: nextOf(change, current, now) };
      const refusal = await refusalOf(store, change, write);
      if (refusal) return refusal;
      writes.push(write);
    }
    let full: Section | null = null;
    for (const write of writes) full = (await carryOut(store, write, { digest, now })) ?? full;
    return { reverted: true, full };
  });
}

/** The row as it stood, but for fields that say something newer. */
function nextOf({ table, before, after }: RowChange, current: Row | null, now: number): Row | null {
  if (!before) return null;
  if (!after) return table === 'drafts' ? before : (current ?? before);
  if (!current) return null; // it went by other hands since
  const row: Record<string, unknown> = { ...current };
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (same(before[name], after[name]) || !same(current[name], after[name])) continue;
    if (before[name] === undefined) delete row[name];
    else row[name] = before[name];
  }
  return 'updatedAt' in row && !same(row, current) ? { ...row, updatedAt: now } : row;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

async function refusalOf(
  store: RecordingStore,
  { before, after }: RowChange,
  { table, current, next }: Write,
): Promise<Refusal | null> {
  if (table !== 'clips' && table !== 'drafts') return null;
  const made = !before && current && after;
  if (made && !same({ ...current, updatedAt: 0 }, { ...after, updatedAt: 0 })) return { changed: nameOf(current) };
  if (table !== 'clips' || !next) return null;
  const clip = next as unknown as Clip;
  if (current && !after) return { duplicate: current as unknown as Clip };
  const other = (await store.clips.byKeys(clip.keys)).find((found) => found.id !== clip.id);
  return other ? { duplicate: other } : null;
}

const nameOf = (row: Row): string => {
  const { title = '', url = '' } = (row.fields ?? row) as Partial<Clip>;
  return title || url;
};

/** Answers the section that was too full for an entry to stand in again. */
async function carryOut(
  store: RecordingStore,
  write: Write,
  { digest, now }: { digest: Digest; now: number },
): Promise<Section | null> {
  const { table, key, current, next } = write;
  if (table === 'entries') return placeAgain(store, write, digest);
  if (table === 'clips') await countTags(store, { before: tagsOf(current), after: tagsOf(next), now });
  if (table === 'drafts' && next) await store.drafts.put(joined(next as unknown as Draft, current as unknown as Draft));
  else if (next) await store.rows.put(table, next);
  else if (table !== 'issues' || (await isUnused(store, current as unknown as Issue | null)))
    await store.rows.delete(table, key);
  return null;
}

const tagsOf = (row: Row | null): string[] => (row as unknown as Clip | null)?.tags ?? [];

/** What was written on a draft's page since it was dropped is joined to it, never written over. */
function joined(draft: Draft, later: Draft | null): Draft {
  if (!later || later.id === draft.id || !isUnfinished(later)) return draft;
  return later.clipId ? mergeDrafts(later, draft) : mergeDrafts(draft, later);
}

async function isUnused(store: RecordingStore, issue: Issue | null): Promise<boolean> {
  if (!issue) return true;
  const said = issue.headline !== null || issue.intro !== '' || issue.outro !== '' || issue.blocks?.length;
  return !said && (await store.entries.countOfIssue(issue.id)) === 0;
}

/** A section that has filled up since keeps its cap: the clip goes to the default one. */
async function placeAgain(
  store: RecordingStore,
  { key, current, next }: Write,
  digest: Digest,
): Promise<Section | null> {
  if (!next) {
    await store.entries.delete(key);
    return null;
  }
  const entry = next as unknown as Entry;
  if (!(await store.clips.get(entry.clipId))) return null;
  const others = (await store.entries.ofIssue(entry.issueId)).filter(({ id }) => id !== entry.id);
  if (others.some(({ clipId }) => clipId === entry.clipId)) return null;
  const section = digest.sections.find(({ id }) => id === entry.sectionId);
  const wasThere = current?.sectionId === entry.sectionId && current.issueId === entry.issueId;
  const here = entry.issueId.startsWith(`${digest.id}:`);
  const count = standing(others).filter(({ sectionId }) => sectionId === entry.sectionId).length;
  const full = section && here && !wasThere && isFull(section, count) ? section : null;
  const home = full ? defaultSection(digest).id : entry.sectionId;
  await store.entries.put(full ? { ...entry, sectionId: home, rank: lastRank(others, home) } : entry);
  return full;
}
