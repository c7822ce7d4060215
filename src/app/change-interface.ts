// Changing the interface's language and theme. The stored choice is the truth; surfaces mirror it for their first frame.

import { type InterfaceChoice, readChoice } from '../domain/interface';
import type { Store } from '../store';

const KEY = 'interface';

export const interfaceChoice = async (store: Store): Promise<InterfaceChoice> =>
  readChoice(await store.settings.get(KEY));

/** Stores what is changed; `undo` is what it said before. */
export async function changeInterface(
  store: Store,
  change: Partial<InterfaceChoice>,
): Promise<{ changed: InterfaceChoice; undo: Partial<InterfaceChoice> }> {
  return store.inOne(async () => {
    const before = await interfaceChoice(store);
    const changed = readChoice({ ...before, ...change });
    await store.settings.put(KEY, changed);
    const names = Object.keys(change) as (keyof InterfaceChoice)[];
    return { changed, undo: Object.fromEntries(names.map((name) => [name, before[name]])) };
  });
}
