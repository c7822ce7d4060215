// Keep: the draft becomes a clip, with its place in the issue and its tags counted, in one strict transaction.
// "Kept" may be shown only after this has resolved.

import { type Clip, changedFields, clipFrom, type Draft, editFields, rebase } from '../domain/clip';
import { type Day, issueDay, momentAt } from '../domain/day';
import { type Digest, defaultSection, type Section } from '../domain/digest';
import { type Entry, type Issue, isClosed, issueId, shelfId } from '../domain/issue';
import { readPublished } from '../domain/published';
import { digestsByTags } from '../domain/routing';
import type { Store } from '../store';
import { ensureIssue, type Placed, placeClip } from './place-clip';
import { restoreEntries } from './restore-entries';
import { runIn } from './run-in';
import { countTags } from './tag-counts';

/** What undoing needs: how things stood before. */
export interface KeepUndo {
  draft: Draft;
  digest: Digest;
  kept: Clip;
  before: Clip | null;
  entriesBefore: Entry[];
  /** The issues that had to be made for this clip. */
  issuesMade: string[];
}

export type KeepOutcome =
  | {
      kept: Clip;
      day: Day;
      section: Section;
      focusFull: boolean;
      /** The day's issue is closed, so the clip waits on the shelf for another. */
      shelved: boolean;
      undo: KeepUndo;
    }
  /** Something the curator must mend first; nothing was changed. */
  | { mend: 'address-missing' | 'address-unreadable' | 'published-unreadable' }
  /** Another clip answers to this address already; nothing was changed. */
  | { duplicate: Clip };

export interface KeepContext {
  digest: Digest;
  newId: () => string;
  now: number;
  /** The IANA zone of the curator's machine. */
  zone: string;
}

/** Keeps `draft`. Calling it twice with the same draft changes the one clip; it never makes a second. */
export async function keepClip(
  store: Store,
  draft: Draft,
  { digest, newId, now, zone }: KeepContext,
): Promise<KeepOutcome> {
  const published = readPublished(draft.fields.published);
  if (published === null) return { mend: 'published-unreadable' };
  const address = draft.fields.url.trim();
  if (!URL.canParse(address)) return { mend: address === '' ? 'address-missing' : 'address-unreadable' };
  const moment = momentAt(now, zone);
  const written = { ...draft, fields: { ...draft.fields, published } };
  const fresh = clipFrom(written, { moment, before: null });
  // What does not wait for each other is asked together: every question alone would be a way to the disk of its own.
  return store.inOne(async (): Promise<KeepOutcome> => {
    const id = draft.clipId ?? draft.id;
    const [before = null, holders] = await Promise.all([store.clips.get(id), store.clips.byKeys(fresh.keys)]);
    const clip = before ? clipFrom(written, { moment, before }) : fresh;
    const others = before ? await store.clips.byKeys(clip.keys) : holders;
    const other = others.find((holder) => holder.id !== clip.id);
    if (other) return { duplicate: other };
    const entriesBefore = before ? await store.entries.ofClip(id) : [];
    const home = await homeOf(store, digest, { entriesBefore, isNew: before === null, now });
    const focus = before && entriesBefore.length > 0 && draft.focus === draft.baseFocus ? null : draft.focus;
    const [placed, issuesMade] = await Promise.all([
      placeIn(store, digest, home, { clip, focus, entryId: newId(), now }),
      makeIssues(store, digest, home, { clip, before, newId, now }),
      store.clips.put(clip),
      countTags(store, { before: before?.tags ?? [], after: clip.tags, now }),
      store.drafts.delete(draft.key),
    ]);
    const undo = { draft, digest, kept: clip, before, entriesBefore, issuesMade };
    const { day, shelved } = home;
    return { kept: clip, day, shelved, section: placed.section, focusFull: placed.full, undo };
  });
}

/** Where a kept clip stands: in the issue of a day, on the shelf, or where it stood, which is closed. */
interface Home {
  day: Day;
  /** The issue's id, or the shelf's; null: its place is not to be changed. */
  place: string | null;
  shelved: boolean;
}

async function homeOf(
  store: Store,
  digest: Digest,
  { entriesBefore, isNew, now }: { entriesBefore: Entry[]; isNew: boolean; now: number },
): Promise<Home> {
  const shelf = shelfId(digest.id);
  const today = issueDay(now, digest);
  const waits = entriesBefore.some((entry) => entry.issueId === shelf);
  if (waits) return { day: today, place: null, shelved: true };
  const standing = isNew ? null : await latestIssue(store, digest, entriesBefore);
  if (standing) return { day: standing.day, place: isClosed(standing) ? null : standing.id, shelved: false };
  const issue = await store.issues.get(issueId(digest.id, today));
  const shelved = issue !== undefined && isClosed(issue);
  return { day: today, place: shelved ? shelf : issueId(digest.id, today), shelved };
}

async function latestIssue(store: Store, digest: Digest, entries: readonly Entry[]): Promise<Issue | null> {
  for (const entry of [...entries].sort((a, b) => b.addedAt - a.addedAt)) {
    const issue = await store.issues.get(entry.issueId);
    if (issue?.digestId === digest.id) return issue;
  }
  return null;
}

const placeIn = (
  store: Store,
  digest: Digest,
  { place }: Home,
  wish: { clip: Clip; focus: boolean | null; entryId: string; now: number },
): Promise<Placed> =>
  place === null
    ? Promise.resolve({ section: defaultSection(digest), full: false })
    : placeClip(store, digest, { issue: place, ...wish });

/** The clip's own issue, and those of the digests its new tags ask for. Answers those that had to be made. */
async function makeIssues(
  store: Store,
  digest: Digest,
  { day, place }: Home,
  { clip, before, newId, now }: { clip: Clip; before: Clip | null; newId: () => string; now: number },
): Promise<string[]> {
  const own = issueId(digest.id, day);
  const made = place === own && (await ensureIssue(store, digest, day, now)) ? [own] : [];
  const others = (await store.digests.all()).filter(({ id }) => id !== digest.id);
  const already = new Set(before ? digestsByTags(others, before.tags) : []);
  for (const other of digestsByTags(others, clip.tags).filter((one) => !already.has(one))) {
    const ran = await runIn(store, other, { clip, entryId: newId(), now });
    if (ran?.issueMade) made.push(ran.entry.issueId);
  }
  return made;
}

/**
 * Takes a keep back: the clip is as it was before (or gone), and the draft with every word is there again: it is the
 * answer. Words written since then stay, whether on the page or on the clip.
 */
export async function undoKeep(store: Store, undo: KeepUndo, now: number): Promise<Draft> {
  const { draft, digest, kept, before, entriesBefore, issuesMade } = undo;
  return store.inOne(async () => {
    const clip = await store.clips.get(kept.id);
    const written = clip && clip.updatedAt > kept.updatedAt ? changedFields(kept, clip) : {};
    const keys = written.url === undefined ? before?.keys : clip?.keys;
    const back = before && { ...before, ...written, keys: keys ?? before.keys };
    await countTags(store, { before: clip?.tags ?? [], after: back?.tags ?? [], now });
    if (back) await store.clips.put(back);
    else await store.clips.delete(kept.id);
    const stood = new Set(entriesBefore.map((entry) => entry.id));
    for (const { id } of await store.entries.ofClip(kept.id)) if (!stood.has(id)) await store.entries.delete(id);
    await restoreEntries(store, digest, entriesBefore);
    for (const made of issuesMade) await dropUnused(store, made);
    const later = await store.drafts.get(draft.key);
    const hasLaterWords = later !== undefined && later.updatedAt > Math.max(draft.updatedAt, later.createdAt);
    const open = hasLaterWords
      ? { ...(clip ? rebase(later, clip) : later), id: draft.id, clipId: draft.clipId }
      : editFields(draft, written, now);
    await store.drafts.put(open);
    return open;
  });
}

/** An issue made only for the clip that is gone again goes too, unless it has come into use. */
async function dropUnused(store: Store, id: string): Promise<void> {
  const issue = await store.issues.get(id);
  const used = !issue || issue.headline !== null || issue.intro !== '' || issue.outro !== '';
  if (!used && (await store.entries.countOfIssue(id)) === 0) await store.issues.delete(id);
}
