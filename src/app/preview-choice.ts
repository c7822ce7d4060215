// What the desk's right side showed last: the format, the edition, rendered or as source. Copying and saving go on in
// that format and edition.

import { EDITIONS, type Edition } from '../domain/edition';
import type { Store } from '../store';

const KEY = 'preview';

export interface PreviewChoice {
  /** A format's id; empty until one is chosen. It may name a format that is not there any more. */
  format: string;
  /** Null: the format's own. */
  edition: Edition | null;
  rendered: boolean;
}

export const FIRST_CHOICE: PreviewChoice = { format: '', edition: null, rendered: false };

export async function previewChoice(store: Store): Promise<PreviewChoice> {
  const stored = (await store.settings.get(KEY)) as Partial<PreviewChoice> | undefined;
  const { format, edition, rendered } = stored ?? {};
  return {
    format: typeof format === 'string' ? format : '',
    edition: EDITIONS.find((one) => one === edition) ?? null,
    rendered: rendered === true,
  };
}

export const choosePreview = (store: Store, choice: PreviewChoice): Promise<void> => store.settings.put(KEY, choice);
