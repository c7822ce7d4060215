// The lead image at a real WordPress: a part of wordpress-server.test.ts.
import { expect, test } from 'vitest';
import { servePages } from '../../scripts/pages/server.ts';
import type { WordPress } from '../../scripts/servers/wordpress.ts';
import { bring } from '../../src/publishers/bring';
import { asked } from '../contracts/publishers/wordpress';
import { answerLost } from '../helpers/faulty-fetch';
import { type Account, accountAt, brought, parcel, unknown } from './wordpress-account';

export function leadImage(at: () => WordPress): void {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const pictures = () =>
    servePages((path) => {
      if (path === '/a.png') return { body: png, type: 'image/png' };
      if (path === '/a.svg') return { body: '<svg xmlns="http://www.w3.org/2000/svg"/>', type: 'image/svg+xml' };
      return path === '/page.png' ? '<!doctype html>' : null;
    });
  const editor = <T>(path: string): Promise<T> => asked(at(), 'editor')<T>(path);
  const as = (): Account => accountAt(at(), 'author');
  const featured = (id: string) => editor(`posts/${id}?context=edit&_fields=featured_media`);

  test('goes along once, with its words, though an answer was lost', async () => {
    const { origin, close } = await pictures();
    const { connection, network } = as();
    const sent = parcel('<p>With a picture</p>', { image: { url: `${origin}/a.png`, alt: 'A “dot”' } });
    network.hit(answerLost, (method, url) => method === 'POST' && url.includes('/media'), 1);
    expect(await bring(connection, sent, unknown)).toMatchObject({ trouble: { kind: 'unreachable' } });
    const id = await brought(connection, sent);
    const from = await connection.read(id);
    if (from) await connection.update(from, { ...sent, body: '<p>Again</p>', hash: 'f'.repeat(64) });
    const { featured_media: image } = (await featured(id)) as { featured_media: number };
    expect(await editor(`media/${image}?_fields=alt_text,mime_type`)).toEqual({
      alt_text: 'A “dot”',
      mime_type: 'image/png',
    });
    const all = await editor<{ slug: string }[]>('media?per_page=100&_fields=slug');
    expect(all.filter(({ slug }) => slug.startsWith(sent.marker))).toHaveLength(1);
    close();
  });

  test.each(['/none.png', '/page.png'])('cannot be had (%s): the item goes without', async (path) => {
    const { origin, close } = await pictures();
    const id = await brought(as().connection, parcel('<p>x</p>', { image: { url: origin + path, alt: '' } }));
    expect(await featured(id)).toEqual({ featured_media: 0 });
    close();
  });

  test('is never told our password', async () => {
    const { origin, close } = await pictures();
    const { connection, network } = as();
    await brought(connection, parcel('<p>x</p>', { image: { url: `${origin}/a.png`, alt: '' } }));
    const outside = network.sent.filter(({ url }) => !url.startsWith(at().url));
    expect(outside.map(({ url, headers }) => [url, [...headers]])).toEqual([[`${origin}/a.png`, []]]);
    close();
  });

  test('of a kind that the site refuses is named as the trouble', async () => {
    const { origin, close } = await pictures();
    const sent = parcel('<p>x</p>', { image: { url: `${origin}/a.svg`, alt: '' } });
    const trouble = { kind: 'invalid', field: 'image', detail: expect.stringContaining('file type') };
    expect(await bring(as().connection, sent, unknown)).toMatchObject({ trouble });
    close();
  });
}
