// What the contract suite wants to know of a publisher's real server: how it is started, and how somebody who is not us
// looks at what stands there and changes it. A publisher's recipe is one file beside this one and one line in index.ts.

import type { NeedName } from '../../../scripts/browsers/provide.ts';
import type { Destination } from '../../../src/domain/destination';
import type { Publisher } from '../../../src/publishers/publisher';

export interface Recipe {
  publisher: Publisher;
  /** Without which it cannot be started here. */
  needs: NeedName[];
  /** It is too large to be fetched by every run: run where it lies in the cache, and by this command anywhere. */
  apart?: { isThere: () => boolean; command: string };
  /** False: it only ever hands over (a webhook), and cannot know what became of the item there. */
  readsBack: boolean;
  start(): Promise<Place>;
}

/** A server that runs, with an account that may create, publish and upload. */
export interface Place {
  /** As the curator filled it in; drafts, without images. */
  destination: Destination;
  /** By the names of the secret fields. */
  secrets: Record<string, string>;
  /** Well-formed secrets of nobody. */
  wrongSecrets: Record<string, string>;
  /** How the publisher writes this text as a body; `look` must show it again, whatever else it shows. */
  write(text: string): { body: string; mediaType: string; fileName: string };
  /** Is this the request by which something new comes to be there? */
  creates(method: string, url: string): boolean;
  /** Is this the one by which its text there is changed? */
  changes(method: string, url: string): boolean;
  /** All that carries the marker and is not thrown away, drafts too. */
  look(marker: string): Promise<Standing[]>;
  /** Somebody else writes this in its place. */
  edit(marker: string, text: string): Promise<void>;
  /** Somebody else throws it away: into the bin where there is one. */
  throwAway(marker: string): Promise<void>;
  /** Our access is taken back; nothing works afterwards. */
  revoke(): Promise<void>;
  stop(): Promise<void>;
}

export interface Standing {
  id: string;
  title: string;
  text: string;
  published: boolean;
}
