import { describe, expect, test } from 'vitest';
import { fingerprintOf, fragmentOf, markIn, plain, withoutMark, wordsOf } from '../../src/publishers/wordpress-text';
import { parcelOf } from '../helpers/parcels';

const html = (body: string) => parcelOf('a1', { body, mediaType: 'text/html', fileName: 'a.html' });

describe('the mark', () => {
  test('stands inside the last element, so that readers see no empty paragraph', async () => {
    const parcel = html('<p>One</p>\n<p>Two</p>\n');
    const { content } = await wordsOf(parcel);
    expect(content).toMatch(/^<p>One<\/p>\n<p>Two<!-- clipsheet clip-a1 [0-9a-f]{64} [0-9a-f]{16} --><\/p>$/);
    expect(markIn(content)).toMatchObject({ marker: 'clip-a1', hash: parcel.hash });
    expect(withoutMark(content)).toBe('<p>One</p>\n<p>Two</p>');
  });

  test('stands at the end where there is no element, and is there for an empty text too', async () => {
    for (const body of ['plain words', '']) {
      const { content } = await wordsOf(html(body));
      expect(content.startsWith(`${body}<!-- clipsheet`)).toBe(true);
      expect(withoutMark(content)).toBe(body);
    }
  });

  test('is not found where there is none, and the last one counts', () => {
    expect(markIn('<p>words</p><!-- wp:paragraph -->')).toBeNull();
    const mark = (marker: string) => `<!-- clipsheet ${marker} ${'a'.repeat(64)} ${'b'.repeat(16)} -->`;
    expect(markIn(`${mark('clip-one')} ${mark('clip-two')}`)?.marker).toBe('clip-two');
  });
});

describe('the fingerprint', () => {
  const words = {
    title: 'A &amp; B',
    excerpt: '',
    content: '<p>It is <a href="https://e.org/?a=1&amp;b=2">here</a>.</p>',
  };
  const of = (more: Partial<typeof words>) => fingerprintOf({ ...words, ...more });

  test('stays the same through all that WordPress does to what it stores', async () => {
    const first = await of({});
    expect(await of({ title: 'A &#038; B' })).toBe(first);
    expect(await of({ content: `${words.content}\n<!-- a comment -->` })).toBe(first);
    expect(await of({ content: words.content.replace('<p>', '<p style="color:red">') })).toBe(first);
    expect(await of({ content: words.content.replace('&amp;', '&#x26;').replaceAll('"', "'") })).toBe(first);
    expect(await of({ content: words.content.replace('It is', 'It&nbsp;is') })).toBe(first);
  });

  test('changes with a word, a link, an image, the title and the excerpt', async () => {
    const all = await Promise.all([
      of({}),
      of({ content: words.content.replace('here', 'there') }),
      of({ content: words.content.replace('b=2', 'b=3') }),
      of({ content: `${words.content}<img src="https://e.org/x.png" alt="">` }),
      of({ title: 'A' }),
      of({ excerpt: 'A' }),
    ]);
    expect(new Set(all).size).toBe(all.length);
    for (const one of all) expect(one).toMatch(/^[0-9a-f]{16}$/);
  });
});

test('titles and excerpts are text: their signs are written as HTML', async () => {
  const { title } = await wordsOf(html('<p>x</p>'));
  expect(title).toBe('Small models &amp; &lt;large&gt; gains');
  expect(plain(title)).toBe('Small models & <large> gains');
});

test('of a whole page only what is inside its body goes', () => {
  const page =
    '<!doctype html><html><head><style>p{}</style></head><body class="a"><style>b{}</style><p>x</p></body></html>';
  expect(fragmentOf(page)).toBe('<p>x</p>');
  expect(fragmentOf('<p>x</p>')).toBe('<p>x</p>');
});

test.each(['&#0;', '&#9999999;', '&bogus;', '&'])('%s is left as it is', (text) => expect(plain(text)).toBe(text));
