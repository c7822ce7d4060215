// How each field is chosen, one rule a test, on the smallest page that shows it.

import { expect, test } from 'vitest';
import { article, pageOf } from './read';

const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

test('language: stated, detected where missing, and corrected where the script contradicts it', () => {
  const chinese = '<p>雾从江面升起，慢慢盖住了整座山城。老人们说，这样的天气最适合喝茶，也最适合讲故事。</p>'.repeat(3);
  const language = (open: string, prose?: string): string =>
    pageOf(article('', '', prose).replace('<html>', open)).language;
  expect(language('<html lang="EN_gb">')).toBe('en-GB');
  expect(language('<html>')).toBe('en');
  expect(language('<html lang="zh-CN">')).toBe('en');
  expect(language('<html>', chinese)).toBe('zh');
  expect(language('<html lang="en">', chinese)).toBe('zh');
  expect(language('<html lang="zh-TW">', chinese)).toBe('zh-TW');
  expect(language('<html lang="javascript:alert(1)">')).toBe('en');
});

test('image: absolute http(s); never inline data, a logo or an icon from the text', () => {
  const image = (head: string, body = ''): string => pageOf(article(head, body)).image;
  expect(image(meta('og:image', 'data:image/png;base64,AAAA'))).toBe('');
  expect(image(meta('og:image', '//img.example/a.jpg'))).toBe('https://img.example/a.jpg');
  expect(image(ld({ '@type': 'Article', image: [{ url: 'https://img.example/b.jpg' }] }))).toBe(
    'https://img.example/b.jpg',
  );
});
