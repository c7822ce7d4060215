// What the curator's hands do with the issue itself: its free blocks, its number, its e-mail edition, closing it and
// opening it again. Words are typed (edit-session.ts); what concerns single clips is desk-hands.ts.

import { blockStep } from '../domain/block-place';
import type { Issue, Item } from '../domain/issue';
import { closeIssue, reopenIssue } from './close-issue';
import type { DeskActs } from './desk-acts';
import type { DeskSession } from './desk-session';
import type { IssueName } from './edit-issue';
import type { Sentence } from './history';
import { addBlock, dropBlock, moveBlock, setIssue } from './issue-parts';

export class IssueHands {
  constructor(
    private readonly session: DeskSession,
    private readonly acts: DeskActs,
  ) {}

  /** Adds an empty free block behind an entry (null: at the head of the section); `id` is the block's. */
  addBlock(id: string, sectionId: string, after: string | null): void {
    this.acts.do(async () => {
      await addBlock(this.#store, this.#name, { id, sectionId, after }, { now: this.session.context.now() });
      return { say: ['block_added'], writing: { block: id, part: 'text' } };
    });
  }

  /** Adds one behind the selected item, at the head of the first section where none is. It is written in at once. */
  addBlockHere(): void {
    const { view, selected } = this.session.state;
    const isHere = (item: Item): boolean => [item, ...(item.voices ?? [])].some(({ clip }) => clip.id === selected);
    const here = view?.sections.find(({ items }) => items.some(isHere)) ?? view?.sections[0];
    if (here) this.addBlock(this.session.context.newId(), here.section.id, here.items.find(isHere)?.entry.id ?? null);
  }

  /** Moves a block one step up (-1) or down (1); its place is looked up when its turn comes. */
  stepBlock(id: string, step: 1 | -1): void {
    this.acts.do(async () => {
      const to = blockStep(this.session.state.view?.sections ?? [], id, step);
      if (!to) return null;
      await moveBlock(this.#store, this.#name, { id, ...to }, { now: this.session.context.now() });
      return { say: ['block_moved'], writing: { block: id, part: 'frame' } };
    });
  }

  dropBlock(id: string): void {
    this.#change(['block_dropped'], (issue, now) => dropBlock(this.#store, issue, id, { now }));
  }

  /** `number`: null to count on from the issue before. */
  setNumber(number: number | null): void {
    const said: Sentence = number === null ? ['number_counted'] : ['number_set', number];
    this.#set(said, { number });
  }

  /** How many items the e-mail edition of this issue holds; null: all. */
  setEmailFirst(emailFirst: number | null): void {
    this.#set(emailFirst === null ? ['email_all'] : ['email_first', emailFirst], { emailFirst });
  }

  close(): void {
    this.acts.do(async () =>
      (await closeIssue(this.#store, this.#name, this.session.context.now()))
        ? { say: ['closed_now'], back: ['open_again'] }
        : { say: ['nothing_to_export'] },
    );
  }

  /** Opens the closed issue again; `note` says what is put right. */
  reopen(note: string): void {
    this.acts.doAlways(async () =>
      (await reopenIssue(this.#store, this.#name, note, this.session.context.now()))
        ? { say: ['reopened'], back: ['closed_again'] }
        : null,
    );
  }

  get #store() {
    return this.session.context.store;
  }

  get #name(): IssueName {
    return { digestId: this.session.state.digest.id, day: this.session.state.day };
  }

  #set(say: Sentence, change: Partial<Pick<Issue, 'number' | 'emailFirst'>>): void {
    this.#change(say, (issue, now) => setIssue(this.#store, issue, change, { now }));
  }

  #change(say: Sentence, work: (issue: IssueName, now: number) => Promise<unknown>): void {
    this.acts.do(async () => {
      await work(this.#name, this.session.context.now());
      return { say };
    });
  }
}
