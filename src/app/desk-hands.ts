// What the curator's hands do at the desk: move, drop, keep, confirm, and take back, several steps deep. Every act
// says in one sentence what it did, or why it did not.

import { focusSection, type Section } from '../domain/digest';
import type { Item } from '../domain/issue';
import { confirmAddresses } from './confirm-address';
import type { DeskSession } from './desk-session';
import { dropClip, dropDraft, undoDrop, undoDropDraft } from './drop-clip';
import { keepClip, undoKeep } from './keep-clip';
import { moveEntry } from './move-entry';
import { restoreEntries } from './restore-entries';
import { withTagText } from './tag-text';

/** Takes one act back; answers the sentence that says so. */
type WayBack = () => Promise<[name: string, ...values: (string | number)[]]>;

/** So many steps can be taken back. */
const STEPS = 100;

export class DeskHands {
  #back: WayBack[] = [];
  #queue: Promise<void> = Promise.resolve();

  constructor(private readonly session: DeskSession) {}

  /** One place up (-1) or down (1): within a manual section, else into the neighbouring one. */
  nudge(step: 1 | -1): void {
    this.#do(async () => {
      const found = this.#selected();
      if (!found) return;
      const { item, at, place, sections } = found;
      const here = sections[at];
      const inside = here && place + step >= 0 && place + step < here.items.length;
      if (inside && here.section.kind === 'manual') return this.#place(item, here.section.id, place + step);
      if (inside) return this.session.say('orders_itself', [here.section.name]);
      const next = sections[at + step];
      if (next) await this.#place(item, next.section.id, step === 1 ? 0 : next.items.length);
    });
  }

  /** To slot `number` (from 1) of the focus section. */
  toSlot(number: number): void {
    this.#do(async () => {
      const focus = focusSection(this.session.state.digest);
      const item = this.#selected()?.item;
      if (focus && item && number <= (focus.cap ?? 9)) await this.#place(item, focus.id, number - 1);
    });
  }

  /** To the first automatic section. */
  toLatest(): void {
    this.#do(async () => {
      const latest = this.session.state.digest.sections.find((s) => s.kind === 'automatic');
      const item = this.#selected()?.item;
      if (latest && item) await this.#place(item, latest.id, 0);
    });
  }

  /** Puts a clip at a place among the others of a section. */
  place(item: Item, sectionId: string, place: number): void {
    this.#do(() => this.#place(item, sectionId, place));
  }

  async #place({ entry, clip }: Item, sectionId: string, place: number): Promise<void> {
    const { store } = this.session.context;
    const { digest } = this.session.state;
    const outcome = await moveEntry(store, digest, { entryId: entry.id, sectionId, place });
    if ('full' in outcome) return this.session.say('full', [outcome.full.name, outcome.full.cap ?? 0]);
    if ('unmoved' in outcome) return;
    const { section } = outcome;
    this.#remember(async () => {
      const { full } = await restoreEntries(store, digest, outcome.before);
      this.session.select(clip.id);
      return full ? ['moved_back_full', clip.title, full.name] : ['moved_back', clip.title];
    });
    this.session.select(clip.id);
    const manual = section.kind === 'manual';
    await this.#show();
    if (manual) this.session.say('moved_to_place', [clip.title, section.name, outcome.place + 1], true);
    else this.session.say('moved', [clip.title, section.name], true);
  }

  /** Drops a clip: the one named, or the selected one. */
  drop(clipId?: string): void {
    this.#do(async () => {
      const clip = clipId === undefined ? this.#selected()?.item.clip : { id: clipId };
      if (!clip) return;
      const { store, now } = this.session.context;
      const rows = this.session.rows();
      const at = rows.findIndex((row) => row.clip.id === clip.id);
      const dropped = await dropClip(store, clip.id, now());
      if (!dropped) return;
      const { title } = dropped.clip;
      this.session.select((rows[at + 1] ?? rows[at - 1])?.clip.id ?? null);
      this.#remember(async () => {
        const outcome = await undoDrop(store, this.session.state.digest, dropped, now());
        if ('duplicate' in outcome) return ['back_duplicate', title, outcome.duplicate.title];
        this.session.select(clip.id);
        return outcome.full ? ['moved_back_full', title, outcome.full.name] : ['back', title];
      });
      await this.#show();
      this.session.say('dropped', [title], true);
    });
  }

  /** Drops an unfinished draft. */
  dropDraft(key: string): void {
    this.#do(async () => {
      const { store } = this.session.context;
      const draft = await dropDraft(store, key);
      if (!draft) return;
      const title = draft.fields.title || draft.fields.url;
      this.#remember(async () => {
        await undoDropDraft(store, draft);
        return ['back', title];
      });
      this.session.say('dropped', [title], true);
    });
  }

  /** Keeps an unfinished draft as it stands. */
  keepDraft(key: string): void {
    this.#do(async () => {
      const { store, newId, now, zone } = this.session.context;
      const draft = await store.drafts.get(key);
      if (!draft) return;
      const outcome = await keepClip(store, withTagText(draft), {
        digest: this.session.state.digest,
        newId,
        now: now(),
        zone,
      });
      if ('mend' in outcome) return this.session.say(`draft_${outcome.mend.replace('-', '_')}`);
      if ('duplicate' in outcome) return this.session.say('draft_duplicate', [outcome.duplicate.title]);
      const { kept, section, undo } = outcome;
      this.#remember(async () => {
        await undoKeep(store, { ...undo, draft }, now());
        return ['unfinished_again', kept.title];
      });
      this.session.say(outcome.focusFull ? 'kept_focus_full' : 'kept', [kept.title, section.name], true);
    });
  }

  confirm(clipIds: readonly string[]): void {
    this.#do(async () => {
      await confirmAddresses(this.session.context.store, clipIds, this.session.context.now());
      this.session.say('confirmed', [clipIds.length]);
    });
  }

  /** Takes the last act back. */
  undo(): void {
    this.#do(async () => {
      const back = this.#back.pop();
      if (!back) return this.session.say('nothing_to_undo');
      const [name, ...values] = await back();
      await this.#show();
      this.session.say(name, values);
    });
  }

  /** One act after the other, so that quick keys act on what the ones before them made. */
  #do(act: () => Promise<void>): void {
    this.#queue = this.#queue.then(act).catch((error: unknown) => this.session.fail(error));
  }

  #remember(back: WayBack): void {
    this.#back = [...this.#back, back].slice(-STEPS);
  }

  /** Shows what was just done without waiting for the live query. */
  #show(): Promise<void> {
    return this.session.refresh();
  }

  #selected(): { item: Item; at: number; place: number; sections: { section: Section; items: Item[] }[] } | null {
    const sections = this.session.state.view?.sections ?? [];
    for (const [at, { items }] of sections.entries()) {
      const place = items.findIndex(({ clip }) => clip.id === this.session.state.selected);
      const item = items[place];
      if (item) return { item, at, place, sections };
    }
    return null;
  }
}
