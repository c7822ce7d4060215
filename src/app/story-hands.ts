// What the curator's hands do with stories: several clips as one item, and apart again; and what is said of a clip in
// this issue alone.

import type { Item } from '../domain/issue';
import type { DeskActs } from './desk-acts';
import type { DeskSession } from './desk-session';
import { sayApart } from './edit-entry';
import { joinStory, leaveStory } from './tell-story';

export class StoryHands {
  constructor(
    private readonly session: DeskSession,
    private readonly acts: DeskActs,
  ) {}

  /** Makes an item a voice of another's story. */
  join(item: Item, lead: Item): void {
    const { store } = this.session.context;
    this.acts.do(async () => {
      const joined = await joinStory(store, { entryId: item.entry.id, leadId: lead.entry.id });
      const { title } = item.clip;
      return joined ? { say: ['joined', title, lead.clip.title], title, select: lead.clip.id } : null;
    });
  }

  /** Joins the selected item to the story above it. */
  joinAbove(): void {
    const rows = this.session.state.view?.sections.flatMap(({ items }) => items) ?? [];
    const at = rows.findIndex(({ clip }) => clip.id === this.session.state.selected);
    const [item, above] = [rows[at], rows[at - 1]];
    if (item && above) this.join(item, above);
    else this.session.say(at === 0 ? 'nothing_above' : 'is_voice');
  }

  /** Takes a voice out of its story; said of the leading one, the story comes apart. The one named, or the selected one. */
  part(item?: Item): void {
    this.acts.do(async () => {
      const { selected } = this.session.state;
      const { entry, clip } = item ?? this.session.rows().find((row) => row.clip.id === selected) ?? {};
      if (!entry || !clip) return null;
      if (!(await leaveStory(this.session.context.store, entry.id))) return { say: ['no_story', clip.title] };
      return { say: ['parted', clip.title], title: clip.title, select: clip.id };
    });
  }

  /** Begins to say something else of the clip in this issue, or goes back to the clip's own remark. */
  sayApart({ entry, clip }: Item, apart: boolean): void {
    const { session } = this;
    this.acts.do(async () => {
      if (!(await sayApart(session.context.store, entry.id, apart))) return null;
      session.edits.forgetEntry(entry.id);
      session.edit(clip.id, apart ? 'issueRemark' : 'remark');
      return { say: [apart ? 'remark_apart' : 'remark_own', clip.title], title: clip.title };
    });
  }
}
