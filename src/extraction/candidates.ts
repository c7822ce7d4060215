// Choosing among what a page says: every stage gathers candidates, weighs them, and keeps the places of those that agree.

import type { EvidenceKind, EvidencePlace } from '../domain/page';

export interface Candidate {
  value: string;
  /** How far this place is to be believed, as a share of full belief; candidates that agree add up. */
  weight: number;
  place: EvidencePlace;
}

/** What a stage answers: a value, and the places that say so, the surest first. An empty value has no places. */
export interface Finding {
  value: string;
  places: readonly EvidencePlace[];
}

export const NOTHING: Finding = { value: '', places: [] };

export const placeOf = (kind: EvidenceKind, name = ''): EvidencePlace => ({ kind, name });

/** A finding from one place; nothing when the value is empty. */
export const found = (value: string, kind: EvidenceKind, name = ''): Finding =>
  value === '' ? NOTHING : { value, places: [placeOf(kind, name)] };

export const candidate = (value: string, weight: number, kind: EvidenceKind, name = ''): Candidate => ({
  value,
  weight,
  place: placeOf(kind, name),
});

/**
 * The value whose candidates weigh most together. Candidates with one key are one value, in the spelling of the
 * weightiest; those with an empty key count for nothing. Nothing when no value reaches `least`.
 */
export function choose(
  candidates: readonly Candidate[],
  { keyOf, least = 0 }: { keyOf: (value: string) => string; least?: number },
): Finding {
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) {
    const key = keyOf(one.value);
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  let best: Candidate[] = [];
  let most = 0;
  for (const group of groups.values()) {
    const weight = group.reduce((sum, one) => sum + one.weight, 0);
    if (weight > most && weight >= least) [best, most] = [group, weight];
  }
  const ranked = [...best].sort((a, b) => b.weight - a.weight);
  return ranked[0] ? { value: ranked[0].value, places: ranked.map((one) => one.place) } : NOTHING;
}
