// Documents past the budget are refused, quickly and with the right reason, before anything is copied.

import { expect, test } from 'vitest';
import { PAGE_BUDGET, type Reading } from '../../src/domain/page';
import { excess } from '../../src/extraction/budget';
import { readPage } from '../../src/extraction/read-page';
import { parse } from './read';

/** Far below the three seconds a reader has, far above what the walk takes, so that a busy machine does not matter. */
const QUICK = 1_000;

function timed(document: Document): { reading: Reading; took: number } {
  const start = performance.now();
  const reading = readPage(document, 'https://example.com/a');
  return { reading, took: performance.now() - start };
}

test('200,000 nodes', () => {
  const { reading, took } = timed(parse(`<p>x${'<i></i>'.repeat(200_000)}`));
  expect(reading).toEqual({ unreadable: 'too-many-nodes' });
  expect(took).toBeLessThan(QUICK);
});

test('20,000 elements deep', () => {
  const document = parse('');
  let inner: Element = document.body;
  // The parser stops nesting at 512: only a script makes a page this deep.
  for (let depth = 0; depth < 20_000; depth++) inner = inner.appendChild(document.createElement('div'));
  const { reading, took } = timed(document);
  expect(reading).toEqual({ unreadable: 'too-deep' });
  expect(took).toBeLessThan(QUICK);
});

test('one chain that is a little too deep, anywhere in a wide page', () => {
  for (const before of [0, 100, 255, 256, 3_000]) {
    for (const [depth, found] of [
      [PAGE_BUDGET.depth + 1, 'too-deep'],
      [PAGE_BUDGET.depth - 10, null],
    ] as const) {
      const document = parse('<i></i>'.repeat(before));
      let inner: Element = document.body;
      for (let level = 3; level <= depth; level++) inner = inner.appendChild(document.createElement('div'));
      document.body.insertAdjacentHTML('beforeend', '<i></i>'.repeat(2_000));
      expect(excess(document.documentElement), `${before} before, ${depth} deep`).toBe(found);
    }
  }
});

test('50 MB of text, in one node, in an attribute or in comments', () => {
  const bulk = 'x'.repeat(25_000_000);
  for (const html of [`<p>${bulk}`, `<img src="data:,${bulk}">`, `<p><!--${bulk}-->`]) {
    const { reading, took } = timed(parse(html));
    expect(reading).toEqual({ unreadable: 'too-large' });
    expect(took).toBeLessThan(QUICK);
  }
});

test('the contents of templates count', () => {
  const { reading } = timed(parse(`<p>x</p><template>${'<i></i>'.repeat(PAGE_BUDGET.nodes)}</template>`));
  expect(reading).toEqual({ unreadable: 'too-many-nodes' });
});

test('each budget is exact: what just fits is read, one more is not', () => {
  const root = parse('<div><p>12345</p><p><b>67</b></p></div>').documentElement;
  // html, head, body, div, p, text, p, b, text: nine nodes, six deep; fourteen bytes of text.
  const fits = { nodes: 9, depth: 6, bytes: 14 };
  expect(excess(root, fits)).toBeNull();
  expect(excess(root, { ...fits, nodes: 8 })).toBe('too-many-nodes');
  expect(excess(root, { ...fits, depth: 5 })).toBe('too-deep');
  expect(excess(root, { ...fits, bytes: 12 })).toBe('too-large');
});

test('a page within the budget but too long for Readability still answers with its paragraphs', () => {
  const sentence = 'One of very many paragraphs, each long enough to be prose.';
  const { reading } = timed(parse(`<title>Many</title>${`<p>${sentence}</p>`.repeat(45_000)}`));
  expect(reading).toMatchObject({ page: { title: 'Many', text: expect.stringContaining(sentence) } });
});
