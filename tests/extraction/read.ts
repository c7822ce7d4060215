// Reading a page from its source, for the tests beside this file.

import type { Page } from '../../src/domain/page';
import { readPage } from '../../src/extraction/read-page';
import { SITE_READERS } from '../../src/extraction/sites';

export const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

export function pageOf(html: string, url = 'https://example.com/a'): Page {
  const reading = readPage(parse(html), url, SITE_READERS);
  if ('page' in reading) return reading.page;
  throw new Error(`unreadable: ${reading.unreadable}`);
}

/** A page with this head and body and a few paragraphs of prose that say nothing of any field. */
export const article = (head: string, body = '', prose = PROSE): string =>
  `<!doctype html><html><head>${head}</head><body>${body}${prose}</body></html>`;

export const PROSE = [
  'The kettle was older than the house and had outlived two stoves.',
  'Nobody could say who had bought it, and nobody wanted to be the one to throw it out.',
  'It sang a little flat, and the cat had learned to leave the room before it began.',
]
  .map((sentence) => `<p>${sentence} ${sentence}</p>`)
  .join('');
