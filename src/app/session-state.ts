// What one sitting at one page shows, and what it is given to work with.

import type { Draft } from '../domain/clip';
import type { Digest } from '../domain/digest';
import type { StoreFault } from '../domain/fault';
import type { Page, UnreadableReason } from '../domain/page';
import type { Tag } from '../domain/tag';
import type { Journal } from '../platform/journal';
import type { ClipDelivery, Store } from '../store';
import type { DigestNames } from './ensure-digest';
import type { KeepOutcome } from './keep-clip';
import type { KeptPlace } from './open-draft';

export interface SessionState {
  draft: Draft;
  /** Null until the database has answered. */
  digest: Digest | null;
  /** The kept clip that is edited, if it is one. */
  kept: KeptPlace | null;
  reading: 'reading' | 'read' | UnreadableReason;
  /** What was read, with why each field says so. */
  page: Page | null;
  vocabulary: Tag[];
  /** Clips in today's issue, and in its focus section. */
  counts: { today: number; focus: number };
  /** How the kept clip's deliveries stand; none where nothing is connected. */
  deliveries: readonly ClipDelivery[];
  phase: 'writing' | 'keeping' | 'kept';
  /** What the last keep answered, until the next edit. */
  outcome: KeepOutcome | null;
  /** Why words could not be stored. */
  fault: StoreFault | null;
}

export interface SessionContext {
  /** Strict: keeps. Opened by the first of them. */
  openStore: () => Promise<Store>;
  /** Relaxed: drafts, written at every keystroke, and all that is only read. */
  openDrafts: () => Promise<Store>;
  names: DigestNames;
  newId: () => string;
  now: () => number;
  zone: string;
  /** Takes what is typed, until the database has it. */
  journal: Journal;
  /** Says that something may be due. */
  wake: () => void;
}
