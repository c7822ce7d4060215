// One sitting at one page: the draft as the popup shows it, stored at every keystroke, filled in by what was read,
// kept and taken back. The popup draws `state` and calls these verbs; it holds no words of its own.

import {
  type ClipFields,
  type Draft,
  editField,
  FIELD_NAMES,
  type FieldName,
  fieldsFromPage,
  fillFrom,
  mergeDrafts,
  newDraft,
} from '../domain/clip';
import { issueDay } from '../domain/day';
import { type Digest, focusSection } from '../domain/digest';
import { StoreFault } from '../domain/fault';
import { issueId } from '../domain/issue';
import type { Reading } from '../domain/page';
import type { ClipDelivery, Store } from '../store';
import { DraftJournal } from './draft-journal';
import type { KeepOutcome, KeepUndo } from './keep-clip';
import type { SessionContext, SessionState } from './session-state';
import { withTagText } from './tag-text';

/** Fetched late: see draft-verbs.ts. */
const verbs = () => import('./draft-verbs');

export class DraftSession {
  state: SessionState;
  /** Settles when the database has answered, whether it opened or not. */
  readonly opened: Promise<void>;
  #listener: (state: SessionState) => void = () => {};
  #drafts: Store | null = null;
  readonly #journal: DraftJournal;
  #keeps: Store | null = null;
  #read: Partial<ClipFields> = {};
  #undo: KeepUndo | null = null;
  #unfollow: () => void = () => {};

  constructor(
    readonly tab: { url: string; title: string },
    private readonly context: SessionContext,
  ) {
    this.#journal = new DraftJournal(context.journal);
    const draft = newDraft(tab, { id: context.newId(), now: context.now() });
    this.state = {
      draft,
      digest: null,
      kept: null,
      reading: 'reading',
      page: null,
      vocabulary: [],
      counts: { today: 0, focus: 0 },
      deliveries: [],
      phase: 'writing',
      outcome: null,
      fault: null,
    };
    this.opened = this.#open();
  }

  onChange(listener: (state: SessionState) => void): void {
    this.#listener = listener;
  }

  /** The curator's change to one field: shown and on its way to the database before this returns. */
  edit<N extends FieldName>(name: N, value: ClipFields[N]): void {
    this.#write(editField(this.state.draft, name, value, this.context.now()));
  }

  setFocus(focus: boolean): void {
    this.#write({ ...this.state.draft, focus, updatedAt: this.context.now() });
  }

  /** What stands in the tag field before it is a tag. */
  setTagText(tagText: string): void {
    this.#write({ ...this.state.draft, tagText: tagText.toWellFormed(), updatedAt: this.context.now() });
  }

  /** What reading the page answered. */
  fill(reading: Reading): void {
    if ('page' in reading) this.#read = fieldsFromPage(reading.page, this.tab.url);
    else if (reading.quote) this.#read = { quote: reading.quote };
    const { draft, phase } = this.state;
    this.#set('page' in reading ? { reading: 'read', page: reading.page } : { reading: reading.unreadable });
    this.#store(fillFrom(draft, this.#read));
    if (phase === 'kept') this.#amend(draft.fields).catch((error: unknown) => this.#fail(error));
  }

  /** Keeps the draft. `kept` in the answer means that the strict transaction is complete. */
  async keep(): Promise<void> {
    if (this.state.phase !== 'writing') return;
    this.#set({ phase: 'keeping', outcome: null, fault: null });
    await this.opened;
    if (!this.#drafts) await this.#open(); // the remedy may have been taken meanwhile: try once more
    const { digest } = this.state;
    if (!this.#drafts || !digest) return this.#set({ phase: 'writing' });
    try {
      const draft = withTagText(this.state.draft);
      const outcome = await this.#put(draft, digest);
      if (!('kept' in outcome)) {
        this.#set({ outcome, phase: 'writing' });
        return this.#store(this.state.draft); // with what came while it was tried
      }
      this.#journal.clear();
      this.#undo = { ...outcome.undo, draft: this.state.draft };
      this.#set({ outcome, phase: 'kept', draft: { ...withTagText(this.state.draft), tagText: '' } });
      await this.#amend(draft.fields);
      this.#follow(await this.#strict(), outcome.kept.id);
      this.context.wake();
      await this.#count(await this.#strict(), digest).catch(() => {}); // it is kept, whatever today's number
    } catch (error) {
      this.#fail(error);
    }
  }

  async #put(draft: Draft, digest: Digest): Promise<KeepOutcome> {
    const { newId, now, zone } = this.context;
    const [store, { keepClip }] = await Promise.all([this.#strict(), verbs()]);
    return keepClip(store, draft, { digest, newId, now: now(), zone });
  }

  /** What came after the clip was on its way (the page's answer, a last letter) goes into the clip too. */
  async #amend(base: ClipFields): Promise<void> {
    const { outcome, draft, digest } = this.state;
    const touched = FIELD_NAMES.filter((name) => String(base[name]) !== String(draft.fields[name]));
    if (!digest || !outcome || !('kept' in outcome) || touched.length === 0) return;
    const { id } = outcome.kept;
    await this.#put({ ...draft, id, clipId: id, base, baseFocus: draft.focus, touched }, digest);
  }

  /** Takes the keep back; the form is as it was before it. */
  async undo(): Promise<void> {
    const undo = this.#undo;
    if (!undo) return;
    this.#undo = null; // a key held down asks more than once
    try {
      const [store, { undoKeep }] = await Promise.all([this.#strict(), verbs()]);
      const draft = await undoKeep(store, undo, this.context.now());
      this.#set({ draft, phase: 'writing', outcome: null });
      this.context.wake();
      if (this.state.digest) await this.#count(store, this.state.digest);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Turns this draft into an edit of the clip that answers to its address already; neither's words are lost. */
  async editKeptClip(): Promise<void> {
    const { outcome, draft } = this.state;
    if (!this.#drafts || !outcome || !('duplicate' in outcome)) return;
    try {
      const { openKept } = await verbs();
      const opened = await openKept(this.#drafts, outcome.duplicate, { key: draft.key, now: this.context.now() });
      this.#set({ kept: opened.kept });
      this.#write(mergeDrafts(opened.draft, this.state.draft));
    } catch (error) {
      this.#fail(error);
    }
  }

  async #open(): Promise<void> {
    const { openDrafts, names, zone, newId, now } = this.context;
    try {
      const [store, { ensureDigest, openDraft }] = await Promise.all([openDrafts(), verbs()]);
      await this.#journal.deliver(store);
      const [digest, { draft, kept }] = await Promise.all([
        ensureDigest(store, { names, zone, now: now() }),
        openDraft(store, this.tab, { newId, now: now() }),
      ]);
      this.#drafts = this.#heed(store);
      this.#set({ digest, kept });
      if (kept) this.#follow(store, kept.clip.id);
      const begun = kept ? {} : { tags: digest.defaultTags ?? [] };
      this.#store(fillFrom(mergeDrafts(draft, this.state.draft), { ...this.#read, ...begun }));
      await this.#count(store, digest);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** How the clip stands at each destination, from now on. */
  #follow(store: Store, id: string): void {
    this.#unfollow();
    const show = (deliveries: ClipDelivery[]): void => this.#set({ deliveries });
    this.#unfollow = store.watch(
      () => store.clips.deliveries(id),
      show,
      () => {},
    );
  }

  async #strict(): Promise<Store> {
    this.#keeps ??= this.#heed(await this.context.openStore());
    return this.#keeps;
  }

  /** A connection closed under us is told at once, before more is typed. */
  #heed(store: Store): Store {
    store.onClosed(() => this.#fail(new StoreFault('closed', 'closed')));
    return store;
  }

  async #count(store: Store, digest: Digest): Promise<void> {
    const today = issueId(digest.id, issueDay(this.context.now(), digest));
    const [vocabulary, entries] = await Promise.all([store.tags.all(), store.entries.ofIssue(today)]);
    const focus = entries.filter((entry) => entry.sectionId === focusSection(digest)?.id).length;
    this.#set({ vocabulary, counts: { today: entries.length, focus } });
  }

  /** A change by the curator: the last outcome no longer speaks of what is on screen. */
  #write(draft: Draft): void {
    this.#set({ outcome: null });
    this.#store(draft);
  }

  /** Shows the draft and stores it at once. Writes reach the database in the order they are made here. */
  #store(draft: Draft): void {
    this.#set({ draft });
    if (this.state.phase !== 'writing') return;
    this.#journal.hold(draft, this.#drafts !== null);
    this.#drafts?.drafts.jot(draft).then(
      () => this.#journal.stored(draft),
      (error: unknown) => this.#fail(error),
    );
  }

  #fail(error: unknown): void {
    const fault = error instanceof StoreFault ? error : new StoreFault('failed', error);
    this.#set({ fault, phase: 'writing' });
  }

  #set(change: Partial<SessionState>): void {
    this.state = { ...this.state, ...change };
    this.#listener(this.state);
  }
}
