// Whatever the page, the reader answers: never a throw, never ill-formed text, never more than the fields may hold.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPage } from '../../src/extraction/read-page';
import { SUMMARY_BUDGET } from '../../src/extraction/summary';
import { parse } from './read';

const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '\ud800',
    '…',
    '2026-13-99',
    'By ',
    '作者：',
    '__proto__',
    'constructor',
    '"',
    "'>",
    '&#xd800;',
    '| | |',
    '。。。',
    '</p>',
    '1e999',
  ),
  fc.lorem({ maxCount: 12 }),
);
const attribute = (text: string): string => text.replace(/"/g, '&quot;');
const piece = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('p', 'h1', 'h2', 'div', 'time', 'article', 'form', 'template', 'svg', 'title', 'table', 'br'),
      junk,
    )
    .map(([name, text]) => `<${name} class="${attribute(text)}" datetime="${attribute(text)}">${text}</${name}>`),
  fc
    .tuple(
      fc.constantFrom(
        'og:title',
        'og:image',
        'og:url',
        'og:locale',
        'author',
        'description',
        'article:published_time',
        'og:site_name',
      ),
      junk,
    )
    .map(([name, text]) => `<meta property="${name}" content="${attribute(text)}">`),
  fc
    .tuple(
      fc.constantFrom('author', 'headline', 'datePublished', 'image', '@type', '@graph', 'publisher'),
      fc.jsonValue(),
    )
    .map(
      ([key, value]) =>
        `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', [key]: value })}</script>`,
    ),
  fc
    .tuple(fc.constantFrom('canonical', 'author'), junk)
    .map(([rel, href]) => `<link rel="${rel}" href="${attribute(href)}">`),
  fc
    .constantFrom('head', 'body', 'title', 'nodeType', 'querySelectorAll')
    .map((name) => `<form name="${name}"><input name="${name}"></form>`),
);

test('no page makes the reader throw or answer with ill-formed text', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), fc.oneof(fc.webUrl(), junk), (pieces, url) => {
      const reading = readPage(parse(pieces.join('\n')), url);
      if (!('page' in reading)) throw new Error(`unreadable: ${reading.unreadable}`);
      const { page } = reading;
      for (const text of Object.values(page)) expect(text.isWellFormed()).toBe(true);
      expect(page.published).toMatch(/^(\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(Z|[+-]\d{2}:\d{2}))?)?$/);
      for (const address of [page.canonicalUrl, page.image]) expect(address).toMatch(/^(https?:\/\/.*)?$/);
      expect([...page.summary].length).toBeLessThanOrEqual(SUMMARY_BUDGET.other * 3);
      expect(structuredClone(reading)).toEqual(JSON.parse(JSON.stringify(reading)));
    }),
    { numRuns: 300 },
  );
});
