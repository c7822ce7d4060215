// A publishing app in memory that knows no idempotency, as the real ones: whatever is asked of it twice it does twice. It
// loses answers, comes late, refuses and stumbles as the test's dice say.

import type { Destination } from '../../src/domain/destination';
import { type Connection, type Found, type Parcel, type Publisher, PublishFault } from '../../src/publishers/publisher';

export interface Post extends Found {
  marker: string;
  tags: string[];
  createdBy: string;
}

export class NaughtyApp {
  readonly posts: Post[] = [];
  requests = 0;
  faulted = 0;
  /** In [0, 1): how likely each request is hit. */
  naughtiness = 0;
  /** Told before each request: may throw as if the worker died. */
  before: (what: string) => void = () => {};
  #late: (() => void)[] = [];
  #veryLate: (() => void)[] = [];
  #lost = '';
  #blind = false;
  #count = 0;

  constructor(readonly dice: () => number) {}

  readonly publisher: Publisher = {
    id: 'naughty',
    nameKey: '',
    fields: [],
    issueFormat: 'post',
    clipFormat: 'html',
    connect: () => this.connection,
  };

  /** One request: hit before it is done, after it is done, or done much later. */
  async #ask<T>(what: string, work: () => T): Promise<T> {
    this.before(what);
    if (this.#lost === what) {
      this.#lost = '';
      this.#veryLate.push(() => void work());
      throw new PublishFault({ kind: 'late', detail: '' });
    }
    for (const arrive of this.#late.splice(0)) arrive();
    this.requests++;
    if (this.dice() >= this.naughtiness) return work();
    this.faulted++;
    const fault = new PublishFault({
      kind: (['unreachable', 'server', 'unreadable', 'late'] as const)[Math.floor(this.dice() * 4)] ?? 'server',
      detail: '',
    });
    const fate = this.dice();
    if (fate < 0.4) throw fault;
    if (fate < 0.8) work();
    else this.#late.push(() => void work());
    throw fault;
  }

  readonly connection: Connection = {
    check: async () => ({ account: '', site: '', lacks: [] }),
    find: (marker) =>
      this.#ask('find', () => this.posts.filter((post) => post.marker === marker).map((post) => ({ ...post }))),
    read: (id) =>
      this.#ask('read', () => this.posts.find((post) => post.remoteId === id) ?? null).then(
        (post) => post && { ...post },
      ),
    create: (parcel) => this.#ask('create', () => this.#made(parcel)),
    update: (from, parcel) => this.#ask('update', () => this.#changed(from, parcel)),
    remove: (found) =>
      this.#ask('remove', () => {
        const post = this.posts.find(({ remoteId }) => remoteId === found.remoteId);
        if (post) post.trashed = true;
      }),
  };

  #made(parcel: Parcel): Found {
    const remoteId = String(++this.#count);
    this.posts.push({
      remoteId,
      createdBy: 'us',
      marker: parcel.marker,
      trashed: false,
      published: false,
      at: this.#count,
      ...this.#words(parcel),
    });
    return { ...(this.posts.at(-1) as Post) };
  }

  #words = ({ title, body, hash, tags }: Parcel) => ({
    title,
    text: body,
    hash,
    tags,
    url: `https://app.example/${this.#count}`,
    revision: `r${++this.#count}`,
  });

  #changed(from: Found, parcel: Parcel): Found {
    const post = this.posts.find(({ remoteId }) => remoteId === from.remoteId);
    if (!post) throw new PublishFault({ kind: 'gone', detail: '' });
    if (post.revision !== from.revision && !this.#blind) throw new PublishFault({ kind: 'conflict', detail: '' });
    Object.assign(post, this.#words(parcel), { published: parcel.publish });
    return { ...post };
  }

  /** Somebody writes in the app itself. */
  edit(marker: string, text: string): void {
    const post = this.posts.find((one) => one.marker === marker);
    if (post) Object.assign(post, { text, hash: '', revision: `f${++this.#count}` });
  }

  /** What readers or editors see. */
  get standing(): Post[] {
    return this.posts.filter(({ trashed }) => !trashed);
  }

  /** The next request of that kind is under way until `settle`. */
  loseOnce(what: string): void {
    this.#lost = what;
  }

  /** `blindly`: as apps without compare-and-set take a late update. */
  settle({ blindly = false } = {}): void {
    this.#blind = blindly;
    for (const arrive of [...this.#late.splice(0), ...this.#veryLate.splice(0)]) arrive();
    this.#blind = false;
  }
}

export const destinationRow = (over: Partial<Destination> = {}): Destination => ({
  id: 'there',
  kind: 'naughty',
  name: 'The app',
  url: 'https://app.example/',
  account: '',
  options: {},
  sends: { clips: true, issues: true },
  digestId: null,
  format: '',
  edition: 'web',
  publish: false,
  image: false,
  stopped: null,
  createdAt: 0,
  updatedAt: 0,
  ...over,
});

/** Numbers in [0, 1) that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
