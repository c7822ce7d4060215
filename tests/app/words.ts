// Small rows for the tests of the verbs.

import { type ClipFields, type Draft, editField, newDraft } from '../../src/domain/clip';
import { type Digest, newDigest } from '../../src/domain/digest';
import type { Journal } from '../../src/platform/journal';

/** 2026-09-30 15:21 in Shanghai. */
export const NOON = Date.UTC(2026, 8, 30, 7, 21);
export const SHANGHAI = 'Asia/Shanghai';

export const digestOf = (change: Partial<Digest> = {}): Digest => ({
  ...newDigest({ digest: 'ML Daily', focus: 'Focus', latest: 'Latest' }, { id: 'first', zone: SHANGHAI, now: 0 }),
  ...change,
});

/** Ids in order: `id-1`, `id-2`, … */
export function ids(prefix = 'id'): () => string {
  let last = 0;
  return () => `${prefix}-${++last}`;
}

export function draftOf(url: string, words: Partial<ClipFields> = {}, change: Partial<Draft> = {}): Draft {
  const draft = newDraft({ url, title: `Title of ${url}` }, { id: `clip of ${url}`, now: NOON });
  const names = Object.keys(words) as (keyof ClipFields)[];
  const written = names.reduce((so, name) => editField(so, name, words[name] ?? '', NOON + 1), draft);
  return { ...written, ...change };
}

/** A journal without a browser. */
export function memory(text = ''): Journal {
  const write = (next: string): void => {
    text = next;
  };
  return { read: () => text, write };
}
