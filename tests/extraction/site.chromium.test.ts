// How the site's name is chosen, one rule a test, on the smallest page that shows it.

import { describe, expect, test } from 'vitest';
import { article, pageOf } from './read';

const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const named = (name: string): string => meta('og:site_name', name);
const page = (html: string, url = 'https://example.com/a') => pageOf(html, url);
const site = (head: string, body = '', url?: string): string => page(article(head, body), url).siteName;
const signed = (foot: string, { head = '', url = '' } = {}): string =>
  page(`${article(head)}<footer>${foot}</footer>`, url || undefined).siteName;

describe('a stated name', () => {
  test('is never a bare domain where a name is stated', () => {
    expect(site(`${named('harbour.example')}${ld({ '@type': 'WebSite', name: 'Harbour Daily' })}`)).toBe(
      'Harbour Daily',
    );
  });
  test('is spelled as a name, not as a handle', () => {
    const publisher = ld({ '@type': 'NewsArticle', publisher: { name: 'Harbour Daily' } });
    expect(site(named('harbourdaily') + publisher)).toBe('Harbour Daily');
  });
  test('loses its handle sign, trademark sign and slogan', () => {
    expect(site(named('@HarbourDaily'))).toBe('HarbourDaily');
    expect(site(named('Harbour Daily®'))).toBe('Harbour Daily');
    const url = 'https://www.harbour.example/a';
    expect(site(named('Harbour — Cranes, Ships and Weather for Everybody'), '', url)).toBe('Harbour');
  });
  test('is not the headline that a template wrote in its place', () => {
    const head = `<title>Cranes asleep</title><meta name="application-name" content="Cranes asleep">`;
    expect(site(head)).toBe('');
  });
});

describe('the title element', () => {
  test('names it at its end, where the host bears that out', () => {
    expect(site('<title>Cranes asleep | Harbour Daily</title>', '', 'https://www.harbourdaily.com/a')).toBe(
      'Harbour Daily',
    );
    expect(site('<title>Cranes asleep | Fog</title>', '<h1>Cranes asleep | Fog</h1>')).toBe('');
  });
  test('names it after the headline, by the kind of name, past the channel and the domain', () => {
    const body = '<h1>起重机睡着了</h1>';
    expect(site('<title>起重机睡着了_港口频道_海港网</title>', body)).toBe('海港网');
    expect(site('<title>起重机睡着了_海港网_harbour.example</title>', body)).toBe('海港网');
    expect(site('<title>起重机睡着了 - 港口闲谈 -  海港论坛 -  Powered by Discuz!</title>')).toBe('海港论坛');
  });
  test('names nothing by its tags', () => {
    const head = '<title>起重机睡着了_港口_码头_夜晚</title>';
    expect(site(`${head}${meta('og:title', '起重机睡着了_港口_码头_夜晚')}`, '<h1>起重机睡着了</h1>')).toBe('');
  });
  test('names it before a colon, where the link home says the same', () => {
    const body = '<a href="/"><img alt="The Quay Review" src="/l.gif"></a><h1>Cranes asleep</h1>';
    expect(site('<title>The Quay Review: Cranes asleep</title>', body)).toBe('The Quay Review');
  });
  test('ends in the forum’s name, which a heading shows, while a lesser one shows the thread', () => {
    expect(site('<title>Cranes asleep - Quay Talk</title>', '<h1>Quay Talk</h1><h2>Cranes asleep</h2>')).toBe(
      'Quay Talk',
    );
  });
});

describe('a page that states nothing is signed', () => {
  test('by the line at its foot', () => {
    expect(signed('© 2019 海港头条 www.harbour.example 京ICP证000000号')).toBe('海港头条');
    expect(signed('版权所有 山城海港研究院 Copyright © 2018')).toBe('山城海港研究院');
  });
  test('not by the firm that owns it', () => {
    expect(signed('© 2019 山城远望网络科技有限公司')).toBe('');
    expect(signed('© 2019 Farsight Media Holdings, Inc. All rights reserved')).toBe('');
    expect(signed('© 2019 Quay. All rights reserved', { url: 'https://quay.example/a' })).toBe('Quay');
  });
  test('by its link home, whose other words are not the name', () => {
    const url = 'https://quay.example/a';
    expect(site('', '<a href="/" aria-label="Quay home page"><svg></svg></a>', url)).toBe('Quay');
    expect(site('', '<a href="/?from=logo" aria-label="Quay"></a>', url)).toBe('Quay');
    expect(site('', '<a href="/">Home</a><a href="https://quay.example/">Start</a>', url)).toBe('');
  });
  test('not by the source of a reprint', () => {
    expect(site('<title>起重机睡着了</title>', '<h1>起重机睡着了</h1><p>来源：海港晚报</p>')).toBe('');
  });
});

test('a site known to state its name nowhere has it from the list', () => {
  expect(site('<title>起重机睡着了_港口_码头_夜晚</title>', '', 'https://www.sohu.com/a/1')).toBe('搜狐');
});

test('evidence names the places that agree', () => {
  const head = `<title>Cranes asleep | Harbour Daily</title>${named('Harbour Daily')}`;
  expect(page(article(head)).evidence.siteName).toEqual([
    { kind: 'metadata', name: 'og:site_name' },
    { kind: 'document-title', name: 'title' },
  ]);
});

test('a hostile footer of 100,000 characters is read at once', () => {
  for (const piece of ['© ', 'copyright ', '版权所有', '海', '© 2019 - ', '(', 'logo ']) {
    const start = performance.now();
    signed(`<a href="/" title="${piece.repeat(10_000)}">${piece.repeat(10_000)}</a><p>${piece.repeat(10_000)}</p>`);
    expect(performance.now() - start, piece).toBeLessThan(1_500);
  }
});
