// Importing as the options page shows it: files are picked and read, looked at, taken in, and taken back again.

import type { Day } from '../domain/day';
import { StoreFault } from '../domain/fault';
import type { OldReading } from '../domain/old-issue';
import type { RecordingStore } from '../store';
import { currentDigest } from './ensure-digest';
import { type ImportOutcome, importIssues, type ReadFile } from './import-issues';
import { type ImportUndo, undoImport } from './undo-import';

/** A file before it is read. */
export interface PickedFile {
  name: string;
  /** Null when it is too long to be an issue. */
  text: () => Promise<string | null>;
}

export type ImportState =
  | { phase: 'idle' }
  | { phase: 'reading'; done: number; all: number }
  /** What was recognised, to be looked at. */
  | { phase: 'preview'; files: readonly ReadFile[] }
  | { phase: 'importing'; done: number; all: number }
  | {
      phase: 'done';
      outcomes: readonly { name: string; outcome: ImportOutcome }[];
      /** So many files were left when it was stopped. */
      left: number;
      undo: readonly ImportUndo[];
      undone: { clips: number; issues: number; kept: number } | null;
      fault: StoreFault | null;
    };

const UNREAD: OldReading = {
  form: null,
  sure: false,
  issue: null,
  faults: [{ kind: 'too_long', line: 0, value: '' }],
};

export class ImportSession {
  state: ImportState = { phase: 'idle' };
  #listeners = new Set<(state: ImportState) => void>();
  #stop = new AbortController();

  constructor(
    private readonly store: RecordingStore,
    private readonly ports: { now: () => number; newId: () => string },
  ) {}

  /** Tells of every change until the answer is called. */
  onChange(listener: (state: ImportState) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Reads the files; nothing is stored yet. */
  async pick(picked: readonly PickedFile[]): Promise<void> {
    if (picked.length === 0 || this.#isBusy()) return;
    const { signal } = this.#begin();
    const all = picked.length;
    this.#set({ phase: 'reading', done: 0, all });
    const { readIssueFile } = await import('../formats/reading'); // no page needs it before this
    const files: ReadFile[] = [];
    for (const { name, text } of picked) {
      const content = await text().catch(() => null);
      if (signal.aborted) return this.#set({ phase: 'idle' });
      files.push({ name, reading: content === null ? UNREAD : readIssueFile({ name, text: content }) });
      this.#set({ phase: 'reading', done: files.length, all });
    }
    this.#set({ phase: 'preview', files });
  }

  /** The day of an issue whose file tells none; empty for none. */
  setDay(at: number, day: Day): void {
    if (this.state.phase !== 'preview') return;
    const files = this.state.files.map((file, i) => (i === at ? { ...file, ...(day === '' ? {} : { day }) } : file));
    this.#set({ phase: 'preview', files });
  }

  /** Takes in what was looked at. */
  async start(): Promise<void> {
    if (this.state.phase !== 'preview') return;
    const { files } = this.state;
    const { signal } = this.#begin();
    this.#set({ phase: 'importing', done: 0, all: files.length });
    try {
      const digest = await currentDigest(this.store);
      if (!digest) throw new StoreFault('failed', 'There is no digest.');
      const onProgress = (done: number): void => this.#set({ phase: 'importing', done, all: files.length });
      const context = { digest, newId: this.ports.newId, now: this.ports.now() };
      const { outcomes, undo } = await importIssues(this.store, files, context, { onProgress, signal });
      this.#set({ phase: 'done', outcomes, left: files.length - outcomes.length, undo, undone: null, fault: null });
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Stops before the next file: what came in already stays, and can be taken back. */
  stop(): void {
    this.#stop.abort();
  }

  /** Back to the beginning; nothing stored is changed. */
  close(): void {
    if (!this.#isBusy()) this.#set({ phase: 'idle' });
  }

  async undo(): Promise<void> {
    const { state } = this;
    if (state.phase !== 'done' || state.undo.length === 0) return;
    this.#set({ ...state, undo: [] });
    try {
      const undone = await undoImport(this.store, state.undo, this.ports.now());
      this.#set({ ...state, undo: [], undone, fault: null });
    } catch (error) {
      this.#set({ ...state, fault: asFault(error) });
    }
  }

  #begin(): AbortController {
    this.#stop = new AbortController();
    return this.#stop;
  }

  #isBusy(): boolean {
    return this.state.phase === 'reading' || this.state.phase === 'importing';
  }

  #fail(error: unknown): void {
    this.#set({ phase: 'done', outcomes: [], left: 0, undo: [], undone: null, fault: asFault(error) });
  }

  #set(state: ImportState): void {
    this.state = state;
    for (const listener of this.#listeners) listener(state);
  }
}

const asFault = (error: unknown): StoreFault => (error instanceof StoreFault ? error : new StoreFault('failed', error));
