// The parts of an issue that are neither clips nor typed words: its free blocks' places, its number, its e-mail
// edition's length; and which editions an item stands in.

import type { Edition } from '../domain/edition';
import type { Block, Issue } from '../domain/issue';
import type { Store } from '../store';
import { changeIssue, type IssueName } from './edit-issue';

type Answer = Promise<{ frozen: true } | null>;
type Now = { now: number };

/** Adds an empty free block behind an entry, or at the head of the section. */
export const addBlock = (store: Store, issue: IssueName, block: Omit<Block, 'text'>, { now }: Now): Answer =>
  changeIssue(store, issue, now, (before) => ({
    ...before,
    blocks: [...(before.blocks ?? []), { ...block, text: '' }],
  }));

/** Moves a free block behind another entry, or to the head of a section (`after` null): `at` blocks there stand before it. */
export const moveBlock = (
  store: Store,
  issue: IssueName,
  { id, sectionId, after, at }: Omit<Block, 'text'> & { at: number },
  { now }: Now,
): Answer =>
  changeIssue(store, issue, now, (before) => {
    const moved = before.blocks?.find((block) => block.id === id);
    const others = before.blocks?.filter((block) => block.id !== id) ?? [];
    if (!moved) return before;
    const below = others.filter((block) => block.sectionId === sectionId && block.after === after)[at];
    const place = below ? others.indexOf(below) : others.length;
    return { ...before, blocks: [...others.slice(0, place), { ...moved, sectionId, after }, ...others.slice(place)] };
  });

export const dropBlock = (store: Store, issue: IssueName, id: string, { now }: Now): Answer =>
  changeIssue(store, issue, now, (before) => ({
    ...before,
    blocks: (before.blocks ?? []).filter((block) => block.id !== id),
  }));

/** Sets what an issue says of itself besides words: `number`, `emailFirst`, `cover`. */
export const setIssue = (
  store: Store,
  issue: IssueName,
  change: Partial<Pick<Issue, 'number' | 'emailFirst' | 'cover'>>,
  { now }: Now,
): Answer => changeIssue(store, issue, now, (before) => ({ ...before, ...change }));

/** Puts an item into an edition or takes it out by hand; null leaves it to the edition's rule again. */
export async function setEdition(
  store: Store,
  { entryId, edition, holds }: { entryId: string; edition: Exclude<Edition, 'web'>; holds: boolean | null },
): Promise<boolean> {
  return store.inOne(async () => {
    const entry = await store.entries.get(entryId);
    if (!entry) return false;
    const { [edition]: _rule, ...others } = entry.editions ?? {};
    await store.entries.put({ ...entry, editions: holds === null ? others : { ...others, [edition]: holds } });
    return true;
  });
}
