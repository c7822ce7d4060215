// The extractor for any page without the extension: defines `globalThis.clipsheetExtract`.

import { emptyPage, type Page } from '../domain/page';
import { oneLine, wellFormed } from '../domain/text';
import { rootOf, titleOf } from './live';
import { readPage } from './read-page';
import { SITE_READERS } from './sites';

export type Extract = Omit<Page, 'quote' | 'evidence'>;

/** Reads a document. Where it cannot be read, the title is what the document says and the rest is empty. */
export function clipsheetExtract(document: Document, url: string): Extract {
  const reading = readPage(document, url, SITE_READERS);
  const {
    quote: _quote,
    evidence: _evidence,
    ...extract
  } = 'page' in reading ? reading.page : { ...emptyPage, title: cheapTitle(document) };
  return extract;
}

function cheapTitle(document: Document): string {
  try {
    return rootOf(document) ? wellFormed(oneLine(titleOf(document).slice(0, 1_000))) : '';
  } catch {
    return '';
  }
}

Object.assign(globalThis, { clipsheetExtract });
