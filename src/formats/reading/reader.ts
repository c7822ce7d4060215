// What a reader is: text that left in one form becomes an issue again. Each lives in its own file and stands in the list
// of index.ts; tests/contracts/readers.test.ts is run for every one of them.

import type { OldReading } from '../../domain/old-issue';

/** A file as the curator picked it. */
export interface PickedFile {
  /** Empty where the text has none: pasted, for one. */
  name: string;
  text: string;
}

/** What of an issue and its items comes back, besides the addresses in their order. */
export type Carried =
  | 'ids'
  | 'day'
  | 'number'
  | 'headline'
  | 'sections'
  | 'time'
  | 'author'
  | 'tags'
  | 'remark'
  | 'quote'
  | 'voices'
  | 'texts';

export interface Reader {
  /** The id of the format it reads. */
  id: string;
  /** Key of its name in src/locales. */
  nameKey: string;
  carries: readonly Carried[];
  /** Is it in this form? Looked at before anything is read; content goes before the name. */
  recognises(file: PickedFile): boolean;
  /** Never throws, whatever the text: what is wrong with it stands in the answer. */
  read(file: PickedFile): OldReading;
}
