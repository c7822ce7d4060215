// Whatever the page, the reader answers: never a throw, never ill-formed text, never more than the fields may hold, and
// never late.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPage } from '../../src/extraction/read-page';
import { address, faultsOf, junk, page } from './junk';
import { article, parse } from './read';

/** A page of this size takes milliseconds; only what hangs takes as long as the popup waits. */
const HANGING = 3_000;

test('no page makes the reader throw, hang or answer with ill-formed text', () => {
  fc.assert(
    fc.property(page, address, (html, url) => {
      const begun = performance.now();
      const reading = readPage(parse(html), url);
      expect(faultsOf(reading)).toEqual([]);
      expect(performance.now() - begun).toBeLessThan(HANGING);
    }),
    { numRuns: 400 },
  );
}, 120_000);

test('reading a page twice says the same', () => {
  fc.assert(
    fc.property(page, address, (html, url) => {
      const document = parse(html);
      const before = document.documentElement.outerHTML;
      const [first, second] = [readPage(document, url), readPage(document, url)];
      expect(second).toEqual(first);
      expect(document.documentElement.outerHTML).toBe(before);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('junk in the metadata does not cost the article its text', () => {
  fc.assert(
    fc.property(junk, junk, (one, other) => {
      const quoted = (text: string): string => text.replace(/"/g, '&quot;');
      const head = `<title>${one.replaceAll('<', '')}</title><meta property="og:title" content="${quoted(other)}"><meta name="author" content="${quoted(one)}">`;
      const reading = readPage(parse(article(head, '<h1>Cranes asleep</h1>')), 'https://example.com/a');
      expect(faultsOf(reading)).toEqual([]);
      expect(reading).toMatchObject({ page: { text: expect.stringContaining('The kettle was older') } });
    }),
    { numRuns: 150 },
  );
}, 60_000);
