// Changing a kept clip in place. Each change is one transaction over the row as it is now, so two hands on one clip
// (desk and popup) lose nothing of each other's.

import { addressKey } from '../domain/address';
import { type Clip, type ClipFields, FIELD_NAMES, fieldsOf, tidyFields } from '../domain/clip';
import { readPublished } from '../domain/published';
import { wellFormed } from '../domain/text';
import type { Store } from '../store';
import { countTags } from './tag-counts';

export type ClipChange = Partial<ClipFields>;

/** Why a change cannot be stored as it is; nothing was changed. */
export type EditMend = 'address-missing' | 'address-unreadable' | 'published-unreadable';

export type EditOutcome =
  | { edited: Clip }
  | { mend: EditMend }
  /** Another clip answers to this address already; nothing was changed. */
  | { duplicate: Clip }
  /** The clip was dropped meanwhile. */
  | { gone: true };

export interface EditContext {
  now: number;
  /** The keys the clip had when the edit of its address began, so that half-typed addresses leave no keys behind. */
  keysBefore?: readonly string[];
}

/** What is wrong with `change` on the face of it, or null. */
export function mendOf(change: ClipChange): EditMend | null {
  if (change.url !== undefined && change.url.trim() === '') return 'address-missing';
  if (change.url !== undefined && !URL.canParse(change.url.trim())) return 'address-unreadable';
  if (change.published !== undefined && readPublished(change.published) === null) return 'published-unreadable';
  return null;
}

/** `clip` with `change` in it, as it is kept. The change has no mend. */
export function withChange(clip: Clip, change: ClipChange, { now, keysBefore }: EditContext): Clip {
  const raw: ClipFields = { ...fieldsOf(clip), ...wellFormedFields(change) };
  const fields = tidyFields({ ...raw, published: readPublished(raw.published) ?? clip.published });
  const moved = fields.url !== clip.url;
  const keys = moved ? [...new Set([...(keysBefore ?? clip.keys), addressKey(fields.url)])] : clip.keys;
  return { ...clip, ...fields, keys, updatedAt: now, addressConfirmed: clip.addressConfirmed && !moved };
}

function wellFormedFields(change: ClipChange): ClipChange {
  const clean: ClipChange = {};
  for (const name of FIELD_NAMES) {
    const value = change[name];
    if (value === undefined) continue;
    Object.assign(clean, { [name]: Array.isArray(value) ? value.map(wellFormed) : wellFormed(value) });
  }
  return clean;
}

/** Stores `change` in the clip, or says why not. */
export async function editClip(
  store: Store,
  clipId: string,
  change: ClipChange,
  context: EditContext,
): Promise<EditOutcome> {
  const mend = mendOf(change);
  if (mend) return { mend };
  return store.inOne(async (): Promise<EditOutcome> => {
    const before = await store.clips.get(clipId);
    if (!before) return { gone: true };
    const clip = withChange(before, change, context);
    const others = await store.clips.byKeys(clip.keys);
    const other = others.find((found) => found.id !== clipId);
    if (other) return { duplicate: other };
    await store.clips.put(clip);
    if (change.tags) await countTags(store, { before: before.tags, after: clip.tags, now: context.now });
    return { edited: clip };
  });
}
