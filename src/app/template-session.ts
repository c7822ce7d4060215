// The templates as options shows them. Every keystroke stands in the journal before `type` returns and is on its way to
// the database; what was done can be taken back, step by step, a word typed being one step.

import { StoreFault } from '../domain/fault';
import {
  declaredAs,
  type Template,
  type TemplateFileFault,
  type TemplateSyntax,
  type TemplateWords,
} from '../domain/template';
import type { Journal } from '../platform/journal';
import type { RecordingStore } from '../store';
import {
  addTemplate,
  editTemplate,
  importTemplate,
  removeTemplate,
  revertTemplate,
  type TemplateStep,
} from './templates';

export type TemplateDeed = 'added' | 'edited' | 'removed' | 'undone' | 'stays';

export interface TemplatesState {
  /** Null until the database has answered. What is typed and not stored yet is in them. */
  templates: readonly Template[] | null;
  chosen: string | null;
  steps: readonly TemplateStep[];
  /** What happened last, to be said aloud. */
  last: { deed: TemplateDeed; name: string } | null;
  /** Why the last file was not taken in. */
  refused: TemplateFileFault | null;
  fault: StoreFault | null;
  /** Counts undos: fields then show what is stored again. */
  revision: number;
}

interface Typed {
  id: string;
  change: Partial<TemplateWords>;
  at: number;
}

export class TemplateSession {
  state: TemplatesState = {
    templates: null,
    chosen: null,
    steps: [],
    last: null,
    refused: null,
    fault: null,
    revision: 0,
  };
  #listeners = new Set<() => void>();
  #queue: Promise<void> = Promise.resolve();
  /** Not stored yet, by template. */
  #typed = new Map<string, Typed>();
  /** The template and field whose changes still belong to the last step. */
  #open: string | null = null;
  #time = 0;
  #started = false;

  constructor(
    private readonly store: RecordingStore,
    private readonly context: { now: () => number; newId: () => string; journal: Journal },
  ) {}

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes up what an earlier page left, then follows the table. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    void this.#next(async () => {
      for (const { id, change, at } of leftIn(this.context.journal.read())) {
        const row = await this.store.templates.get(id);
        if (row && row.updatedAt < at) await editTemplate(this.store, id, change, { now: at });
      }
      this.#note();
    });
    this.store.watch(
      () => this.store.templates.all(),
      (rows) => this.#take(rows),
      (error) => this.#fail(error),
    );
  }

  choose(id: string): void {
    this.#open = null;
    this.#set({ chosen: id });
  }

  add(words: TemplateWords): Promise<void> {
    return this.#next(async () => this.#done('added', await addTemplate(this.store, words, this.#row())));
  }

  /** What came in a file. */
  import(text: string, unnamed: string): Promise<void> {
    return this.#next(async () => {
      const answer = await importTemplate(this.store, text, { ...this.#row(), unnamed });
      if ('fault' in answer) this.#set({ refused: answer.fault });
      else this.#done('added', answer);
    });
  }

  remove(id: string): Promise<void> {
    return this.#next(async () => {
      const step = await removeTemplate(this.store, id);
      if (step) this.#done('removed', step);
    });
  }

  /** Stores what the curator has typed. */
  type(id: string, change: Partial<TemplateWords>): void {
    const before = this.#typed.get(id);
    this.#typed.set(id, { id, change: { ...before?.change, ...change }, at: this.#now() });
    this.#note();
    this.#take(this.state.templates ?? []);
    void this.#next(() => this.#store(id));
  }

  /** What it writes from now on; a source that declares a format declares this one then. */
  chooseSyntax(id: string, syntax: TemplateSyntax): void {
    const source = this.state.templates?.find((row) => row.id === id)?.source ?? '';
    this.type(id, { syntax, source: declaredAs(source, syntax) });
    this.settle();
  }

  /** The field was left: its next change is a step of its own. */
  settle(): void {
    void this.#next(async () => {
      this.#open = null;
    });
  }

  undo(): Promise<void> {
    return this.#next(async () => {
      const step = this.state.steps.at(-1);
      if (!step) return;
      this.#open = null;
      const back = await revertTemplate(this.store, step, this.#now());
      const { id = '', name = '' } = step.before ?? step.after ?? {};
      const rows = await this.store.templates.all();
      const steps = this.state.steps.slice(0, -1);
      const chosen = back && step.before ? id : this.state.chosen;
      this.#set({ steps, chosen, revision: this.state.revision + 1, last: { deed: back ? 'undone' : 'stays', name } });
      this.#take(rows);
    });
  }

  async #store(id: string): Promise<void> {
    const typed = this.#typed.get(id);
    if (!typed) return;
    const step = await editTemplate(this.store, id, typed.change, { now: typed.at });
    if (step) this.#done('edited', step, `${id}/${Object.keys(typed.change).join()}`);
    if (this.#typed.get(id) === typed) this.#typed.delete(id);
    this.#note();
    this.#set({ fault: null });
  }

  #done(deed: TemplateDeed, step: TemplateStep, field: string | null = null): void {
    const { before, after } = step;
    const row = after ?? before;
    if (!row) return;
    const earlier = this.state.steps;
    const goesOn = field !== null && this.#open === field;
    const steps = goesOn
      ? [...earlier.slice(0, -1), { before: earlier.at(-1)?.before ?? null, after }]
      : [...earlier, step];
    this.#open = field;
    const rows = (this.state.templates ?? []).filter(({ id }) => id !== row.id || !after);
    this.#set({ steps, refused: null, last: { deed, name: row.name } });
    if (deed === 'added') this.#set({ chosen: row.id });
    this.#take(after ? [...rows, after] : rows.filter(({ id }) => id !== row.id));
  }

  /** Rows from the database, and over them what is newer here: an answer may be older than what was typed since. */
  #take(rows: readonly Template[]): void {
    const shown = new Map((this.state.templates ?? []).map((row) => [row.id, row]));
    const templates = rows
      .map((row) => {
        const known = shown.get(row.id);
        const newest = known && known.updatedAt > row.updatedAt ? known : row;
        const { name: _, ...typed } = this.#typed.get(row.id)?.change ?? {};
        return { ...newest, ...typed };
      })
      .sort((a, b) => a.createdAt - b.createdAt);
    const { chosen } = this.state;
    const there = templates.some(({ id }) => id === chosen);
    this.#set({ templates, chosen: there ? chosen : (templates.at(-1)?.id ?? null) });
  }

  #row(): { id: string; now: number } {
    return { id: this.context.newId(), now: this.#now() };
  }

  /** Never the same twice, so that of two rows the later one can be told. */
  #now(): number {
    this.#time = Math.max(this.context.now(), this.#time + 1);
    return this.#time;
  }

  #note(): void {
    const typed = [...this.#typed.values()];
    this.context.journal.write(typed.length === 0 ? '' : JSON.stringify(typed));
  }

  /** One after the other, in the order in which they were asked for. */
  #next(work: () => Promise<void> | void): Promise<void> {
    this.#queue = this.#queue.then(work).catch((error: unknown) => this.#fail(error));
    return this.#queue;
  }

  #fail(error: unknown): void {
    this.#set({ fault: error instanceof StoreFault ? error : new StoreFault('failed', error) });
  }

  #set(change: Partial<TemplatesState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function leftIn(text: string): Typed[] {
  try {
    return JSON.parse(text || '[]') as Typed[];
  } catch {
    return []; // cut short by a crash: what the database has is whole
  }
}
