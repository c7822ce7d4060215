// Which picture stands for the article, one rule a test.

import { expect, test } from 'vitest';
import { article, PROSE, pageOf } from './read';

const og = (address: string): string => `<meta property="og:image" content="${address}">`;
const image = (head: string, picture = ''): string =>
  pageOf(article(head, '', `<div class="entry-content">${picture}${PROSE}</div>`)).image;
const HARBOUR = 'https://img.example/harbour.jpg';

test('an absolute web address, never data', () => {
  expect(image(og('data:image/png;base64,AAAA'))).toBe('');
  expect(image(og('//img.example/harbour.jpg'))).toBe(HARBOUR);
  const ld = JSON.stringify({ '@type': 'Article', image: [{ url: HARBOUR }] });
  expect(image(`<script type="application/ld+json">${ld}</script>`)).toBe(HARBOUR);
});

test('the site’s logo gives way to a picture of the article, and stands where there is none', () => {
  const logo = 'https://img.example/site-logo.png';
  expect(image(og(logo), `<p><img src="${HARBOUR}"></p>`)).toBe(HARBOUR);
  expect(image(og('https://img.example/default-share.png'), `<p><img src="${HARBOUR}"></p>`)).toBe(HARBOUR);
  expect(image(og(logo))).toBe(logo);
});

test('a small picture, an icon or a placeholder in the text is none', () => {
  expect(image('', `<p><img src="${HARBOUR}" width="40" height="40"></p>`)).toBe('');
  expect(image('', '<p><img src="/pixel.gif"><img src="/user-avatar.jpg"></p>')).toBe('');
});

test('the largest of a set, and the address that lazy loading hides', () => {
  expect(image('', `<p><img src="/small.jpg" srcset="/small.jpg 320w, ${HARBOUR} 1200w, /half.jpg 600w"></p>`)).toBe(
    HARBOUR,
  );
  expect(image('', `<p><img src="data:image/gif;base64,R0" data-original="${HARBOUR}"></p>`)).toBe(HARBOUR);
  expect(image(og(`${HARBOUR} 1200w, https://img.example/half.jpg 600w`))).toBe(HARBOUR);
});

test('an enormous set does not stall the reader', () => {
  const start = performance.now();
  image('', `<p><img srcset="${'a '.repeat(100_000)}"></p>`);
  expect(performance.now() - start).toBeLessThan(1_000);
});
