// Where a free block goes one step up or down: past its neighbours at the same place, past an item, into the next section.

import type { AssembledSection, Block } from './issue';

export interface BlockPlace {
  sectionId: string;
  /** The entry it stands behind; null at the head of the section. */
  after: string | null;
  /** How many blocks at that place stand before it. */
  at: number;
}

/** Null where it is the first or the last thing of the issue already. */
export function blockStep(sections: readonly AssembledSection[], id: string, step: 1 | -1): BlockPlace | null {
  const stops = sections.flatMap(({ section, items, blocks }) =>
    ['', ...items.map(({ entry }) => entry.id)].map((key) => ({
      sectionId: section.id,
      after: key === '' ? null : key,
      here: (blocks?.get(key) ?? []) as readonly Block[],
    })),
  );
  const at = stops.findIndex(({ here }) => here.some((block) => block.id === id));
  const stop = stops[at];
  if (!stop) return null;
  const within = stop.here.findIndex((block) => block.id === id) + step;
  if (within >= 0 && within < stop.here.length) return { sectionId: stop.sectionId, after: stop.after, at: within };
  const next = stops[at + step];
  return next ? { sectionId: next.sectionId, after: next.after, at: step === 1 ? 0 : next.here.length } : null;
}
