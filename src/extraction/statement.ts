// One place on the page that says who wrote it.

import type { EvidencePlace } from '../domain/page';

export interface Statement {
  names: readonly string[];
  /** How far this place is to be believed, as a share of full belief; statements that agree add up. */
  weight: number;
  place: EvidencePlace;
}
