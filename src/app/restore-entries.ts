// The way back for places in an issue: what a move, a drop or a keep changed stands again as it stood.

import { type Digest, defaultSection, type Section } from '../domain/digest';
import type { Entry } from '../domain/issue';
import type { Store } from '../store';
import { isFull, lastRank } from './place-clip';

/** Puts entries back as they stood. A section that has filled up since keeps its cap: the clip goes to the default one. */
export async function restoreEntries(
  store: Store,
  digest: Digest,
  entries: readonly Entry[],
): Promise<{ full: Section | null }> {
  return store.inOne(async () => {
    let full: Section | null = null;
    for (const entry of entries) {
      const section = digest.sections.find((s) => s.id === entry.sectionId);
      const others = (await store.entries.ofIssue(entry.issueId)).filter((e) => e.id !== entry.id);
      const standing = others.filter((e) => e.sectionId === entry.sectionId);
      const here = entry.issueId.startsWith(`${digest.id}:`);
      if (section && here && isFull(section, standing.length) && !(await wasThere(store, entry))) {
        full = section;
        const home = defaultSection(digest);
        await store.entries.put({ ...entry, sectionId: home.id, rank: lastRank(others, home.id) });
      } else if (await store.clips.get(entry.clipId)) await store.entries.put(entry);
    }
    return { full };
  });
}

const wasThere = async (store: Store, entry: Entry): Promise<boolean> =>
  (await store.entries.get(entry.id))?.sectionId === entry.sectionId;
