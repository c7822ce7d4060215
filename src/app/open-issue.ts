// One day's issue as the desk shows it: put together from its rows, without making anything.

import { assemble } from '../domain/assemble';
import { type Draft, isTouched } from '../domain/clip';
import type { Day } from '../domain/day';
import type { Digest } from '../domain/digest';
import {
  type AssembledIssue,
  type Entry,
  type Issue,
  type Item,
  isClosed,
  issueId,
  newIssue,
  shelfId,
} from '../domain/issue';
import { issueNumber } from '../domain/issue-clock';
import type { RecordingStore } from '../store';
import { currentDigest } from './ensure-digest';

export interface OpenedIssue extends AssembledIssue {
  /** Days that have an issue, oldest first. */
  days: Day[];
  /** Drafts with something of the curator's in them, latest touched first. */
  unfinished: Draft[];
  /** Clips that wait for an issue of this digest, oldest first. */
  shelf: Item[];
  /** Every digest there is. */
  digests: Digest[];
}

/** The current digest's issue of `day`; `fallback` is the digest when the table has none (it was just made). */
export async function openIssue(store: RecordingStore, fallback: Digest, day: Day): Promise<OpenedIssue> {
  const digest = (await currentDigest(store)) ?? fallback;
  const [whole, drafts, shelf, digests, days] = await Promise.all([
    readIssue(store, digest, day),
    store.drafts.all(),
    waitingFor(store, digest, day),
    store.digests.all(),
    store.issues.days(digest.id),
  ]);
  return { ...whole, days, unfinished: drafts.filter(isUnfinished), shelf, digests };
}

/** So many issues back the leftovers of one that was never closed still wait. */
const LEFTOVERS = 7;

/**
 * The clips that wait: those put on the shelf, and, where the curator closes issues, those left in earlier ones that
 * never were. Oldest first.
 */
async function waitingFor(store: RecordingStore, digest: Digest, day: Day): Promise<Item[]> {
  const [shelf, earlier] = await Promise.all([
    itemsOf(store, shelfId(digest.id)),
    store.archive.before(digest.id, day, LEFTOVERS),
  ]);
  const closes = earlier.some(isClosed);
  const open = closes ? earlier.filter((issue) => !isClosed(issue)) : [];
  const left = await Promise.all(open.map(({ id }) => itemsOf(store, id)));
  return [...shelf, ...left.flat()].sort((a, b) => a.clip.clipped.instant - b.clip.clipped.instant);
}

/** The issue of `day`: a closed one as it left, an open one from its rows as they are now. */
export async function readIssue(store: RecordingStore, digest: Digest, day: Day): Promise<AssembledIssue> {
  const id = issueId(digest.id, day);
  const [stored, items] = await Promise.all([store.issues.get(id), itemsOf(store, id)]);
  const left = stored && isClosed(stored) ? await store.closed.get(id) : undefined;
  if (stored && left) return assemble(left.digest, stored, left.items);
  const number = await numberOf(store, digest, day, stored);
  return assemble(digest, { ...(stored ?? newIssue(digest.id, day, 0)), number }, items);
}

async function numberOf(
  store: RecordingStore,
  digest: Digest,
  day: Day,
  own: Issue | undefined,
): Promise<number | null> {
  const counts = typeof own?.number !== 'number' && typeof digest.firstNumber === 'number';
  const [latest, days] = counts
    ? await Promise.all([store.archive.latestNumbered(digest.id, day), store.issues.days(digest.id)])
    : [undefined, []];
  return issueNumber(digest, day, own, { latest, days });
}

/** The entries that bear this issue's id, each with its clip. */
export async function itemsOf(store: RecordingStore, issue: string): Promise<Item[]> {
  const entries = await store.entries.ofIssue(issue);
  const clips = new Map((await store.clips.many(entries.map((e) => e.clipId))).map((clip) => [clip.id, clip]));
  return entries.flatMap((entry: Entry): Item[] => {
    const clip = clips.get(entry.clipId);
    return clip ? [{ entry, clip }] : [];
  });
}

/** A draft of a kept clip begins with all its words; it is unfinished only once something was changed. */
export const isUnfinished = (draft: Draft): boolean =>
  draft.clipId === null ? isTouched(draft) : draft.updatedAt > draft.createdAt;
