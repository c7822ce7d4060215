// Typing at the desk: every keystroke stands in the journal, and is on its way to the database, before `save` returns.
// While one write of a field is under way only the latest text of it waits. What cannot be stored as it stands (an
// unreadable date, an address another clip has, a full disk, a half-typed tag) is held: kept apart and offered again.

import type { Clip } from '../domain/clip';
import { StoreFault } from '../domain/fault';
import { issueId } from '../domain/issue';
import type { Journal } from '../platform/journal';
import type { RecordingStore, RowChange } from '../store';
import {
  type EditTarget,
  fieldOf,
  type Typed as Held,
  isCurrent,
  keyOf,
  storeTyped,
  type Trouble,
} from './edit-target';

export type { EditTarget, Trouble } from './edit-target';

/** Told of what typing has changed. */
export type TypedListener = (target: EditTarget, changes: RowChange[]) => void;

interface Edit extends Held {
  running: boolean;
  /** Its text stands in the database, as of `at`. */
  stored: boolean;
  trouble: Trouble | null;
  /** An earlier desk had left it. */
  left?: boolean;
}

const HELD = 'held-edits';

export class EditSession {
  fault: StoreFault | null = null;
  #edits = new Map<string, Edit>();
  #listeners = new Set<() => void>();
  #typed: TypedListener = () => {};
  #underWay = new Set<Promise<void>>();
  /** Something may stand apart in the database: what is stored since must not be offered again. */
  #apart = false;
  /** What an earlier desk left in the journal, until `resume` has seen to it. */
  #left: Held[];
  #journalled: string;

  constructor(
    private readonly store: RecordingStore,
    private readonly now: () => number,
    private readonly journal: Journal,
  ) {
    this.#journalled = journal.read();
    this.#left = readJournal(this.#journalled);
  }

  /** Told when something could not be stored, or could after all. Returns the way to stop listening. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Told of each change that typing has stored, except of what an earlier desk had left. */
  onTyped(listener: TypedListener): void {
    this.#typed = listener;
  }

  /** What was typed into these rows has been taken back, or done again: the rows say it all. */
  forget(changes: readonly RowChange[]): void {
    const keys = new Set(changes.map(({ key }) => key));
    for (const [name, { target, stored, running }] of this.#edits) {
      const row =
        'clipId' in target
          ? target.clipId
          : 'entryId' in target
            ? target.entryId
            : issueId(target.digestId, target.day);
      if (stored && !running && keys.has(row)) this.#edits.delete(name);
    }
    this.#tell();
  }

  /** What was typed of an entry is not the last word any more: its row says it all. */
  forgetEntry(entryId: string): void {
    for (const [name, { target }] of this.#edits)
      if ('entryId' in target && target.entryId === entryId) this.#edits.delete(name);
  }

  /** Stores what the curator has typed. `clip`: the row as it was when this field was entered. */
  save(target: EditTarget, value: string | string[], clip?: Clip): void {
    const key = keyOf(target);
    const edit = this.#edits.get(key) ?? blank(target, []);
    if (clip && (edit.stored || edit.at === 0))
      Object.assign(edit, { keysBefore: clip.keys, base: fieldOf(clip, target) });
    Object.assign(edit, { value, at: this.now(), stored: false, left: false });
    this.#edits.set(key, edit);
    this.#note();
    if (target.field === 'tagText') this.#holdTagText(key, edit);
    else if (!edit.running) this.#begin(edit);
    if (Array.isArray(value) || target.field === 'tagText') this.#tell();
  }

  /** Text that is newer than the row on screen (`shownAt`: its `updatedAt`); undefined where the row says it all. */
  unstored(target: EditTarget, shownAt: number): string | string[] | undefined {
    const edit = this.#edits.get(keyOf(target));
    return edit && (!edit.stored || edit.at > shownAt) ? edit.value : undefined;
  }

  troubleOf(target: EditTarget): Trouble | null {
    return this.#edits.get(keyOf(target))?.trouble ?? null;
  }

  /** Ids of the clips of which something typed cannot be stored. */
  troubledClips(): string[] {
    return [...this.#edits.values()].flatMap(({ target, trouble }) =>
      'clipId' in target && trouble ? [target.clipId] : [],
    );
  }

  /** Writes again what a fault left behind. */
  retry(): void {
    this.fault = null;
    for (const edit of this.#edits.values()) {
      if (!edit.stored && !edit.running && edit.target.field !== 'tagText') this.#begin(edit);
    }
    this.#tell();
  }

  /** Resolves when nothing is on its way to the database any more. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  /** Takes up what an earlier desk held, unless its clip or issue was changed since. */
  async resume(): Promise<void> {
    const stored = ((await this.store.settings.get(HELD)) ?? []) as Held[];
    const held = [...stored, ...this.#left].sort((a, b) => b.at - a.at);
    for (const one of held) {
      if (this.#edits.has(keyOf(one.target)) || !(await isCurrent(this.store, one))) continue;
      const edit = { ...blank(one.target, one.keysBefore), ...one, left: true };
      this.#edits.set(keyOf(one.target), edit);
      if (one.target.field !== 'tagText') await this.#write(edit);
    }
    this.#left = [];
    if (held.length > 0) this.#hold();
    else this.#note();
    this.#tell();
  }

  #begin(edit: Edit): void {
    const write = this.#write(edit).finally(() => this.#underWay.delete(write));
    this.#underWay.add(write);
  }

  async #write(edit: Edit): Promise<void> {
    let recovered = false;
    edit.running = true;
    try {
      let written: number | string[] | string;
      do {
        written = edit.value;
        edit.trouble = await this.#store(edit);
      } while (written !== edit.value);
      edit.stored = edit.trouble === null;
      recovered = this.fault !== null;
      this.fault = null;
    } catch (error) {
      this.fault = error instanceof StoreFault ? error : new StoreFault('failed', error);
    } finally {
      edit.running = false;
    }
    if (edit.trouble || this.fault || this.#apart) this.#hold();
    this.#note();
    if (recovered)
      this.retry(); // what the fault left behind elsewhere: with the fault gone nobody would ask for it
    else this.#tell();
  }

  async #store(edit: Edit): Promise<Trouble | null> {
    const { answer, changes } = await this.store.recorded(() => storeTyped(this.store, edit));
    if (!edit.left) this.#typed(edit.target, changes);
    return answer;
  }

  #holdTagText(key: string, edit: Edit): void {
    if (edit.value === '') this.#edits.delete(key);
    this.#hold();
  }

  #held(): Held[] {
    return [...this.#edits.values()]
      .filter((edit) => !edit.stored)
      .map(({ target, value, at, keysBefore, base }) => ({ target, value, at, keysBefore, base }));
  }

  /** Keeps what is not stored apart in the database, safe from anything but a full disk. */
  #hold(): void {
    this.#note();
    const held = this.#held();
    this.#apart = held.length > 0;
    this.store.settings.put(HELD, held).catch(() => {}); // the field still shows it, and the fault is told
  }

  /** Writes down at once what the database does not have yet: this page may be gone in a millisecond. */
  #note(): void {
    const held = [...this.#left, ...this.#held()];
    const text = held.length === 0 ? '' : JSON.stringify(held);
    if (text !== this.#journalled) this.journal.write(text);
    this.#journalled = text;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const blank = (target: EditTarget, keysBefore: string[]): Edit => ({
  target,
  value: '',
  at: 0,
  keysBefore,
  running: false,
  stored: false,
  trouble: null,
});

function readJournal(text: string): Held[] {
  try {
    return JSON.parse(text || '[]') as Held[];
  } catch {
    return []; // cut short by a crash: what the database has is whole
  }
}
