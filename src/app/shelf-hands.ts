// What the curator's hands do with the clips that wait on the shelf.

import type { Item } from '../domain/issue';
import { bringIn } from './carry-over';
import type { DeskActs } from './desk-acts';
import type { DeskSession } from './desk-session';
import { dropEntry } from './drop-clip';

export class ShelfHands {
  constructor(
    private readonly session: DeskSession,
    private readonly acts: DeskActs,
  ) {}

  /** Brings a waiting clip into the issue on screen: this one, or the selected one. */
  bringIn(item?: Item): void {
    const { store, now } = this.session.context;
    this.acts.do(async () => {
      const { entry, clip } = item ?? this.#selected() ?? {};
      if (!entry || !clip) return null;
      const { digest, day } = this.session.state;
      const outcome = await bringIn(store, digest, { entryId: entry.id, day, now: now() });
      if ('gone' in outcome) return null;
      if ('there' in outcome) return { say: ['there_already', clip.title], title: clip.title, select: clip.id };
      return { say: ['brought_in', clip.title, outcome.section.name], title: clip.title, select: clip.id };
    });
  }

  /** Drops a waiting clip: this one, or the selected one. One that stands nowhere else is gone. */
  drop(item?: Item): void {
    const { store, now } = this.session.context;
    this.acts.doAlways(async () => {
      const { entry, clip } = item ?? this.#selected() ?? {};
      if (!entry || !clip || !(await dropEntry(store, entry.id, now()))) return null;
      return { say: ['dropped', clip.title], back: ['back', clip.title] };
    });
  }

  #selected(): Item | undefined {
    const { view, waiting } = this.session.state;
    return view?.shelf.find(({ entry }) => entry.id === waiting);
  }
}
