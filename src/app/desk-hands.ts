// What the curator's hands do with the clips at the desk: move, drop, carry over, keep, confirm. Every act says in one
// sentence what it did, or why it did not, and can be taken back. What concerns the issue itself is issue-hands.ts, the
// shelf shelf-hands.ts, stories story-hands.ts.

import { type Digest, focusSection, type Section } from '../domain/digest';
import type { Edition } from '../domain/edition';
import type { Item } from '../domain/issue';
import { carryOver } from './carry-over';
import { confirmAddresses } from './confirm-address';
import { DeskActs, type Told } from './desk-acts';
import type { DeskSession } from './desk-session';
import { dropDraft, dropEntry } from './drop-clip';
import type { Sentence } from './history';
import { IssueHands } from './issue-hands';
import { setEdition } from './issue-parts';
import { type KeepOutcome, keepClip } from './keep-clip';
import { markPrivate } from './mark-private';
import { moveEntry } from './move-entry';
import { runIn } from './run-in';
import { ShelfHands } from './shelf-hands';
import { StoryHands } from './story-hands';
import { withTagText } from './tag-text';

interface Selected {
  item: Item;
  at: number;
  place: number;
  sections: readonly { section: Section; items: Item[] }[];
}

export class DeskHands {
  readonly acts: DeskActs;
  readonly issue: IssueHands;
  readonly shelf: ShelfHands;
  readonly story: StoryHands;

  constructor(private readonly session: DeskSession) {
    this.acts = new DeskActs(session);
    this.issue = new IssueHands(session, this.acts);
    this.shelf = new ShelfHands(session, this.acts);
    this.story = new StoryHands(session, this.acts);
  }

  /** One place up (-1) or down (1): within a manual section, else into the neighbouring one. */
  nudge(step: 1 | -1): void {
    this.#withSelected(({ item, at, place, sections }) => {
      const here = sections[at];
      const inside = here && place + step >= 0 && place + step < here.items.length;
      if (inside && here.section.kind === 'manual') return this.#place(item, here.section.id, place + step);
      if (inside) return { say: ['orders_itself', here.section.name] };
      const next = sections[at + step];
      return next ? this.#place(item, next.section.id, step === 1 ? 0 : next.items.length) : null;
    });
  }

  /** To slot `number` (from 1) of the focus section. */
  toSlot(number: number): void {
    this.#withSelected(({ item }) => {
      const focus = focusSection(this.session.state.digest);
      return focus && number <= (focus.cap ?? 9) ? this.#place(item, focus.id, number - 1) : null;
    });
  }

  /** To the first automatic section. */
  toLatest(): void {
    this.#withSelected(({ item }) => {
      const latest = this.session.state.digest.sections.find((s) => s.kind === 'automatic');
      return latest ? this.#place(item, latest.id, 0) : null;
    });
  }

  /** To the end of the section behind its own; behind the last comes the first. */
  toNextSection(): void {
    this.#withSelected(({ item, at, sections }) => {
      const next = sections[(at + 1) % sections.length]?.section;
      return next ? this.#place(item, next.id, Number.MAX_SAFE_INTEGER) : null;
    });
  }

  /** Puts a clip at a place among the others of a section. */
  place(item: Item, sectionId: string, place: number): void {
    this.acts.do(async () => (await this.#place(item, sectionId, place)) ?? { say: ['stays', item.clip.title] });
  }

  async #place({ entry, clip }: Item, sectionId: string, place: number): Promise<Told | null> {
    const { store } = this.session.context;
    const outcome = await moveEntry(store, this.session.state.digest, { entryId: entry.id, sectionId, place });
    if ('full' in outcome) return { say: ['full', outcome.full.name, outcome.full.cap ?? 0] };
    if ('unmoved' in outcome) return null;
    const { section } = outcome;
    const at: Sentence = ['moved_to_place', clip.title, section.name, outcome.place + 1];
    const say: Sentence = section.kind === 'manual' ? at : ['moved', clip.title, section.name];
    return { say, back: ['moved_back', clip.title], select: clip.id };
  }

  /** Drops a clip from the issue: the one named, or the selected one. One that stands nowhere else is gone. */
  drop(clipId?: string): void {
    const { store, now } = this.session.context;
    this.#leaving('dropped', clipId, ({ entry }) => dropEntry(store, entry.id, now()));
  }

  /** Puts a clip on the shelf, to wait for another issue: the one named, or the selected one. */
  carryOver(clipId?: string): void {
    const { store } = this.session.context;
    this.#leaving('carried_over', clipId, ({ entry }) => carryOver(store, this.session.state.digest.id, entry.id));
  }

  /** Takes an item out of the issue by `leave`; the one below it is selected then. */
  #leaving(name: string, clipId: string | undefined, leave: (item: Item) => Promise<unknown>): void {
    this.acts.do(async () => {
      const id = clipId ?? this.session.state.selected;
      const rows = this.session.rows();
      const at = rows.findIndex(({ clip }) => clip.id === id);
      const item = rows[at];
      if (!item || !(await leave(item))) return null;
      const { title } = item.clip;
      const select = (rows[at + 1] ?? rows[at - 1])?.clip.id ?? null;
      return { say: [name, title], back: ['back', title], select };
    });
  }

  /** Puts an item into an edition or takes it out; null leaves it to the rule. */
  setEdition({ entry, clip }: Item, edition: Exclude<Edition, 'web'>, holds: boolean | null): void {
    const name = holds === null ? 'edition_rule' : holds ? 'edition_in' : 'edition_out';
    this.acts.do(async () =>
      (await setEdition(this.session.context.store, { entryId: entry.id, edition, holds }))
        ? { say: [`${name}_${edition}`, clip.title], title: clip.title }
        : null,
    );
  }

  /** Runs a clip in today's issue of another digest too. */
  runIn({ clip }: Item, digest: Digest): void {
    const { store, newId, now } = this.session.context;
    this.acts.doAlways(async () => {
      const ran = await runIn(store, digest, { clip, entryId: newId(), now: now() });
      return { say: [ran ? 'runs_in' : 'runs_in_already', clip.title, digest.name], title: clip.title };
    });
  }

  /** Drops an unfinished draft. */
  dropDraft(key: string): void {
    this.acts.doAlways(async () => {
      const draft = await dropDraft(this.session.context.store, key);
      const title = draft && (draft.fields.title || draft.fields.url);
      return draft ? { say: ['dropped', title ?? ''], back: ['back', title ?? ''] } : null;
    });
  }

  /** Keeps an unfinished draft as it stands. */
  keepDraft(key: string): void {
    const { store, newId, now, zone } = this.session.context;
    this.acts.doAlways(async () => {
      const draft = await store.drafts.get(key);
      if (!draft) return null;
      const { digest } = this.session.state;
      return toldOf(await keepClip(store, withTagText(draft), { digest, newId, now: now(), zone }));
    });
  }

  confirm(clipIds: readonly string[]): void {
    const { store, now } = this.session.context;
    this.acts.doAlways(async () => {
      await confirmAddresses(store, clipIds, now());
      return { say: ['confirmed', clipIds.length], back: ['unconfirmed', clipIds.length] };
    });
  }

  /** Marks a clip private, or not any more: it leaves for nowhere then. */
  setPrivate({ clip }: Item, isPrivate: boolean): void {
    const { store, now } = this.session.context;
    this.acts.do(async () => {
      const marked = await markPrivate(store, clip.id, isPrivate, now());
      return marked ? { say: [isPrivate ? 'private' : 'not_private', clip.title], title: clip.title } : null;
    });
  }

  undo(): void {
    this.acts.undo();
  }

  redo(): void {
    this.acts.redo();
  }

  /** The selected row is looked up when its turn comes, so that quick keys act on what the ones before them made. */
  #withSelected(work: (found: Selected) => Promise<Told | null> | Told | null): void {
    this.acts.do(async () => {
      const found = this.#selected();
      if (found) return work(found);
      const isVoice = this.session.rows().some(({ clip }) => clip.id === this.session.state.selected);
      return isVoice ? { say: ['is_voice'] } : null;
    });
  }

  #selected(): Selected | null {
    const sections = this.session.state.view?.sections ?? [];
    for (const [at, { items }] of sections.entries()) {
      const place = items.findIndex(({ clip }) => clip.id === this.session.state.selected);
      const item = items[place];
      if (item) return { item, at, place, sections };
    }
    return null;
  }
}

function toldOf(outcome: KeepOutcome): Told {
  if ('mend' in outcome) return { say: [`draft_${outcome.mend.replace('-', '_')}`] };
  if ('duplicate' in outcome) return { say: ['draft_duplicate', outcome.duplicate.title] };
  const { kept, section, focusFull, shelved } = outcome;
  const name = shelved ? 'kept_on_shelf' : focusFull ? 'kept_focus_full' : 'kept';
  return { say: [name, kept.title, section.name], back: ['unfinished_again', kept.title] };
}
