// Changing a digest's settings: valid changes are stored at once, others change nothing and are answered with what is
// wrong. Every answer carries the way back.

import type { Digest } from '../domain/digest';
import { type DigestFault, digestFaults } from '../domain/digest-faults';
import { oneLine, wellFormed } from '../domain/text';
import type { Store } from '../store';

export type DigestChange = Partial<Omit<Digest, 'id' | 'createdAt'>>;

export type DigestOutcome =
  /** `undo`: what the changed settings said before. */
  | { changed: Digest; undo: DigestChange }
  /** What must be mended first; nothing was changed. */
  | { faults: DigestFault[] }
  /** The digest is not there any more. */
  | { gone: true };

export async function changeDigest(store: Store, id: string, change: DigestChange): Promise<DigestOutcome> {
  return store.inOne(async (): Promise<DigestOutcome> => {
    const before = await store.digests.get(id);
    if (!before) return { gone: true };
    const changed = { ...before, ...tidy(change) };
    const faults = digestFaults(changed).filter((fault) => !digestFaults(before).includes(fault));
    if (faults.length > 0) return { faults };
    await store.digests.put(changed);
    return { changed, undo: pick(before, change) };
  });
}

const pick = (digest: Digest, change: DigestChange): DigestChange =>
  Object.fromEntries(Object.keys(change).map((name) => [name, digest[name as keyof DigestChange]]));

/** One-line settings hold one line, and only manual sections are capped. */
function tidy(change: DigestChange): DigestChange {
  const texts = Object.entries(change).map(([name, value]) => [name, typeof value === 'string' ? line(value) : value]);
  const sections = change.sections?.map((section) => ({
    ...section,
    name: line(section.name),
    cap: section.kind === 'manual' ? section.cap : null,
  }));
  return { ...Object.fromEntries(texts), ...(sections && { sections }) };
}

const line = (text: string): string => oneLine(wellFormed(text));
