// Old issues come in from files: they fill the archive, the vocabulary and what ran before. One file is one transaction,
// and one that fails leaves everything as it was. The same file again doubles nothing.

import type { Clip } from '../domain/clip';
import { type Day, issueDay } from '../domain/day';
import type { Digest } from '../domain/digest';
import { StoreFault, type StoreFaultReason } from '../domain/fault';
import { isClosed, issueId } from '../domain/issue';
import { type OldFault, type OldIssue, type OldItem, type OldReading, oldItems } from '../domain/old-issue';
import { type Known, keysOf } from '../domain/old-rows';
import { joinedLeft, takeIn } from '../domain/take-in';
import type { RecordingStore } from '../store';
import { rankBetween } from './rank';
import { countTags } from './tag-counts';
import { type ImportUndo, undoOf } from './undo-import';

export interface ReadFile {
  name: string;
  reading: OldReading;
  /** Said by the curator, where the file tells none. */
  day?: Day;
}

export type ImportOutcome =
  /** `joined`: the issue was there, and got what it lacked. */
  | { done: 'made' | 'joined'; issue: string; day: Day; number: number | null; clips: number; known: number }
  /** All of it was there before. */
  | { done: 'there'; day: Day; number: number | null }
  | { failed: ImportFault; fault: OldFault | null };

export type ImportFault = 'unread' | 'no_items' | 'no_day' | 'frozen' | StoreFaultReason;

export interface ImportResult {
  /** In the order of the files; fewer when it was stopped. */
  outcomes: { name: string; outcome: ImportOutcome }[];
  undo: ImportUndo[];
}

export interface ImportContext {
  /** Where issues go whose file names no digest that is here. */
  digest: Digest;
  newId: () => string;
  now: number;
}

/** Takes the files in, one after the other. `onProgress` is told after each; `signal` stops before the next. */
export async function importIssues(
  store: RecordingStore,
  files: readonly ReadFile[],
  context: ImportContext,
  { onProgress, signal }: { onProgress?: (done: number) => void; signal?: AbortSignal } = {},
): Promise<ImportResult> {
  const result: ImportResult = { outcomes: [], undo: [] };
  for (const { name, reading, day } of files) {
    if (signal?.aborted) break;
    const { outcome, undo } = await importFile(store, reading, { ...context, day: day ?? null });
    result.outcomes.push({ name, outcome });
    if (undo) result.undo.push(undo);
    onProgress?.(result.outcomes.length);
  }
  return result;
}

type FileContext = ImportContext & { day: Day | null };
type Imported = { outcome: ImportOutcome; undo: ImportUndo | null };

/** `fault`: what was wrong with the file, and where. */
const failed = (reason: ImportFault, fault: OldFault | null = null): Imported => ({
  outcome: { failed: reason, fault },
  undo: null,
});

async function importFile(
  store: RecordingStore,
  { issue, faults }: OldReading,
  context: FileContext,
): Promise<Imported> {
  if (!issue) return failed('unread', faults[0]);
  if (oldItems(issue).length === 0) return failed('no_items');
  try {
    return await store.inOne(async () => takeInto(store, issue, context));
  } catch (error) {
    return failed(error instanceof StoreFault ? error.reason : 'failed');
  }
}

async function takeInto(
  store: RecordingStore,
  told: OldIssue,
  { now, newId, ...context }: FileContext,
): Promise<Imported> {
  const digest = await digestFor(store, told, context.digest);
  const day = told.day ?? context.day ?? (await dayOfNumber(store, digest, told.number));
  if (day === null) return failed('no_day');
  const known = await knownFor(store, told, issueId(digest.id, day));
  const past = day < issueDay(now, digest);
  const nextRank = (last: string | null): string => rankBetween(last, null);
  const taken = takeIn(told, known, { digest, day, now, past, newId, nextRank });
  const number = taken.issue.number ?? null;
  const { issue: before } = known;
  if (before && taken.entries.length === 0) return { outcome: { done: 'there', day, number }, undo: null };
  if (before && isClosed(before) && !mayJoin(before)) return failed('frozen');
  const undo = await undoOf(store, taken, before ?? null);
  await store.issues.put(taken.issue);
  await store.clips.putMany(taken.clips);
  await store.entries.putMany(taken.entries);
  for (const { tags, clipped } of taken.clips)
    await countTags(store, { before: [], after: tags, now: clipped.instant });
  if (isClosed(taken.issue)) await store.closed.put(undo.closed ? joinedLeft(undo.closed, taken.left) : taken.left);
  const clips = taken.clips.length;
  const done = before ? 'joined' : 'made';
  return {
    outcome: { done, issue: taken.issue.id, day, number, clips, known: taken.entries.length - clips },
    undo,
  };
}

/** One that came from a file may be filled from another: its e-mail edition, then its web edition. */
const mayJoin = ({ importedAt, corrections }: { importedAt?: number; corrections?: unknown[] }): boolean =>
  importedAt !== undefined && (corrections ?? []).length === 0;

/** The digest that the file is of, by its id or its name; else the one in hand. */
async function digestFor(store: RecordingStore, { rows, digestName }: OldIssue, current: Digest): Promise<Digest> {
  const all = await store.digests.all();
  const byId = rows && all.find(({ id }) => id === rows.digest.id);
  return byId ?? (current.name === digestName ? current : (all.find(({ name }) => name === digestName) ?? current));
}

const dayOfNumber = async (store: RecordingStore, digest: Digest, number: number | null): Promise<Day | null> =>
  number === null ? null : ((await store.archive.byNumber(digest.id, number))?.day ?? null);

/** What of all this is stored already. */
async function knownFor(store: RecordingStore, told: OldIssue, id: string): Promise<Known> {
  const items = oldItems(told).flatMap((item) => [item, ...item.voices]);
  const ids = (pick: (rows: NonNullable<OldItem['rows']>) => string): string[] =>
    items.flatMap(({ rows }) => (rows ? [pick(rows)] : []));
  const keys = items.flatMap(({ url, rows }) => [...keysOf(url), ...(rows?.clip.keys ?? [])]);
  const [issue, entries, byKey, byId, taken] = await Promise.all([
    store.issues.get(id),
    store.entries.ofIssue(id),
    store.clips.byKeys([...new Set(keys)]),
    store.clips.many(ids(({ clip }) => clip.id)),
    store.entries.many(ids(({ entry }) => entry.id)),
  ]);
  const here = await store.clips.many(entries.map(({ clipId }) => clipId));
  const clips = new Map<string, Clip>();
  for (const clip of [...here, ...byId, ...byKey]) for (const key of [clip.id, ...clip.keys]) clips.set(key, clip);
  return { clips, issue, entries, takenIds: new Set(taken.map((entry) => entry.id)) };
}
