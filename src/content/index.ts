// The on-demand script: reads the page in front of the curator, answers, leaves. Its completion value is the answer.

import type { Reading } from '../domain/page';
import { readQuote } from '../extraction/quote';
import { readPage } from '../extraction/read-page';
import type { SiteReader } from '../extraction/sites/site-reader';

function read(): Reading {
  const quote = selected();
  try {
    const reading = readPage(document, location.href, siteReaders());
    // The article's whole text is not kept with the clip, and half a megabyte is slow to hand from process to process.
    if ('page' in reading) return { page: { ...reading.page, text: '', quote } };
    return quote === '' ? reading : { ...reading, quote };
  } catch {
    return quote === '' ? { unreadable: 'failed' } : { unreadable: 'failed', quote };
  }
}

/** What sites.ts left in this world. Where it did not run, an element of that name on the page would show here. */
function siteReaders(): SiteReader[] {
  const { clipsheetSites: left } = globalThis as { clipsheetSites?: unknown };
  return Array.isArray(left) ? left : [];
}

function selected(): string {
  try {
    return readQuote(document);
  } catch {
    return '';
  }
}

export default read();
