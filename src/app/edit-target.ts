// What can be typed in at the desk: a field of a clip, of an entry or of an issue; how each is stored, and whether what
// was typed earlier may still be.

import type { Clip, FieldName } from '../domain/clip';
import { issueId, newIssue } from '../domain/issue';
import { digestsByTags } from '../domain/routing';
import type { Store } from '../store';
import { type EditOutcome, editClip } from './edit-clip';
import { editEntry } from './edit-entry';
import { editIssue, type IssueField, type IssueName, issueWords } from './edit-issue';
import { runIn } from './run-in';

/** A field of a clip; with `tagText`, what stands in its tag field. */
export type ClipTarget = { clipId: string; field: FieldName | 'tagText' };
/** What is said of a clip in one issue. */
export type EntryTarget = { entryId: string; field: 'remark' };
export type IssueTarget = IssueName & { field: IssueField };
export type EditTarget = ClipTarget | EntryTarget | IssueTarget;

/** Why a text is not stored. `frozen`: its issue is closed. */
export type Trouble = Exclude<EditOutcome, { edited: Clip }> | { frozen: true };

export interface Typed {
  target: EditTarget;
  value: string | string[];
  /** UTC milliseconds of the last keystroke. */
  at: number;
  keysBefore: string[];
  /** What stood in the field when it was entered; undefined where that is not known. */
  base?: string | string[] | undefined;
}

/** Stores what was typed; null when all is well. */
export async function storeTyped(store: Store, { target, value, at, keysBefore }: Typed): Promise<Trouble | null> {
  if ('clipId' in target) {
    const outcome = await editClip(store, target.clipId, { [target.field]: value }, { now: at, keysBefore });
    if (!('edited' in outcome)) return outcome;
    if (target.field === 'tags') await routeByTags(store, outcome.edited, at);
    return null;
  }
  if ('entryId' in target) return editEntry(store, target.entryId, String(value));
  const { digestId, day, field } = target;
  return editIssue(store, { digestId, day }, { field, text: String(value), now: at });
}

/** Nobody has changed the row since, or not this field of it. */
export async function isCurrent(store: Store, { target, at, base }: Typed): Promise<boolean> {
  if ('entryId' in target) {
    const entry = await store.entries.get(target.entryId);
    return entry !== undefined && (base === undefined || `${entry.remark ?? ''}` === `${base}`);
  }
  if (!('clipId' in target)) {
    const { digestId, day, field } = target;
    const issue = (await store.issues.get(issueId(digestId, day))) ?? newIssue(digestId, day, 0);
    return !issueWords(issue, field) || issue.updatedAt <= at;
  }
  const clip = await store.clips.get(target.clipId);
  if (!clip) return false;
  return target.field === 'tagText' || clip.updatedAt <= at || `${fieldOf(clip, target)}` === `${base}`;
}

/** A tag typed at the desk brings the clip into the digests that ask for it, as it does when a clip is kept. */
async function routeByTags(store: Store, clip: Clip, now: number): Promise<void> {
  const digests = await store.digests.all();
  if (digests.length < 2) return;
  const runs = (await store.entries.ofClip(clip.id)).map(({ issueId: id }) => id.slice(0, id.lastIndexOf(':')));
  for (const digest of digestsByTags(digests, clip.tags).filter(({ id }) => !runs.includes(id)))
    await runIn(store, digest, { clip, entryId: `${clip.id}@${digest.id}`, now });
}

export const fieldOf = (clip: Clip, { field }: EditTarget): string | string[] | undefined =>
  field in clip ? clip[field as FieldName] : undefined;

export function keyOf(target: EditTarget): string {
  if ('clipId' in target) return `${target.clipId}/${target.field}`;
  if ('entryId' in target) return `entry ${target.entryId}/${target.field}`;
  return `${target.digestId}/${target.day}/${target.field}`;
}
