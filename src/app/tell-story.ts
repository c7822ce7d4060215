// Several clips of one story as one item with several voices, and apart again.

import type { Entry } from '../domain/issue';
import type { Store } from '../store';

/** Makes `entryId` a voice of the story that `leadId` leads. Its own voices come along: stories are one level deep. */
export async function joinStory(
  store: Store,
  { entryId, leadId }: { entryId: string; leadId: string },
): Promise<boolean> {
  return store.inOne(async () => {
    const [entry, asked] = await Promise.all([store.entries.get(entryId), store.entries.get(leadId)]);
    const lead = asked?.story ? await store.entries.get(asked.story) : asked;
    if (!entry || !lead || lead.id === entry.id || lead.issueId !== entry.issueId || entry.story === lead.id)
      return false;
    for (const voice of await voicesOf(store, entry)) await store.entries.put({ ...voice, story: lead.id });
    await store.entries.put({ ...entry, story: lead.id, sectionId: lead.sectionId });
    return true;
  });
}

/** Takes one voice out of its story; said of the one that leads it, the whole story comes apart. */
export async function leaveStory(store: Store, entryId: string): Promise<boolean> {
  return store.inOne(async () => {
    const entry = await store.entries.get(entryId);
    if (!entry) return false;
    const voices = entry.story === undefined ? await voicesOf(store, entry) : [entry];
    for (const { story: _story, ...voice } of voices) await store.entries.put(voice);
    return voices.length > 0;
  });
}

const voicesOf = async (store: Store, lead: Entry): Promise<Entry[]> =>
  (await store.entries.ofIssue(lead.issueId)).filter(({ story }) => story === lead.id);
