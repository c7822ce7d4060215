// What a publisher is: it brings clips and issues into one kind of publishing app. Each lives in its own file and stands
// in the list of index.ts; tests/contracts/publishers.test.ts is run for every one of them, against a real server.

import type { ItemKind, Receipt, Trouble } from '../domain/delivery';
import type { Destination } from '../domain/destination';
import type { Secret } from './secret';

/** A clip or an issue, made ready for a destination. Whatever may not leave is not in it. */
export interface Parcel {
  kind: ItemKind;
  /** The clip's or the issue's own id. */
  id: string;
  /** Our own mark on it there: lower case letters, digits and hyphens, the same for ever: `clip-01j…`, `issue-…-2026-09-30`. */
  marker: string;
  /** One line. */
  title: string;
  /** One to three sentences; may be empty. */
  excerpt: string;
  /** As the curator wrote them, in their order. */
  tags: string[];
  /** BCP 47; may be empty. */
  language: string;
  /** What a clip links to; null: an issue, or an address that does not leave. */
  sourceUrl: string | null;
  /** The text in the publisher's own syntax, or in that of the format chosen. */
  body: string;
  /** What the file is called where it becomes one, without a folder. */
  fileName: string;
  /** Media type of `body`. */
  mediaType: string;
  /** The lead image to go along; null: none, or not asked for. */
  image: { url: string; alt: string } | null;
  /** Issue day, or the local day the clip was made on. */
  day: string;
  /** Public at once; else a draft. */
  publish: boolean;
  /** The whole item as JSON, lossless, without what may not leave: what webhooks send. */
  json: unknown;
  /** SHA-256 of all the above, in hexadecimal: two parcels with one hash are the same. */
  hash: string;
}

/** What a publisher works with. */
export interface Line {
  destination: Destination;
  /** By the names of the secret fields. */
  secrets: Readonly<Record<string, Secret>>;
  fetch: typeof fetch;
  /** UTC milliseconds. */
  now: () => number;
  /** Ends the attempt: the worker leaves, or it took too long. */
  signal?: AbortSignal;
}

/** Something there that carries our marker. */
export interface Found extends Receipt {
  /** It was thrown away there and could be brought back. */
  trashed: boolean;
  /** Readers see it. */
  published: boolean;
  /** What stands there now, for the curator to compare. */
  title: string;
  text: string;
}

/** A connected account. Every method throws a `PublishFault`, never anything else that it expects. */
export interface Connection {
  /** Does it let us in, and may we do what is asked for? */
  check(): Promise<Checked>;
  /** All that carries the marker, oldest first, drafts and thrown away ones too; `hash` is that of the parcel there, as far as can be told. */
  find(marker: string): Promise<Found[]>;
  /** What stands there under that id now; null: it is gone for good. */
  read(remoteId: string): Promise<Found | null>;
  /** A new draft with the marker. */
  create(parcel: Parcel): Promise<Receipt>;
  /** Brings it up to the parcel, unless it was changed there since `from` (throws `conflict`). */
  update(from: Found, parcel: Parcel): Promise<Receipt>;
  /** Takes it away, gently where the app has a bin. Gone already is well. */
  remove(found: Found): Promise<void>;
}

export interface Checked {
  /** Whom the app takes us for; empty: it does not say. */
  account: string;
  /** The publication's own name; empty: it does not say. */
  site: string;
  /** What it will not let us do of what was asked for; empty: all is well. */
  lacks: ('create' | 'publish' | 'image')[];
}

export interface PublisherField {
  /** Key in `Destination.options`, or in the vault; `url` and `account` are the destination's own. */
  name: string;
  kind: 'address' | 'text' | 'secret' | 'choice';
  /** Key of its label in src/locales. */
  labelKey: string;
  /** Key of a sentence that says more. */
  hintKey?: string;
  required: boolean;
  /** What stands in it at first. */
  initial?: string;
  /** With `choice`. */
  choices?: readonly { value: string; labelKey: string }[];
}

export interface Publisher {
  /** Short, lower case, never changed once shipped. */
  id: string;
  /** Key of its name in src/locales. */
  nameKey: string;
  /** What the curator fills in, in order. */
  fields: readonly PublisherField[];
  /** Id of the format for issues unless another is chosen, and the media types it takes. */
  issueFormat: string;
  /** Id of the way a single clip is written: see app/parcel. */
  clipFormat: 'html' | 'markdown' | 'json';
  /** How the app is asked for a password of its own, where it has a page for that; absent: it has none. */
  consentUrl?: (siteUrl: string, names: { app: string; back: string }) => string;
  /**
   * The account. One that brings items by other ways than find-create-update (a webhook, a commit) answers `bring` too, and the
   * shared procedure (bring.ts) is left out for it.
   */
  connect(line: Line): Connection | DirectConnection;
}

/** For apps where creating twice cannot make two: every call names the item itself. */
export interface DirectConnection {
  check(): Promise<Checked>;
  /** Brings it; the same call again changes nothing. Throws `conflict` where it was changed since `receipt`, unless `force`. */
  bring(parcel: Parcel, receipt: Receipt | null, how: { force: boolean; unsure: string | null }): Promise<Receipt>;
  /** Takes it away. Gone already is well. */
  remove(item: { kind: ItemKind; id: string; marker: string }, receipt: Receipt | null): Promise<void>;
}

/** The one way in which publishers fail. */
export class PublishFault extends Error {
  constructor(
    readonly trouble: Trouble,
    options?: ErrorOptions,
  ) {
    super(trouble.kind, options);
    this.name = 'PublishFault';
  }
}
