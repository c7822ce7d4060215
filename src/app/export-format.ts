// Which form the issue was last asked for in: the preview, copying and saving go on in that one.

import type { Store } from '../store';

const KEY = 'export-format';

/** The chosen format's id; empty until one is chosen. It may name a format that is not there any more. */
export async function exportFormat(store: Store): Promise<string> {
  const id = await store.settings.get(KEY);
  return typeof id === 'string' ? id : '';
}

export const chooseExportFormat = (store: Store, id: string): Promise<void> => store.settings.put(KEY, id);
