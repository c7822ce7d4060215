// How each field is chosen, one rule a test, on the smallest page that shows it.

import { describe, expect, test } from 'vitest';
import { article, pageOf } from './read';

const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('author', () => {
  const author = (head: string, body = ''): string =>
    pageOf(
      article(
        `<title>Cranes asleep</title>${meta('og:site_name', 'Harbour Daily')}${head}`,
        `<h1>Cranes asleep</h1>${body}`,
      ),
    ).author;

  test('is people, in every place they are named', () => {
    expect(author(ld({ '@type': 'BlogPosting', author: ['Ana Ruiz', { name: 'Bo Lind' }] }))).toBe('Ana Ruiz, Bo Lind');
    expect(author('<meta name="author" content="Ana Ruiz and Bo Lind">')).toBe('Ana Ruiz, Bo Lind');
    expect(
      author('<meta name="citation_author" content="Ruiz, Ana"><meta name="citation_author" content="Lind, Bo">'),
    ).toBe('Ana Ruiz, Bo Lind');
    expect(author('', '<div class="byline">By Ana Ruiz, senior reporter</div>')).toBe('Ana Ruiz');
    expect(author('', '<p>By Ana Ruiz</p>')).toBe('Ana Ruiz');
    expect(author('', '<p>2026-01-02 作者：林间鹿 来源：山野</p>')).toBe('林间鹿');
    expect(author('', '<p>本报记者 陆远山</p>')).toBe('陆远山');
  });
  test('is nobody when only the site, an id, an address, a slogan or an editor is named', () => {
    for (const said of [
      'Harbour Daily',
      '90210',
      'https://example.com/u/1',
      'admin',
      '让世界听见!',
      '责任编辑：王某',
    ]) {
      expect(author(`<meta name="author" content="${said}">`), said).toBe('');
    }
    expect(author(meta('article:author', 'https://social.example/harbour'))).toBe('');
  });
  test('is not the author of another article', () => {
    expect(author('', '<aside><p class="byline">By Ana Ruiz</p></aside>')).toBe('');
  });
});

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
