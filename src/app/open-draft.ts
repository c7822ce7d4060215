// The popup opens: find what is known about this address, and have a draft stored before anything is typed.

import { addressKey } from '../domain/address';
import { type Clip, type Draft, draftOfClip, newDraft } from '../domain/clip';
import type { Store } from '../store';

/** Where a kept clip stands, for the line on top of the form. */
export interface KeptPlace {
  clip: Clip;
  day: string;
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
  const kept = clip ? await placeOf(store, clip) : null;
  if (begun && (begun.clipId === null || begun.clipId === clip?.id)) return { draft: begun, kept };
  if (begun) return { draft: { ...begun, clipId: null, id: newId() }, kept: null };
  if (!kept) return { draft: newDraft(tab, { id: newId(), now }), kept: null };
  const focus = await isInFocus(store, kept);
  return { draft: draftOfClip(kept.clip, { key, focus, now }), kept };
}

async function placeOf(store: Store, clip: Clip): Promise<KeptPlace> {
  const entries = await store.entries.ofClip(clip.id);
  const latest = entries.sort((a, b) => b.addedAt - a.addedAt)[0];
  const issue = latest ? await store.issues.get(latest.issueId) : undefined;
  return { clip, day: issue?.day ?? clip.clipped.localDay, sectionId: latest?.sectionId ?? '' };
}

async function isInFocus(store: Store, kept: KeptPlace): Promise<boolean> {
  const entries = await store.entries.ofClip(kept.clip.id);
  const entry = entries.find((e) => e.sectionId === kept.sectionId);
  const issue = entry ? await store.issues.get(entry.issueId) : undefined;
  const digest = issue ? await store.digests.get(issue.digestId) : undefined;
  return digest?.sections.find((s) => s.id === kept.sectionId)?.kind === 'manual';
}
