// What early.ts has begun before the popup's own modules had come.

import type { Begun } from './early';

const begun: Partial<Begun> = (globalThis as { answer?: Partial<Begun> }).answer ?? {};

/** Takes over one thing that is under way; undefined where there is none, and from the second time on. */
export function takeBegun<K extends keyof Begun>(what: K): Partial<Begun>[K] {
  const found = begun[what];
  delete begun[what];
  return found;
}
