// JSON-LD in the shapes that sites write it, well and badly.

import { describe, expect, test } from 'vitest';
import { article, pageOf } from './read';

const author = (json: string): string =>
  pageOf(
    article(
      `<title>Gulls queue</title><script type="application/ld+json">${json}</script>`,
      '<h1>Gulls queue</h1><p>In this town live Ada Quill and Hugo Brandt.</p>',
    ),
  ).author;
const NODE = '"@type":"NewsArticle","headline":"Gulls queue","author":{"@type":"Person","name":"Ada Quill"}';

describe('is read', () => {
  test.each([
    ['alone, in a list, in lists of lists', `[[{${NODE}}]]`],
    ['in a graph', `{"@graph":[{"@type":"WebSite","name":"Tides"},{${NODE}}]}`],
    ['as the main entity of its page', `{"@type":"WebPage","mainEntity":{${NODE}}}`],
    [
      'with an author elsewhere in the graph',
      '{"@graph":[{"@type":"Article","headline":"Gulls queue","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"Ada Quill"}]}',
    ],
    ['with several types', `{${NODE.replace('"NewsArticle"', '["Article","NewsArticle"]')}}`],
    ['with raw line breaks and tabs in strings', `{${NODE},"description":"one\n\ttwo"}`],
    ['with other control characters in strings', `{${NODE},"description":"one\u0002two"}`],
    ['in an HTML comment', `<!-- {${NODE}} -->`],
    ['in CDATA marks', `//<![CDATA[\n{${NODE}}\n//]]>`],
    ['in CDATA marks of the other kind', `/*<![CDATA[*/{${NODE}}/*]]>*/`],
    ['with commas after the last item', `{${NODE},"image":["a.jpg", ],\n}`],
    ['with a semicolon at the end', `{${NODE}};`],
    ['with apostrophes escaped', `{${NODE},"description":"the gull\\'s ticket"}`],
  ])('%s', (_, json) => expect(author(json)).toBe('Ada Quill'));
});

describe('gives no author', () => {
  test.each(['Comment', 'Person', 'ImageObject', 'BreadcrumbList', 'Organization', 'WebSite'])('from a %s', (type) =>
    expect(author(`{"@type":"${type}","name":"Gulls queue","author":"Ada Quill"}`)).toBe(''),
  );

  test('from a film beside the article', () => {
    const film = '{"@type":"VideoObject","name":"Gulls","author":"Hugo Brandt"}';
    expect(author(`[${film},{${NODE}}]`)).toBe('Ada Quill');
    expect(author(film)).toBe('Hugo Brandt');
  });
  test('from the questions of a list of them', () => {
    expect(
      author(
        '{"@type":"FAQPage","mainEntity":[{"@type":"Question","name":"Why do gulls queue?","author":"Ada Quill"}]}',
      ),
    ).toBe('');
  });
});

test('what is no JSON at all is passed over in good time', () => {
  const start = performance.now();
  for (const json of [
    '{',
    '[{',
    `{${','.repeat(50_000)}`,
    `{"a":"${','.repeat(20_000)}${' '.repeat(20_000)}`,
    '<!--'.repeat(20_000),
  ])
    expect(author(json)).toBe('');
  expect(performance.now() - start).toBeLessThan(2_000);
});
