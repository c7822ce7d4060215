// The shelves: what can be asked of each table. Rules live in domain/, verbs in app/; here are only rows.

import { liveQuery } from 'dexie';
import type { Clip, Draft } from '../domain/clip';
import type { Delivery } from '../domain/delivery';
import type { Digest } from '../domain/digest';
import type { Entry, Issue } from '../domain/issue';
import type { Tag } from '../domain/tag';
import { asFault, type Database } from './database';
import { jot } from './jot';
import { inOne, touching } from './outbox';
import { wellFormedRow } from './well-formed';

const draftShelf = (db: Database) => ({
  get: (key: string): Promise<Draft | undefined> => db.drafts.get(key),
  put: async (draft: Draft): Promise<void> => void (await db.drafts.put(wellFormedRow(draft))),
  /** `put` for keystrokes: see jot.ts. Not for use inside `inOne`. */
  jot: (draft: Draft): Promise<void> => jot(db, draft),
  delete: (key: string): Promise<void> => db.drafts.delete(key),
  count: (): Promise<number> => db.drafts.count(),
  /** All drafts, latest touched first. */
  all: (): Promise<Draft[]> => db.drafts.orderBy('updatedAt').reverse().toArray(),
});

/** A delivery with the name of where it goes. */
export type ClipDelivery = Delivery & { name: string };

const clipShelf = (db: Database) => ({
  get: (id: string): Promise<Clip | undefined> => db.clips.get(id),
  /** The clip that answers to this address key. */
  byKey: (key: string): Promise<Clip | undefined> => db.clips.where('keys').equals(key).first(),
  /** The clips that answer to any of these. Asked key by key, since that is one answer each and no cursor to walk. */
  byKeys: async (keys: string[]): Promise<Clip[]> => {
    const found = await Promise.all(keys.map((key) => db.clips.where('keys').equals(key).toArray()));
    return [...new Map(found.flat().map((clip) => [clip.id, clip])).values()];
  },
  many: async (ids: string[]): Promise<Clip[]> => (await db.clips.bulkGet(ids)).filter((clip) => clip !== undefined),
  put: async (clip: Clip): Promise<void> =>
    void (await touching(db, [`clip/${clip.id}`], () => db.clips.put(wellFormedRow(clip)))),
  /** Clips taken in from files: they are promised to nobody. */
  putMany: async (clips: Clip[]): Promise<void> => void (await db.clips.bulkPut(clips.map(wellFormedRow))),
  delete: (id: string): Promise<void> => touching(db, [`clip/${id}`], () => db.clips.delete(id)),
  count: (): Promise<number> => db.clips.count(),
  /** How it stands at each destination. */
  deliveries: async (id: string): Promise<ClipDelivery[]> => {
    const rows = await db.deliveries.where('[kind+itemId]').equals(['clip', id]).toArray();
    const places = await db.destinations.bulkGet(rows.map(({ destinationId }) => destinationId));
    return rows.map((row, i) => ({ ...row, name: places[i]?.name ?? '' }));
  },
});

const issueShelf = (db: Database) => ({
  get: (id: string): Promise<Issue | undefined> => db.issues.get(id),
  put: async (issue: Issue): Promise<void> =>
    void (await touching(db, [`issue/${issue.id}`], () => db.issues.put(wellFormedRow(issue)))),
  delete: (id: string): Promise<void> => touching(db, [`issue/${id}`], () => db.issues.delete(id)),
  count: (): Promise<number> => db.issues.count(),
  /** Days that have an issue, oldest first. */
  days: async (digestId: string): Promise<string[]> => {
    const range = db.issues.where('[digestId+day]').between([digestId, ''], [digestId, '\uffff']);
    const keys = await range.keys();
    return keys.map((key) => String((key as unknown as string[])[1]));
  },
  many: async (ids: string[]): Promise<Issue[]> =>
    (await db.issues.bulkGet(ids)).filter((issue) => issue !== undefined),
});

const entryShelf = (db: Database) => ({
  get: (id: string): Promise<Entry | undefined> => db.entries.get(id),
  ofIssue: (issueId: string): Promise<Entry[]> => db.entries.where('issueId').equals(issueId).toArray(),
  countOfIssue: (issueId: string): Promise<number> => db.entries.where('issueId').equals(issueId).count(),
  ofClip: (clipId: string): Promise<Entry[]> => db.entries.where('clipId').equals(clipId).toArray(),
  /** Where any of these clips stand. */
  ofClips: (clipIds: string[]): Promise<Entry[]> => db.entries.where('clipId').anyOf(clipIds).toArray(),
  many: async (ids: string[]): Promise<Entry[]> =>
    (await db.entries.bulkGet(ids)).filter((entry) => entry !== undefined),
  put: async (entry: Entry): Promise<void> =>
    void (await touching(db, [`issue/${entry.issueId}`], () => db.entries.put(wellFormedRow(entry)))),
  putMany: async (entries: Entry[]): Promise<void> => {
    const issues = entries.map(({ issueId }) => `issue/${issueId}`);
    await touching(db, issues, () => db.entries.bulkPut(entries.map(wellFormedRow)));
  },
  delete: async (id: string): Promise<void> => {
    const entry = await db.entries.get(id);
    if (entry) await touching(db, [`issue/${entry.issueId}`], () => db.entries.delete(id));
  },
});

const tagShelf = (db: Database) => ({
  all: (): Promise<Tag[]> => db.tags.orderBy('count').reverse().toArray(),
  get: (key: string): Promise<Tag | undefined> => db.tags.get(key),
  put: async (tag: Tag): Promise<void> => void (await db.tags.put(wellFormedRow(tag))),
  deleteMany: (keys: string[]): Promise<void> => db.tags.bulkDelete(keys),
  /** The tags of these keys; unknown ones are left out. */
  many: async (keys: string[]): Promise<Tag[]> => (await db.tags.bulkGet(keys)).filter((tag) => tag !== undefined),
  putMany: async (tags: Tag[]): Promise<void> => void (await db.tags.bulkPut(tags.map(wellFormedRow))),
});

const digestShelf = (db: Database) => ({
  all: (): Promise<Digest[]> => db.digests.toArray(),
  get: (id: string): Promise<Digest | undefined> => db.digests.get(id),
  put: async (digest: Digest): Promise<void> => void (await db.digests.put(wellFormedRow(digest))),
  delete: (id: string): Promise<void> => db.digests.delete(id),
});

const settingShelf = (db: Database) => ({
  get: async (key: string): Promise<unknown> => (await db.settings.get(key))?.value,
  put: async (key: string, value: unknown): Promise<void> =>
    void (await db.settings.put(wellFormedRow({ key, value }))),
});

export interface Store {
  drafts: ReturnType<typeof draftShelf>;
  clips: ReturnType<typeof clipShelf>;
  issues: ReturnType<typeof issueShelf>;
  entries: ReturnType<typeof entryShelf>;
  tags: ReturnType<typeof tagShelf>;
  digests: ReturnType<typeof digestShelf>;
  settings: ReturnType<typeof settingShelf>;
  /** Runs `work` in one transaction over every table: all of it is stored, or none. Resolves when it is complete. */
  inOne<T>(work: () => Promise<T>): Promise<T>;
  /** Calls `show` with the answer of `query`, now and after each change that could alter it, from any tab. */
  watch<T>(query: () => Promise<T>, show: (answer: T) => void, failed: (error: Error) => void): () => void;
  /** Told once when the connection was closed under us: a newer Clipsheet wants the database, or its data was cleared. */
  onClosed(listener: () => void): void;
  close(): void;
}

type Shelf = Record<string, (...values: never[]) => Promise<unknown>>;

/** The same shelf, whose every failure is a StoreFault. */
export function faulting<S extends Shelf>(shelf: S): S {
  const rethrow = (error: unknown) => {
    throw asFault(error);
  };
  const methods = Object.entries(shelf).map(([name, ask]) => [
    name,
    (...values: never[]) => ask(...values).catch(rethrow),
  ]);
  return Object.fromEntries(methods) as S;
}

/** The shelves over one connection. Whether they are strict is the connection's affair. */
export function storeOn(db: Database): Store {
  let closing = false;
  // Without this answer Dexie would hold on and warn on the console; the one who asks would be blocked.
  db.on('versionchange', () => {
    db.close();
    return false;
  });
  return {
    drafts: faulting(draftShelf(db)),
    clips: faulting(clipShelf(db)),
    issues: faulting(issueShelf(db)),
    entries: faulting(entryShelf(db)),
    tags: faulting(tagShelf(db)),
    digests: faulting(digestShelf(db)),
    settings: faulting(settingShelf(db)),
    async inOne(work) {
      try {
        return await inOne(db, work);
      } catch (error) {
        throw asFault(error);
      }
    },
    watch(query, show, failed) {
      // An `async` function of its own: only from one of these can Dexie follow what is read after an await.
      const subscription = liveQuery(async () => query()).subscribe({
        next: show,
        error: (error) => failed(asFault(error)),
      });
      return () => subscription.unsubscribe();
    },
    onClosed(listener) {
      let told = false;
      db.on('close', () => {
        if (!closing && !told) listener();
        told = true;
      });
    },
    close() {
      closing = true;
      db.close();
    },
  };
}
