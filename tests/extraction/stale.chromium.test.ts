// Metadata left over from another view of a single-page app, and linked data about other articles than the page's own.

import { describe, expect, test } from 'vitest';
import { article, pageOf } from './read';

const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const HERE = 'https://tides.example/stories/why-gulls-queue';
const BEFORE = 'https://tides.example/stories/how-the-pier-lost-its-lamp';
const LEFT_OVER =
  meta('og:url', BEFORE) +
  meta('og:title', 'How the pier lost its lamp') +
  meta('og:description', 'One night the lamp was gone. Nobody had heard the ladder.') +
  meta('og:image', 'https://tides.example/lamp.jpg') +
  meta('og:site_name', 'Tides &amp; Sons') +
  meta('article:published_time', '2020-01-02T03:04:05Z') +
  '<meta name="author" content="Orla Finch">' +
  `<link rel="canonical" href="${BEFORE}">`;
/** Authors are only believed where the page shows them. */
const TOWN = '<p>In this town live Orla Finch, Ada Quill, Hugo Brandt and Mira Osei.</p>';
const view = (head: string, title = 'Gulls queue at the gate', h1 = title): string =>
  article(`<title>${title} | Tides &amp; Sons</title>${head}`, `<h1>${h1}</h1>${TOWN}`);

describe('the view before', () => {
  test('lends the page nothing but what the whole site has', () => {
    expect(pageOf(view(LEFT_OVER), HERE)).toMatchObject({
      title: 'Gulls queue at the gate',
      author: '',
      published: '',
      image: '',
      siteName: 'Tides & Sons',
      canonicalUrl: HERE,
      summary: expect.stringMatching(/^The kettle/),
    });
  });
  test('lends nothing from its linked data either', () => {
    const node = {
      '@type': 'NewsArticle',
      headline: 'How the pier lost its lamp',
      url: BEFORE,
      datePublished: '2020-01-02',
      author: { name: 'Orla Finch' },
    };
    expect(pageOf(view(ld(node)), HERE)).toMatchObject({ author: '', published: '' });
    expect(pageOf(view(ld({ ...node, url: HERE })), HERE)).toMatchObject({
      author: 'Orla Finch',
      published: '2020-01-02',
    });
  });
});

describe('metadata is believed', () => {
  const trusted = (html: string, url = HERE): void => {
    expect(pageOf(html, url)).toMatchObject({ author: 'Orla Finch', image: 'https://tides.example/lamp.jpg' });
  };
  test('when the heading knows its title', () => {
    trusted(view(LEFT_OVER, 'Gulls queue at the gate', 'How the pier lost its lamp'));
  });
  test('when the title element knows its title', () => {
    trusted(view(LEFT_OVER, 'How the pier lost its lamp', 'Gulls queue at the gate'));
  });
  test('when only the title differs: headlines are often reworded', () => {
    trusted(view(LEFT_OVER), BEFORE);
  });
  test('when the address differs only in form', () => {
    for (const url of [`${BEFORE}/amp`, `${BEFORE}?page=2`, `${BEFORE}.html`, BEFORE.replace('https', 'http')])
      trusted(view(LEFT_OVER), url);
  });
  test('when it is another site’s: syndication', () => {
    trusted(view(LEFT_OVER), 'https://reprints.example/why-gulls-queue');
  });
  test('when it states no title', () => {
    trusted(view(LEFT_OVER.replace(/<meta property="og:title"[^>]*>/, '')));
  });
});

describe('of several articles in the linked data', () => {
  const node = (headline: string, author: string, url: string): object => ({
    '@type': 'Article',
    headline,
    author,
    url,
    datePublished: '2020-01-02',
  });
  const others = [
    node('How the pier lost its lamp', 'Orla Finch', `${BEFORE}-1`),
    node('A ladder walks at night', 'Hugo Brandt', `${BEFORE}-2`),
    node('Salt in the telephone', 'Mira Osei', `${BEFORE}-3`),
  ];
  test('the one with the page’s headline is the page’s', () => {
    const own = node('Gulls queue at the gate', 'Ada Quill', '');
    expect(pageOf(view(ld([...others, own])), HERE).author).toBe('Ada Quill');
  });
  test('the one with the page’s address is the page’s', () => {
    const own = node('The birds and the barrier', 'Ada Quill', `${HERE}/?from=list`);
    expect(pageOf(view(ld([others, own])), HERE).author).toBe('Ada Quill');
  });
  test('the one that its page is named by is the page’s', () => {
    const own = {
      ...node('The birds and the barrier', 'Ada Quill', ''),
      mainEntityOfPage: { '@id': `${HERE}/#webpage` },
    };
    expect(pageOf(view(ld([...others, own])), HERE).author).toBe('Ada Quill');
  });
  test('none is, when they are a list', () => {
    const list = others.map((one) => ({ ...one, url: undefined }));
    expect(pageOf(view(ld({ '@graph': list })), HERE)).toMatchObject({ author: '', published: '' });
  });
});
