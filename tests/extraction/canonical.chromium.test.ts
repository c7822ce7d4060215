// The canonical address, one rule a test.

import { expect, test } from 'vitest';
import { article, pageOf } from './read';

const ARTICLE = 'https://example.com/news/cranes-fall-asleep-at-night';
const link = (href: string): string => `<link rel="canonical" href="${href}">`;
const canonical = (head: string, url = ARTICLE): string => pageOf(article(head), url).canonicalUrl;

test('is absolute and http(s), as the page states it', () => {
  expect(canonical(link('/b'))).toBe('https://example.com/b');
  expect(canonical(`<base href="https://cdn.example.com/x/">${link('b')}`)).toBe('https://cdn.example.com/x/b');
  expect(canonical('<meta property="og:url" content="https://example.com/c">')).toBe('https://example.com/c');
  expect(canonical(link('javascript:alert(1)'))).toBe(ARTICLE);
});
test('is the page’s own address, without place and tracking, where the page states none', () => {
  expect(canonical('', `${ARTICLE}?utm_source=x&id=7#comments`)).toBe(`${ARTICLE}?id=7`);
  expect(canonical('', `${ARTICLE};jsessionid=5ED?id=7`)).toBe(`${ARTICLE}?id=7`);
  expect(canonical('', 'https://example.com/#/notes/7')).toBe('https://example.com/#/notes/7');
  expect(canonical('', 'about:blank')).toBe('');
});
test('never is the home page or the section for an article', () => {
  expect(canonical(link('https://example.com/'))).toBe(ARTICLE);
  expect(canonical(link('https://example.com/news/'))).toBe(ARTICLE);
  expect(canonical(link('https://example.com/'), 'https://example.com/')).toBe('https://example.com/');
});
test('is the whole piece for one of its pages', () => {
  expect(canonical(link(ARTICLE), `${ARTICLE}/slides/4`)).toBe(ARTICLE);
  expect(canonical(link(ARTICLE), `${ARTICLE}/amp?page=2`)).toBe(ARTICLE);
});
test('keeps the parameters that matter, also where the page forgets them, and drops tracking', () => {
  expect(canonical(link('https://example.com/show.php'), 'https://example.com/show.php?id=7')).toBe(
    'https://example.com/show.php?id=7',
  );
  expect(canonical(link(`${ARTICLE}?id=7&fbclid=1`), `${ARTICLE}?id=7&from=feed`)).toBe(`${ARTICLE}?id=7`);
  expect(canonical(link(ARTICLE), `${ARTICLE}?from=feed`)).toBe(ARTICLE);
});
test('is another site’s only where a canonical link names the same piece there', () => {
  const origin = 'https://harbour.example/2026/cranes-that-sleep-through-the-night';
  expect(canonical(link(origin))).toBe(origin);
  expect(canonical(`<meta property="og:url" content="${origin}">`)).toBe(ARTICLE);
  expect(canonical(link('https://theme-demo.example/hello-world'))).toBe(ARTICLE);
  expect(canonical(link('http://localhost:3000/news/cranes-fall-asleep-at-night'))).toBe(ARTICLE);
});
test('is as safe as the tab’s: a template that still says http is mended', () => {
  expect(canonical(link(ARTICLE.replace('https', 'http')))).toBe(ARTICLE);
});
test('is no template that nobody filled in', () => {
  expect(canonical(link('https://example.com/news/{{slug}}'))).toBe(ARTICLE);
  expect(canonical(link('https://example.com/undefined/cranes'))).toBe(ARTICLE);
});
