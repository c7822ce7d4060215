// What is checked: sentences about what a format made of a subject, each judged by somebody who is not ours.

import { linkAddress } from '../../src/domain/address';
import { isWithheld } from '../../src/domain/withheld';
import type { Format } from '../../src/formats';
import type { Subject } from './items';

export interface Made {
  format: Format;
  subject: Subject;
  text: string;
}

/** Answers what is wrong, or nothing. */
export interface Check {
  name: string;
  of: (format: Format) => boolean;
  faults: (made: Made) => string[] | Promise<string[]>;
}

/** One by a program of its own, asked once about everything; null where it is not there. */
export interface Batch {
  name: string;
  of: (format: Format) => boolean;
  /** Faults of each, in order. */
  faults: (mades: readonly Made[]) => string[][] | null;
}

export const isMarkdown = ({ mediaType }: Format): boolean => mediaType === 'text/markdown';
export const hasId =
  (...ids: string[]) =>
  ({ id }: Format): boolean =>
    ids.includes(id);

/** Where the curator writes there may be links and emphasis; everywhere else there is only text. */
export const isOwn = ({ field }: Subject): boolean => field === 'remark';

/** How many links its items may have. */
export const linksOf = ({ clips }: Subject): number =>
  clips.filter((clip) => !isWithheld(clip) && linkAddress(clip.url) !== null).length;

export const unless = (isRight: boolean, fault: string): string[] => (isRight ? [] : [fault]);
