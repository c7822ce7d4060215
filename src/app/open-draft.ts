// The popup opens: find what is known about this address, and have a draft stored before anything is typed.

import { addressKey } from '../domain/address';
import { type Clip, type Draft, draftOfClip, mergeDrafts, newDraft, rebase } from '../domain/clip';
import { issueDay } from '../domain/day';
import { focusSection } from '../domain/digest';
import type { Store } from '../store';

/** Where a kept clip stands, for the line on top of the form. */
export interface KeptPlace {
  clip: Clip;
  day: string;
  /** It stands in the issue that clips go into now. */
  today: boolean;
  sectionId: string;
}

export interface OpenedDraft {
  draft: Draft;
  /** The kept clip this draft edits, and where it stands; null for a new one. */
  kept: KeptPlace | null;
}

/** The draft for this tab: the one begun earlier, the kept clip opened for editing, or a new one. Not stored yet. */
export async function openDraft(
  store: Store,
  tab: { url: string; title: string },
  { newId, now }: { newId: () => string; now: number },
): Promise<OpenedDraft> {
  const key = addressKey(tab.url);
  const [begun, clip] = await Promise.all([store.drafts.get(key), store.clips.byKey(key)]);
  if (!clip) {
    if (!begun) return { draft: newDraft(tab, { id: newId(), now }), kept: null };
    return { draft: begun.clipId === null ? begun : asNew(begun, newId()), kept: null };
  }
  const { draft: fresh, kept } = await openKept(store, clip, { key, now });
  if (begun?.clipId === clip.id) return { draft: refocus(rebase(begun, clip), fresh.focus), kept };
  // A draft begun before its address was kept from elsewhere edits that clip now.
  return { draft: begun ? mergeDrafts(fresh, begun) : fresh, kept };
}

/** A kept clip, opened for editing in the draft of `key`. */
export async function openKept(
  store: Store,
  clip: Clip,
  { key, now }: { key: string; now: number },
): Promise<{ draft: Draft; kept: KeptPlace }> {
  const kept = await placeOf(store, clip, now);
  return { draft: draftOfClip(clip, { key, focus: await isInFocus(store, kept), now }), kept };
}

/** The clip was moved since the draft began: the star shows where it stands, unless the curator had changed the star. */
function refocus(draft: Draft, focus: boolean): Draft {
  return { ...draft, baseFocus: focus, focus: draft.focus === draft.baseFocus ? focus : draft.focus };
}

/** The words of a draft whose clip was dropped meanwhile, as a new clip's. */
function asNew({ base: _, baseFocus: __, ...draft }: Draft, id: string): Draft {
  return { ...draft, clipId: null, id };
}

async function placeOf(store: Store, clip: Clip, now: number): Promise<KeptPlace> {
  const entries = await store.entries.ofClip(clip.id);
  const latest = entries.sort((a, b) => b.addedAt - a.addedAt)[0];
  const issue = latest ? await store.issues.get(latest.issueId) : undefined;
  const digest = issue ? await store.digests.get(issue.digestId) : undefined;
  const day = issue?.day ?? clip.clipped.localDay;
  return {
    clip,
    day,
    today: digest !== undefined && day === issueDay(now, digest),
    sectionId: latest?.sectionId ?? '',
  };
}

/** Focus is the section that the star puts a clip into; another manual section is not it. */
async function isInFocus(store: Store, { clip, sectionId }: KeptPlace): Promise<boolean> {
  const entry = (await store.entries.ofClip(clip.id)).find((e) => e.sectionId === sectionId);
  const issue = entry ? await store.issues.get(entry.issueId) : undefined;
  const digest = issue ? await store.digests.get(issue.digestId) : undefined;
  return digest !== undefined && focusSection(digest)?.id === sectionId;
}
