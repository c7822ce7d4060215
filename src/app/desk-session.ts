// One sitting at the desk: which day is on screen, what stands in it, which row is selected or open, and what was
// last said to the curator. The desk draws `state`; changing clips and places is desk-hands.ts, typing edit-session.ts.

import { type Day, issueDay } from '../domain/day';
import type { Digest } from '../domain/digest';
import { StoreFault } from '../domain/fault';
import type { Item } from '../domain/issue';
import type { Journal } from '../platform/journal';
import type { RecordingStore, RowChange } from '../store';
import { DayWatch } from './day-watch';
import { beforeReading, type DeskState, type EditedField } from './desk-state';
import { rowsOf, stillWaiting, walked } from './desk-walk';
import { switchDigest } from './digests';
import { EditSession } from './edit-session';
import { History } from './history';
import { neighbourDay } from './neighbour-day';
import { type OpenedIssue, openIssue } from './open-issue';
import { patched } from './patch-issue';
import { settle } from './settle';

export type { DeskState, EditedField, Said } from './desk-state';

export interface DeskContext {
  store: RecordingStore;
  newId: () => string;
  now: () => number;
  /** IANA zone of the curator's machine. */
  zone: string;
  journal: Journal;
}

export class DeskSession {
  state: DeskState;
  readonly edits: EditSession;
  readonly history = new History();
  #listener: (state: DeskState) => void = () => {};
  readonly context: DeskContext;
  readonly #watch = new DayWatch();
  /** How often this desk has changed rows: an answer that was begun before the latest may not know of it. */
  #turn = 0;
  #serial = 0;

  constructor(context: DeskContext, digest: Digest) {
    const { store } = context;
    const recorded: RecordingStore['recorded'] = (work) => this.#watch.during(() => store.recorded(work));
    this.context = { ...context, store: Object.assign(Object.create(store) as RecordingStore, { recorded }) };
    const today = issueDay(context.now(), digest);
    this.edits = new EditSession(this.context.store, context.now, context.journal);
    this.state = beforeReading(digest, today);
  }

  onChange(listener: (state: DeskState) => void): void {
    this.#listener = listener;
  }

  /** Begins to follow the database. Returns the way to stop. */
  start(): () => void {
    const { store } = this.context;
    store.onClosed(() => this.fail(new StoreFault('closed', 'closed')));
    const stopTags = store.watch(
      () => store.tags.all(),
      (vocabulary) => this.set({ vocabulary }),
      (error) => this.fail(error),
    );
    this.edits.resume().catch((error: unknown) => this.fail(error));
    this.goTo(this.state.day);
    return () => {
      this.#watch.end();
      stopTags();
    };
  }

  /** Shows the issue of `day`. What is on screen stays until the new one is there. */
  goTo(day: Day): void {
    const { store } = this.context;
    this.#watch.turnTo(() =>
      store.watch(
        () => openIssue(store, this.state.digest, day),
        (view) => this.#show(day, view),
        (error) => this.fail(error),
      ),
    );
  }

  /** Takes another digest in hand; its issue of its own today is shown. */
  switchTo(digestId: string): void {
    const { store } = this.context;
    switchDigest(store, digestId)
      .then(async () => {
        const digest = (await store.digests.get(digestId)) ?? this.state.digest;
        const today = issueDay(this.context.now(), digest);
        this.set({ digest, today, selected: null, waiting: null, words: null, editing: null });
        this.goTo(today);
      })
      .catch((error: unknown) => this.fail(error));
  }

  /** Reads the day on screen again, now. */
  async refresh(): Promise<void> {
    const { digest, day } = this.state;
    const turn = this.#turn;
    const view = await openIssue(this.context.store, digest, day);
    if (this.state.day !== day) return;
    if (this.#turn !== turn) return this.refresh();
    this.#show(day, view);
  }

  /** Shows what this desk has just changed; false where that takes a reading. */
  follow(changes: readonly RowChange[]): boolean {
    this.#turn += 1;
    const { view, day } = this.state;
    const next = view && patched(view, changes);
    if (next) this.#show(day, next);
    return next !== null;
  }

  /** The issue with every letter typed so far in it: what is on screen may be a keystroke behind. */
  async newest(): Promise<OpenedIssue | null> {
    await this.edits.settled();
    await this.refresh();
    return this.state.view;
  }

  /** The day behind ‹ (-1) or › (1). */
  neighbour(step: 1 | -1): Day {
    const { view, day, today } = this.state;
    return neighbourDay(view?.days ?? [], { day, today, step });
  }

  /** Looks at the clock: called each minute and when the page comes back into view. */
  tick(): void {
    const { digest, day, today, dayTurned } = this.state;
    const now = issueDay(this.context.now(), digest);
    if (now === today) return;
    this.set({ today: now, dayTurned: day === today || (dayTurned && day !== now) });
  }

  /** The issue's rows, top to bottom, voices included. */
  rows(): Item[] {
    return rowsOf(this.state.view);
  }

  select(clipId: string | null): void {
    const { editing } = this.state;
    this.set({ selected: clipId, waiting: null, editing: editing?.clipId === clipId ? editing : null });
  }

  /** Selects a clip on the shelf, by its entry. */
  selectWaiting(entryId: string): void {
    this.set({ selected: null, waiting: entryId, editing: null });
  }

  /** Selects the row `count` below (negative: above); the shelf lies under the issue. */
  step(count: number): void {
    const to = walked(this.state.view, this.state, { count, words: this.state.words ?? '' });
    if (to?.selected) this.select(to.selected);
    else if (to?.waiting) this.selectWaiting(to.waiting);
  }

  /** Shows only rows that hold these words; null shows all again. */
  find(words: string | null): void {
    this.set({ words });
  }

  edit(clipId: string, field: EditedField): void {
    this.history.seal();
    this.set({ selected: clipId, waiting: null, editing: { clipId, field } });
  }

  leaveEditor(): void {
    this.history.seal();
    this.set({ editing: null });
  }

  say(name: string, values: (string | number)[] = [], undo = false): void {
    this.#serial += 1;
    this.set({ said: { name, values, undo, serial: this.#serial } });
  }

  hush(): void {
    this.set({ said: null });
  }

  fail(error: unknown): void {
    this.set({ fault: error instanceof StoreFault ? error : new StoreFault('failed', error) });
  }

  set(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    this.#listener(this.state);
  }

  #show(day: Day, found: OpenedIssue): void {
    const { state } = this;
    const view = settle(state.day === day ? state.view : null, found);
    if (view === state.view && day === state.day) {
      this.tick();
      return;
    }
    const rows = rowsOf(view);
    const present = (id: string | undefined | null): boolean => rows.some(({ clip }) => clip.id === id);
    this.set({
      view,
      day,
      digest: view.digest,
      dayTurned: state.dayTurned && day === state.day,
      selected: present(state.selected) ? state.selected : null,
      waiting: stillWaiting(state.view, view, state.waiting),
      editing: present(state.editing?.clipId) ? state.editing : null,
    });
    this.tick();
  }
}
