// The settings as the options page shows them: every valid change is stored at once and can be taken back, step by step.
// What is typed but not valid is remembered with what is wrong about it, and never stored.

import { changeDigest, type DigestChange } from '../app/change-digest';
import { changeInterface, interfaceChoice } from '../app/change-interface';
import { addDigest, type Removal, removeDigest, switchDigest } from '../app/digests';
import type { Digest } from '../domain/digest';
import type { DigestFault } from '../domain/digest-faults';
import { StoreFault } from '../domain/fault';
import type { InterfaceChoice } from '../domain/interface';
import type { RecordingStore } from '../store';

/** Which control a change came from, such as `zone` or `section:focus:cap`. */
export type FieldId = string;

interface Step {
  field: FieldId;
  digest?: DigestChange;
  choice?: Partial<InterfaceChoice>;
}

/** What was typed in a field and could not be stored, and why. */
export interface Mistyped {
  fault: DigestFault;
  text: string;
}

export interface SettingsState {
  digest: Digest;
  /** All there are. */
  digests: readonly Digest[];
  choice: InterfaceChoice;
  /** What is wrong with what was typed, by field. The stored value is untouched. */
  mistyped: Readonly<Record<FieldId, Mistyped>>;
  /** What can be taken back, oldest first. */
  steps: readonly Step[];
  /** What happened last, to be said aloud. */
  last: { field: FieldId; undone: boolean } | null;
  /** Counts undos: fields then show what is stored again, whatever was typed in them. */
  revision: number;
  fault: StoreFault | null;
}

export class SettingsSession {
  state: SettingsState;
  #listener: (state: SettingsState) => void = () => {};
  #choiceListener: (choice: InterfaceChoice) => void = () => {};
  #queue: Promise<void> = Promise.resolve();
  /** The field whose changes still belong to the last step: a word typed is one step, not one a letter. */
  #open: FieldId | null = null;
  #leaveDigest = (): void => {};

  constructor(
    private readonly store: RecordingStore,
    { digest, choice }: { digest: Digest; choice: InterfaceChoice },
  ) {
    this.state = { digest, digests: [digest], choice, mistyped: {}, steps: [], last: null, revision: 0, fault: null };
    store.onClosed(() => this.#set({ fault: new StoreFault('closed', 'closed') }));
    const failed = (error: Error): void => this.#fail(error);
    this.#follow(digest.id);
    store.watch(
      () => store.digests.all(),
      (digests) => this.#set({ digests }),
      failed,
    );
    store.watch(
      () => interfaceChoice(store),
      (found) => this.#set({ choice: found }),
      failed,
    );
  }

  onChange(listener: (state: SettingsState) => void): void {
    this.#listener = listener;
  }

  /** Told when the language or theme has changed, here or in another window. */
  onChoice(listener: (choice: InterfaceChoice) => void): void {
    this.#choiceListener = listener;
  }

  /** Changes the digest as it stands when this change's turn comes. `text` is what the curator typed, if it was typed. */
  change(field: FieldId, make: (digest: Digest) => DigestChange, text = ''): Promise<void> {
    return this.#next(async () => {
      const outcome = await changeDigest(this.store, this.state.digest.id, make(this.state.digest));
      if ('gone' in outcome) throw new StoreFault('failed', 'The digest is gone.');
      const { [field]: _, ...mistyped } = this.state.mistyped;
      if ('faults' in outcome) {
        const [fault] = outcome.faults;
        return this.#set({ mistyped: fault ? { ...mistyped, [field]: { fault, text } } : mistyped });
      }
      this.#set({ digest: outcome.changed, mistyped });
      this.#remember({ field, digest: outcome.undo }, outcome.changed);
    });
  }

  /** Takes another digest in hand, here and for clipping. What was changed in the one before cannot be taken back then. */
  switchTo(id: string): Promise<void> {
    return this.#next(async () => {
      await switchDigest(this.store, id);
      await this.#show(id);
    });
  }

  /** Adds a digest like the one in hand, and takes it in hand. */
  add(digest: { id: string; name: string; now: number }): Promise<void> {
    return this.#next(async () => {
      await addDigest(this.store, { ...digest, like: this.state.digest });
      await this.#show(digest.id);
    });
  }

  /** Takes the digest in hand away, if it has never run; answers why not. */
  async remove(): Promise<Removal | null> {
    let removal: Removal | null = null;
    await this.#next(async () => {
      removal = await removeDigest(this.store, this.state.digest.id);
      const [other] = await this.store.digests.all();
      if ('removed' in removal && other) await this.#show(other.id);
    });
    return removal;
  }

  async #show(id: string): Promise<void> {
    const digest = await this.store.digests.get(id);
    if (!digest) return;
    this.#open = null;
    const revision = this.state.revision + 1;
    this.#set({ digest, digests: await this.store.digests.all(), steps: [], mistyped: {}, last: null, revision });
    this.#follow(id);
  }

  #follow(id: string): void {
    this.#leaveDigest();
    this.#leaveDigest = this.store.watch(
      () => this.store.digests.get(id),
      (found) => found && this.#set({ digest: found }),
      (error) => this.#fail(error),
    );
  }

  changeInterface(field: FieldId, change: Partial<InterfaceChoice>): Promise<void> {
    return this.#next(async () => {
      const { changed, undo } = await changeInterface(this.store, change);
      this.#set({ choice: changed });
      this.#remember({ field, choice: undo }, changed);
    });
  }

  /** The field was left: its next change is a step of its own. */
  settle(): Promise<void> {
    return this.#next(async () => {
      this.#open = null;
    });
  }

  undo(): Promise<void> {
    return this.#next(async () => {
      const step = this.state.steps.at(-1);
      if (!step) return;
      if (step.digest) await changeDigest(this.store, this.state.digest.id, step.digest);
      if (step.choice) await changeInterface(this.store, step.choice);
      this.#open = null;
      this.#set({
        digest: { ...this.state.digest, ...step.digest },
        choice: { ...this.state.choice, ...step.choice },
        steps: this.state.steps.slice(0, -1),
        mistyped: {},
        last: { field: step.field, undone: true },
        revision: this.state.revision + 1,
      });
    });
  }

  /** Makes the change a step that can be taken back, if it changed anything. */
  #remember(step: Step, now: Digest | InterfaceChoice): void {
    const before = { ...now, ...step.digest, ...step.choice };
    if (JSON.stringify(before) === JSON.stringify(now)) return;
    const goesOn = this.#open === step.field;
    this.#open = step.field;
    const steps = goesOn ? this.state.steps : [...this.state.steps, step];
    this.#set({ steps, last: { field: step.field, undone: false } });
  }

  /** One change after the other, in the order they were made. */
  #next(work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(work).catch((error: unknown) => this.#fail(error));
    return this.#queue;
  }

  #fail(error: unknown): void {
    this.#set({ fault: error instanceof StoreFault ? error : new StoreFault('failed', error) });
  }

  #set(change: Partial<SettingsState>): void {
    const { language, theme } = this.state.choice;
    this.state = { ...this.state, ...change };
    this.#listener(this.state);
    const { choice } = this.state;
    if (choice.language !== language || choice.theme !== theme) this.#choiceListener(choice);
  }
}
