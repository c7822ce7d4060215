// What the panels of destinations and of the outbox need from outside, by name and shape only.

import type { RecordingStore } from '../store';

export type DestinationWorks = typeof import('../app/destination-works');

export interface DestinationPorts {
  store: RecordingStore;
  now: () => number;
  newId: () => string;
  /** The publishers, which come late. */
  works: () => Promise<DestinationWorks>;
  fetch: typeof fetch;
  access: {
    has: (pattern: string) => Promise<boolean>;
    /** Called in the click itself. */
    ask: (pattern: string) => Promise<boolean>;
    give: (pattern: string) => Promise<boolean>;
  };
  /** Says that something may be due. */
  wake: () => void;
  openTab: (url: string) => void;
}
