// The popup opens: find what is known about this address, and have a draft stored before anything is typed.

import { addressKey } from '../domain/address';
import { type Clip, type Draft, draftOfClip, newDraft, rebase } from '../domain/clip';
import { focusSection } from '../domain/digest';
import { addTag } from '../domain/tag';
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
  if (!clip) {
    if (!begun) return { draft: newDraft(tab, { id: newId(), now }), kept: null };
    return { draft: begun.clipId === null ? begun : asNew(begun, newId()), kept: null };
  }
  const kept = await placeOf(store, clip);
  if (begun?.clipId === clip.id) return { draft: rebase(begun, clip), kept };
  const fresh = draftOfClip(clip, { key, focus: await isInFocus(store, kept), now });
  return { draft: begun ? withWordsOf(begun, fresh) : fresh, kept };
}

/** The words of a draft whose clip was dropped meanwhile, as a new clip's. */
function asNew({ base: _, ...draft }: Draft, id: string): Draft {
  return { ...draft, clipId: null, id };
}

/** A draft begun before its address was kept from elsewhere: it edits that clip now, and nothing either of them says is lost. */
function withWordsOf(begun: Draft, fresh: Draft): Draft {
  const { fields } = fresh;
  const remark = [...new Set([fields.remark, begun.fields.remark])].filter(Boolean).join('\n\n');
  const own = begun.touched.filter((name) => name !== 'tags' && name !== 'remark');
  const typed = Object.fromEntries(own.map((name) => [name, begun.fields[name]]));
  return {
    ...fresh,
    fields: { ...fields, ...typed, remark, tags: begun.fields.tags.reduce(addTag, fields.tags) },
    focus: fresh.focus || begun.focus,
    tagText: begun.tagText,
    touched: [...new Set([...fresh.touched, ...begun.touched])],
  };
}

async function placeOf(store: Store, clip: Clip): Promise<KeptPlace> {
  const entries = await store.entries.ofClip(clip.id);
  const latest = entries.sort((a, b) => b.addedAt - a.addedAt)[0];
  const issue = latest ? await store.issues.get(latest.issueId) : undefined;
  return { clip, day: issue?.day ?? clip.clipped.localDay, sectionId: latest?.sectionId ?? '' };
}

/** Focus is the section that the star puts a clip into; another manual section is not it. */
async function isInFocus(store: Store, { clip, sectionId }: KeptPlace): Promise<boolean> {
  const entry = (await store.entries.ofClip(clip.id)).find((e) => e.sectionId === sectionId);
  const issue = entry ? await store.issues.get(entry.issueId) : undefined;
  const digest = issue ? await store.digests.get(issue.digestId) : undefined;
  return digest !== undefined && focusSection(digest)?.id === sectionId;
}
