// What is typed before the database has opened stands in the journal, so that a popup killed that early loses nothing.
// The next sitting, on whichever page, hands it to the database.

import { type Draft, isTouched, mergeDrafts } from '../domain/clip';
import type { Journal } from '../platform/journal';
import type { Store } from '../store';

export class EarlyWords {
  /** What earlier sittings left. */
  readonly #left: Draft[];

  constructor(private readonly journal: Journal) {
    this.#left = read(journal.read());
  }

  hold(draft: Draft): void {
    if (isTouched(draft)) this.journal.write(JSON.stringify([...this.#left, draft]));
  }

  /** Gives what was left to the database. It stays in the journal until `clear`. */
  async deliver(store: Store): Promise<void> {
    for (let draft = this.#left[0]; draft; draft = this.#left[0]) {
      const begun = await store.drafts.get(draft.key);
      await store.drafts.jot(begun ? mergeDrafts(begun, draft) : draft);
      this.#left.shift(); // only now: until it is stored, `hold` must write it down again
    }
  }

  /** The database has it all. */
  clear(): void {
    if (this.journal.read() !== '') this.journal.write('');
  }
}

function read(text: string): Draft[] {
  try {
    const drafts: unknown = JSON.parse(text || '[]');
    return Array.isArray(drafts) ? drafts : [];
  } catch {
    return []; // damaged: there is nothing to read
  }
}
