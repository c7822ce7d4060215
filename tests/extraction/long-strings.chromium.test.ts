// Strings of 100 KB that make careless patterns try for ever, in every place that the reader looks at.

import { expect, test } from 'vitest';
import type { Reading } from '../../src/domain/page';
import { readPage } from '../../src/extraction/read-page';
import { faultsOf } from './junk';
import { LONG } from './long-strings';
import { article, PROSE, parse } from './read';

/** What hangs takes minutes; this is no figure of speed. */
const HANGING = 1_000;

const PLACES: Record<string, (text: string) => string> = {
  'title element': (text) => article(`<title>${text}</title>`),
  'heading and its neighbours': (text) =>
    article('<title>Cranes asleep</title>', `<h1>${text}</h1><p>${text}</p><div class="byline">${text}</div>`),
  'og:title, site and description': (text) =>
    article(
      ['og:title', 'og:site_name', 'og:description', 'og:url', 'og:image', 'og:locale']
        .map((name) => `<meta property="${name}" content="${text}">`)
        .join(''),
    ),
  'names and dates': (text) =>
    article(
      ['author', 'article:published_time', 'date', 'citation_author', 'keywords', 'description']
        .map((name) => `<meta name="${name}" content="${text}">`)
        .join(''),
      `<h1>Cranes asleep</h1><span class="author">${text}</span><time datetime="${text}">${text}</time>`,
    ),
  'linked data': (text) =>
    article(
      `<script type="application/ld+json">${JSON.stringify({
        '@type': 'NewsArticle',
        headline: text,
        author: [text, { name: text }],
        datePublished: text,
        publisher: { name: text },
        description: text,
        inLanguage: text,
        image: text,
        url: text,
      })}</script>`,
    ),
  scripts: (text) => article(`<script>var ct = "${text}"; var nickname = '${text}'; publish_time = ${text}</script>`),
  'links and pictures': (text) =>
    article(
      `<link rel="canonical" href="${text}"><base href="${text}">`,
      `<a rel="author" href="${text}">${text}</a><img src="${text}" srcset="${text}" alt="${text}" class="${text}">`,
    ),
  'the article': (text) =>
    article('<title>Cranes asleep</title>', `<h1>Cranes asleep</h1><p>${text}</p>${text}${PROSE}`),
};

function timed(html: string): { reading: Reading; took: number } {
  const document = parse(html);
  const begun = performance.now();
  const reading = readPage(document, 'https://example.com/a');
  return { reading, took: performance.now() - begun };
}

for (const [place, pageWith] of Object.entries(PLACES)) {
  test(`${place}: 100 KB that patterns stumble over`, () => {
    const slow: string[] = [];
    for (const [name, text] of Object.entries(LONG)) {
      const html = pageWith(text.replaceAll('"', '&quot;').replaceAll('<', '&lt;'));
      let { reading, took } = timed(html);
      // Once more where it was slow: the machine may have been busy with other things.
      if (took > HANGING) ({ reading, took } = timed(html));
      if (took > HANGING) slow.push(`${name}: ${Math.round(took)} ms`);
      if ('page' in reading) expect.soft(faultsOf(reading), name).toEqual([]);
    }
    expect(slow).toEqual([]);
  }, 120_000);
}
