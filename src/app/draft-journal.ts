// Every keystroke of a sitting stands in the journal until the database says that it has it. Before the database is
// open that is plain; after it, Chromium drops a write whose page is gone before the database's own thread came to it,
// commit and all, and that thread may be busy with a desk for long. The next sitting, on whichever page, hands on what
// was left.

import { type Draft, isTouched, mergeDrafts } from '../domain/clip';
import type { Journal } from '../platform/journal';
import type { Store } from '../store';

interface Entry {
  draft: Draft;
  /** Its sitting had read the database: the draft is all there is. Else it is added to what stands there. */
  whole: boolean;
}

export class DraftJournal {
  /** What earlier sittings left. */
  readonly #left: Entry[];
  /** This sitting's, for as long as the database has not confirmed it. */
  #held: Entry | null = null;
  #written: string;

  constructor(private readonly journal: Journal) {
    this.#written = journal.read();
    this.#left = entriesOf(this.#written);
  }

  hold(draft: Draft, whole: boolean): void {
    if (!this.#held && !isTouched(draft)) return; // nothing of the curator's
    this.#held = { draft, whole };
    this.#write();
  }

  /** The database has this draft. A later one stays in the journal. */
  stored(draft: Draft): void {
    if (this.#held?.draft === draft) this.clear();
  }

  /** The words of this sitting are safe elsewhere. */
  clear(): void {
    this.#held = null;
    this.#write();
  }

  /** Gives what was left to the database. */
  async deliver(store: Store): Promise<void> {
    for (let entry = this.#left[0]; entry; entry = this.#left[0]) {
      const draft = await unstored(store, entry);
      if (draft) await store.drafts.jot(draft);
      this.#left.shift(); // only now: until it is stored, `hold` must write it down again
    }
    this.#write();
  }

  #write(): void {
    const entries = this.#held ? [...this.#left, this.#held] : this.#left;
    const text = entries.length === 0 ? '' : JSON.stringify(entries);
    if (text !== this.#written) this.journal.write(text);
    this.#written = text;
  }
}

/** What the database lacks; null where it has it all, since a killed browser may bring back an older journal. */
async function unstored(store: Store, { draft, whole }: Entry): Promise<Draft | null> {
  const [begun, clip] = await Promise.all([store.drafts.get(draft.key), store.clips.get(draft.clipId ?? draft.id)]);
  if (begun && !whole) return mergeDrafts(begun, draft);
  if (begun) return begun.updatedAt <= draft.updatedAt ? draft : null;
  return clip && clip.updatedAt >= draft.updatedAt ? null : draft; // kept since, which takes the draft away
}

function entriesOf(text: string): Entry[] {
  try {
    const entries: unknown = JSON.parse(text || '[]');
    return Array.isArray(entries) ? entries.filter((entry) => entry?.draft?.key !== undefined) : [];
  } catch {
    return []; // damaged: there is nothing to read
  }
}
