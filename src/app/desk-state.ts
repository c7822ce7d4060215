// What the desk draws: the day on screen and what stands in it, and where the curator is in it.

import type { FieldName } from '../domain/clip';
import type { Day } from '../domain/day';
import type { Digest } from '../domain/digest';
import type { StoreFault } from '../domain/fault';
import type { Tag } from '../domain/tag';
import type { OpenedIssue } from './open-issue';

/** A sentence for the curator: its name, its values, and whether an Undo stands beside it. */
export interface Said {
  name: string;
  values: (string | number)[];
  undo: boolean;
  /** Tells two equal sentences apart. */
  serial: number;
}

/** `issueRemark`: what is said of the clip in this issue alone. */
export type EditedField = FieldName | 'issueRemark';

export interface DeskState {
  digest: Digest;
  today: Day;
  /** The day on screen. It stays until the curator goes elsewhere, whatever the clock says. */
  day: Day;
  /** Today's day has changed while the old one was on screen. */
  dayTurned: boolean;
  /** Null until the database has answered. */
  view: OpenedIssue | null;
  vocabulary: Tag[];
  /** The selected clip's id. */
  selected: string | null;
  /** The entry of the clip that is selected on the shelf instead. */
  waiting: string | null;
  /** Words that the rows on screen must hold; null while nobody searches. */
  words: string | null;
  /** The free block that was just added or moved, and the part of it that the cursor belongs in. */
  writing: { block: string; part: 'text' | 'frame' } | null;
  editing: { clipId: string; field: EditedField } | null;
  said: Said | null;
  fault: StoreFault | null;
}

/** The desk before the database has answered. */
export const beforeReading = (digest: Digest, today: Day): DeskState => ({
  digest,
  today,
  day: today,
  dayTurned: false,
  view: null,
  vocabulary: [],
  selected: null,
  waiting: null,
  words: null,
  writing: null,
  editing: null,
  said: null,
  fault: null,
});
