// Extraction's front door, for whoever uses it without the extension: in a plain page, or in Node with a document that
// has a window, such as jsdom's.

import type { Reading } from '../domain/page';
import { readQuote as quoteOf } from './quote';
import { readPage as pageOf } from './read-page';
import { inRealmOf } from './realm';
import { SITE_READERS } from './sites';

export {
  emptyPage,
  PAGE_BUDGET,
  type Page,
  type Reading,
  UNREADABLE_REASONS,
  type UnreadableReason,
} from '../domain/page';

/** Reads `document`, shown at `url`. Never throws, never changes the document, never makes a request. */
export const readPage = (document: Document, url: string): Reading =>
  inRealmOf(document, () => pageOf(document, url, SITE_READERS));

/** What is selected in `document`; empty when nothing is. */
export const readQuote = (document: Document): string => inRealmOf(document, () => quoteOf(document));
