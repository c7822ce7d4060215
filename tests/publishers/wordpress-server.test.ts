// What only WordPress does, at a real one: its roles, its addresses, its tags, its library of images and its editors.

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { howToInstall, NEEDS } from '../../scripts/browsers/provide.ts';
import { servePages } from '../../scripts/pages/server.ts';
import { type Role, startWordPress, type WordPress } from '../../scripts/servers/wordpress.ts';
import type { Destination } from '../../src/domain/destination';
import { bring, takeAway } from '../../src/publishers/bring';
import { wordpress } from '../../src/publishers/wordpress';
import { asked } from '../contracts/publishers/wordpress';
import { answerLost } from '../helpers/faulty-fetch';
import { type Account, accountAt, brought, parcel, unknown } from './wordpress-account';
import { leadImage } from './wordpress-images';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

const absent = !NEEDS.wordpress.isThere();

describe.skipIf(absent)(`a real WordPress${absent ? ` (skipped: ${howToInstall('wordpress')})` : ''}`, () => {
  let server: WordPress;
  let editor: ReturnType<typeof asked>;
  beforeAll(async () => {
    server = await startWordPress();
    editor = asked(server, 'editor');
  });
  afterAll(() => server?.stop());

  const as = (role: Role, more?: Partial<Destination>): Account => accountAt(server, role, more);
  const post = async <T>(id: string, fields: string): Promise<T> =>
    editor<T>(`posts/${id}?context=edit&_fields=${fields}`);
  describe('who may do what', () => {
    test.each([
      ['editor', []],
      ['author', []],
      ['contributor', ['publish', 'image']],
      ['subscriber', ['create', 'publish', 'image']],
    ] as const)('%s lacks %j', async (role, lacks) => {
      const wanted = { publish: true, image: true };
      expect(await as(role, wanted).connection.check()).toEqual({ account: role, site: 'Digest', lacks });
    });

    test('what is not asked for is not lacking', async () => {
      expect((await as('contributor').connection.check()).lacks).toEqual([]);
    });

    test('a contributor’s item waits as a draft, once, when it may not be public', async () => {
      const { connection } = as('contributor');
      const sent = parcel('<p>Mine</p>', { publish: true, image: { url: `${server.url}none.png`, alt: '' } });
      for (const _ of [1, 2]) {
        expect(await bring(connection, sent, unknown)).toMatchObject({ trouble: { kind: 'forbidden', status: 403 } });
      }
      expect(await connection.find(sent.marker)).toMatchObject([{ published: false, hash: sent.hash }]);
    });

    test('a draft that an editor made public is out of a contributor’s hands: that item alone needs the curator', async () => {
      const { connection } = as('contributor');
      const sent = parcel();
      const id = await brought(connection, sent);
      await editor(`posts/${id}`, 'POST', { status: 'publish' });
      const receipt = await as('editor').connection.read(id);
      const later = { ...sent, body: '<p>Other</p>', hash: 'b'.repeat(64) };
      const outcome = await bring(connection, later, { ...unknown, receipt });
      expect(outcome).toMatchObject({ trouble: { kind: 'invalid', detail: expect.stringContaining('not allowed') } });
    });

    test('a subscriber’s attempt stops the destination', async () => {
      const outcome = await bring(as('subscriber').connection, parcel(), unknown);
      expect(outcome).toMatchObject({ trouble: { kind: 'forbidden' } });
    });
  });

  describe('where it is', () => {
    test('plain addresses', async () => {
      await server.php(`update_option('permalink_structure', '');`);
      const { connection } = as('author');
      expect(await connection.check()).toMatchObject({ site: 'Digest', lacks: [] });
      const sent = parcel();
      await brought(connection, sent);
      expect(await connection.find(sent.marker)).toHaveLength(1);
      expect(await takeAway(connection, sent, null)).toEqual({ removed: true });
      await server.php(`update_option('permalink_structure', '/%postname%/');`);
    });

    test('a site without https hides its application passwords, and that is said', async () => {
      server.hidePasswords(true);
      const detail = 'publishers_wordpress_no_application_passwords';
      const checking = as('author').connection.check();
      await expect(checking).rejects.toMatchObject({ trouble: { kind: 'unauthorised', detail } });
      server.hidePasswords(false);
      expect(await as('author').connection.check()).toMatchObject({ lacks: [] });
    });

    test('no WordPress at all', async () => {
      const pages = await servePages(() => '<!doctype html><title>A shop</title>');
      const { connection } = as('author', { url: pages.origin });
      await expect(connection.check()).rejects.toMatchObject({ trouble: { kind: 'invalid', field: 'url' } });
      pages.close();
    });

    test('the page of consent is there', async () => {
      const url = wordpress.consentUrl?.(server.url, { app: 'Clipsheet', back: 'https://example.org/' }) ?? '';
      const { status, headers } = await fetch(url, { redirect: 'manual' });
      expect([status, headers.get('location')]).toEqual([302, expect.stringContaining('wp-login.php?redirect_to=')]);
    });
  });

  describe('what stands there', () => {
    test('title, excerpt, tags and text, as they were written', async () => {
      const body =
        '<p>“A” &amp; B <a href="https://example.org/?a=1&amp;b=2">源</a> 😀</p>\n<ul><li>x &lt; y</li></ul>';
      const sent = parcel(body, { tags: ['machine learning', '神经网络', 'Machine Learning', 'a & b', ' '] });
      const { connection } = as('author');
      const id = await brought(connection, sent);
      const [found] = await connection.find(sent.marker);
      expect(found).toMatchObject({ remoteId: id, title: sent.title, text: body, hash: sent.hash, published: false });
      expect(found?.url).toBe(`${server.url}wp-admin/post.php?post=${id}&action=edit`);
      const { tags, excerpt } = await post<{ tags: number[]; excerpt: { raw: string } }>(id, 'tags,excerpt');
      const names = await editor<{ name: string }[]>(`tags?include=${tags.join()}&_fields=name`);
      expect(names.map(({ name }) => name).sort()).toEqual(['a &amp; b', 'machine learning', '神经网络']);
      expect(excerpt.raw).toBe(sent.excerpt);
    });

    test('readers see no trace of the mark, not even an empty paragraph', async () => {
      const id = await brought(as('author').connection, parcel('<p>One</p>\n<p>Two</p>', { publish: true }));
      const { content } = await post<{ content: { rendered: string } }>(id, 'content');
      expect(content.rendered.replace(/<!--.*?-->/g, '')).toBe('<p>One</p>\n<p>Two</p>\n');
    });

    test('what WordPress takes out is no foreign edit', async () => {
      const { connection, network } = as('author');
      const first = parcel('<p onclick="x()" style="position:fixed">A <font color="red">word</font></p>');
      const earlier = await bring(connection, first, unknown);
      const receipt = 'brought' in earlier ? earlier.brought : null;
      const later = { ...first, body: '<p onclick="x()">Another <iframe>word</iframe></p>', hash: 'c'.repeat(64) };
      network.hit(answerLost, (method, url) => method === 'POST' && /posts\/\d/.test(url), 1);
      await bring(connection, later, { ...unknown, receipt });
      const outcome = await bring(connection, later, { ...unknown, receipt, unsure: later.hash });
      expect(outcome).toMatchObject({ brought: { hash: later.hash } });
    });

    test.each([
      ['title', { title: 'Their title' }],
      ['excerpt', { excerpt: 'Their excerpt' }],
    ])('another %s is a foreign edit, though the text is ours', async (_, theirs) => {
      const { connection } = as('author');
      const sent = parcel();
      const id = await brought(connection, sent);
      const receipt = await connection.read(id);
      await editor(`posts/${id}`, 'POST', theirs);
      expect(await connection.read(id)).toMatchObject({ hash: '' });
      const later = { ...sent, hash: 'd'.repeat(64) };
      expect(await bring(connection, later, { ...unknown, receipt })).toMatchObject({ trouble: { kind: 'conflict' } });
    });

    test('a change that comes between reading and writing is seen', async () => {
      const { connection } = as('author');
      const sent = parcel();
      const id = await brought(connection, sent);
      const from = await connection.read(id);
      await editor(`posts/${id}`, 'POST', { content: '<p>Theirs</p>' });
      if (!from) throw new Error('It is not there.');
      const trouble = { kind: 'conflict', theirs: { text: '<p>Theirs</p>' } };
      await expect(connection.update(from, sent)).rejects.toMatchObject({ trouble });
      expect(await post(id, 'content')).toMatchObject({ content: { raw: '<p>Theirs</p>' } });
    });

    test('it is found at the address that an editor gave it, and a like one of another item is not taken for it', async () => {
      const { connection } = as('author');
      const [one, two] = [parcel(), parcel()];
      const marker = 'issue-x-2026-09-3';
      const [short, long] = [
        { ...one, marker },
        { ...two, marker: `${marker}0` },
      ];
      const [id] = [await brought(connection, short), await brought(connection, long)];
      await editor(`posts/${id}`, 'POST', { slug: 'a-nicer-address' });
      expect((await connection.find(short.marker)).map(({ remoteId }) => remoteId)).toEqual([id]);
      expect(await connection.find('clip-none')).toEqual([]);
    });

    test('thrown away it is known as such, and all copies of it are found, oldest first', async () => {
      const { connection } = as('author');
      const sent = parcel();
      for (const _ of [1, 2, 3]) await connection.create(sent);
      const [first] = await connection.find(sent.marker);
      if (first) await connection.remove(first);
      const found = await connection.find(sent.marker);
      expect(found.map(({ trashed }) => trashed)).toEqual([true, false, false]);
      expect(found.map(({ remoteId }) => Number(remoteId))).toEqual(
        found.map(({ remoteId }) => Number(remoteId)).sort((a, b) => a - b),
      );
      expect(await connection.read(first?.remoteId ?? '')).toMatchObject({ trashed: true });
      await editor(`posts/${first?.remoteId}?force=true`, 'DELETE');
      expect(await connection.read(first?.remoteId ?? '')).toBeNull();
      if (first) expect(await connection.remove(first)).toBeUndefined();
    });

    test('what an editor published stays public when a draft is sent again', async () => {
      const { connection } = as('author');
      const sent = parcel();
      const id = await brought(connection, sent);
      await editor(`posts/${id}`, 'POST', { status: 'publish' });
      const from = await connection.read(id);
      if (!from) throw new Error('It is not there.');
      await connection.update(from, { ...sent, body: '<p>Corrected</p>', hash: 'e'.repeat(64) });
      const corrected = { status: 'publish', content: { raw: expect.stringContaining('Corrected') } };
      expect(await post(id, 'status,content')).toMatchObject(corrected);
    });
  });

  describe('the lead image', () => leadImage(() => server));

  test('an item without a word is brought all the same', async () => {
    const sent = { ...parcel(''), title: '', excerpt: '', mediaType: 'text/html' };
    expect(await bring(as('author').connection, sent, unknown)).toHaveProperty('brought');
  });
});
