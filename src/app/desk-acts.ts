// Doing something at the desk: one act after the other, each in one transaction, each with its sentence, and each with
// the way back and forth again.

import { isClosed, issueId } from '../domain/issue';
import type { RowChange } from '../store';
import type { DeskSession, DeskState } from './desk-session';
import { type EditTarget, keyOf } from './edit-target';
import type { Sentence, Step } from './history';
import { type Refusal, type RevertOutcome, revert } from './revert';

export interface Told {
  say: Sentence;
  /** Said once it is taken back; absent: in general words. */
  back?: Sentence;
  /** What the general words name. */
  title?: string;
  /** The clip that is selected afterwards; absent: as it is. */
  select?: string | null | undefined;
  /** The free block that has the focus afterwards. */
  writing?: DeskState['writing'];
}

/** Answers what is said of it; null when there was nothing to do. */
export type Work = () => Promise<Told | null>;

export class DeskActs {
  #queue: Promise<void> = Promise.resolve();

  constructor(readonly session: DeskSession) {
    session.edits.onTyped((target, changes) => this.#typed(target, changes));
  }

  /**
   * Changes something of the issue on screen; `work` runs in one transaction and answers what is said of it, null for
   * nothing. A closed issue is left alone, and that is said.
   */
  do(work: Work): void {
    this.#act(work, true);
  }

  /** Changes something that may be changed while the issue is closed. */
  doAlways(work: Work): void {
    this.#act(work, false);
  }

  #typed(target: EditTarget, changes: RowChange[]): void {
    const { day, selected } = this.session.state;
    const step = { changes, day, undone: ['typing_back'] as const, redone: ['typing_again'] as const };
    this.session.history.typed({
      ...step,
      select: 'clipId' in target ? target.clipId : selected,
      field: keyOf(target),
    });
    if (!this.session.follow(changes)) this.session.refresh().catch((error: unknown) => this.session.fail(error));
  }

  undo(): void {
    this.#queued(async () => {
      const { history } = this.session;
      await this.session.edits.settled();
      const step = history.takeBack();
      if (!step) return this.session.say('nothing_to_undo');
      const back = await this.#revert(step, step.undone);
      if (back) history.wasTakenBack(back);
    });
  }

  redo(): void {
    this.#queued(async () => {
      const { history } = this.session;
      await this.session.edits.settled();
      const step = history.doAgain();
      if (!step) return this.session.say('nothing_to_redo');
      const again = await this.#revert(step, step.redone);
      if (again) history.wasDoneAgain(again);
    });
  }

  #act(work: Work, frozen: boolean): void {
    this.#queued(async () => {
      const { session } = this;
      if (frozen && (await this.#isFrozen())) return session.say('closed');
      const { answer: told, changes } = await session.context.store.recorded(work);
      if (!told) return;
      const { say, title = '', back = ['undone', title], select = session.state.selected } = told;
      session.history.remember({ changes, day: session.state.day, undone: back, redone: say, select });
      if (told.select !== undefined) session.select(told.select);
      if (!session.follow(changes)) await session.refresh();
      if (told.writing) session.set({ writing: told.writing });
      session.say(say[0], say.slice(1), changes.length > 0);
    });
  }

  async #isFrozen(): Promise<boolean> {
    const { store } = this.session.context;
    const { digest, day } = this.session.state;
    const issue = await store.issues.get(issueId(digest.id, day));
    return issue !== undefined && isClosed(issue);
  }

  /** Answers the step that takes this one back in turn; null when it was refused, and that is said. */
  async #revert(step: Step, sentence: Sentence): Promise<Step | null> {
    const { session } = this;
    const { store, now } = session.context;
    const { answer, changes } = await revert(store, step.changes, { digest: session.state.digest, now: now() });
    const said = sentenceOf(answer, sentence);
    if ('reverted' in answer) {
      session.edits.forget(changes);
      if (step.day !== session.state.day) session.goTo(step.day);
      if (step.select !== null) session.select(step.select);
    }
    if (!session.follow(changes)) await session.refresh();
    session.say(said[0], said.slice(1));
    return 'reverted' in answer ? { ...step, changes } : null;
  }

  #queued(act: () => Promise<void>): void {
    this.#queue = this.#queue.then(act).catch((error: unknown) => this.session.fail(error));
  }
}

function sentenceOf(answer: RevertOutcome, sentence: Sentence): Sentence {
  if (!('reverted' in answer)) return refused(answer, sentence);
  return answer.full ? ['moved_back_full', sentence[1] ?? '', answer.full.name] : sentence;
}

const refused = (answer: Refusal, [, title = '']: Sentence): Sentence =>
  'duplicate' in answer ? ['back_duplicate', title, answer.duplicate.title] : ['undo_changed', answer.changed];
