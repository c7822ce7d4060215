// Ghost's publisher without a Ghost: the token it signs, the clock it goes by, and what it makes of refusals.
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import english from '../../src/locales/en/publishers.json';
import chinese from '../../src/locales/zh_CN/publishers.json';
import { ghost } from '../../src/publishers/ghost';
import { explain, explainUpload } from '../../src/publishers/ghost-faults';
import { siteAddress } from '../../src/publishers/ghost-site';
import { fingerprintOf, footWith, markIn, wordsOf } from '../../src/publishers/ghost-text';
import { adminKeyIn, tokenOf } from '../../src/publishers/ghost-token';
import type { Connection } from '../../src/publishers/publisher';
import { Secret } from '../../src/publishers/secret';
import { destinationRow, parcelOf } from '../helpers/parcels';

const KEY = `${'a1'.repeat(12)}:${'0f'.repeat(32)}`;
const NOW = Date.UTC(2026, 8, 30, 12);
const parts = (token: string) =>
  token.split('.', 2).map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));

function connected(answers: (url: string, init: RequestInit) => Response, key = KEY, url = 'https://blog.example/') {
  const fake = (async (input, init) => answers(String(input), init ?? {})) as typeof fetch;
  const destination = destinationRow({ kind: 'ghost', url });
  const line = { destination, secrets: { key: new Secret(key, new URL(url).origin) }, fetch: fake, now: () => NOW };
  return ghost.connect(line) as Connection;
}

const refusal = (message: string, more: object = {}) => ({ errors: [{ message, ...more }] });
const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });

describe('the token', () => {
  it('is signed with the key’s bytes, names the key and lives for five minutes', async () => {
    const key = adminKeyIn(KEY);
    if (!key) throw new Error('not a key');
    const token = await tokenOf(key, NOW);
    const [head, body] = parts(token);
    expect(head).toEqual({ alg: 'HS256', typ: 'JWT', kid: key.id });
    expect(body).toEqual({ iat: NOW / 1000, exp: NOW / 1000 + 300, aud: '/admin/' });
    const [signed, signature] = [token.slice(0, token.lastIndexOf('.')), token.split('.')[2]];
    expect(createHmac('sha256', Buffer.from(key.secret, 'hex')).update(signed).digest('base64url')).toBe(signature);
  });

  it.each(['', 'a1:0f', KEY.replace(':', ''), `${KEY}0`, KEY.replace('0f', 'zz')])('is not made of %j', (text) => {
    expect(adminKeyIn(text)).toBeNull();
  });

  it('tells which field a wrong key stands in, with a sentence, and asks nothing', async () => {
    const connection = connected(() => json(500, {}), 'not a key');
    await expect(connection.find('clip-a')).rejects.toMatchObject({
      trouble: { kind: 'unauthorised', field: 'key', detail: 'publishers_ghost_key_shape' },
    });
  });
});

describe('a wrong clock', () => {
  const date = new Date(NOW + 3_600_000).toUTCString();
  const expired = () => json(401, refusal('Invalid token: jwt expired', { code: 'INVALID_JWT' }), { date });
  const issuedAt = (init: RequestInit) => parts(new Headers(init.headers).get('authorization')?.slice(6) ?? '')[1].iat;

  it('is put right by the server’s, and the request made again', async () => {
    const issued: number[] = [];
    const connection = connected((_, init) => {
      issued.push(issuedAt(init));
      return issued.length === 1 ? expired() : json(200, { posts: [] });
    });
    expect(await connection.find('clip-a')).toEqual([]);
    await connection.find('clip-b');
    expect(issued).toEqual([NOW / 1000, NOW / 1000 + 3600, NOW / 1000 + 3600]);
  });

  it('is put right once: then the key is at fault', async () => {
    let count = 0;
    const connection = connected(() => {
      count += 1;
      return expired();
    });
    await expect(connection.find('clip-a')).rejects.toMatchObject({ trouble: { kind: 'unauthorised' } });
    expect(count).toBe(2);
  });
});

describe('refusals', () => {
  const long = 'Value in [posts.title] exceeds maximum length of 255 characters. posts.title';
  it.each([
    [422, { context: long }, { field: 'title', detail: long }],
    [422, { context: 'x', property: 'status' }, { field: 'status' }],
    [422, { context: 'x', property: 'name', details: [{ instancePath: '/posts/0/tags/0/name' }] }, { field: 'tags' }],
    [422, { context: 'x', details: [{ instancePath: '/posts/0/custom_excerpt' }] }, { field: 'excerpt' }],
    [422, { context: 'Validation (matches) failed for name tags.name' }, { field: 'tags' }],
    [422, { context: 'Validation failed', property: '0' }, { detail: 'Validation failed' }],
    [413, { context: 'request entity too large' }, { field: 'body' }],
    [403, { message: 'Authorization failed' }, { kind: 'unauthorised' }],
    [403, { message: 'API tokens do not have permission' }, { detail: 'API tokens do not have permission' }],
    [404, { type: 'RequestNotAcceptableError' }, { kind: 'unreadable' }],
  ])('%d %j', (status, error, trouble) => {
    expect(explain(status, { errors: [error] })).toMatchObject(trouble);
  });

  it('of images name the image', () => {
    expect(explainUpload(415, refusal('Please select a valid image.'))).toMatchObject({
      kind: 'invalid',
      field: 'image',
    });
    expect(explainUpload(413, null)).toMatchObject({ field: 'image' });
  });

  it('by something else than Ghost say nothing of the post', async () => {
    const connection = connected(() => new Response('<title>Not found</title>', { status: 404 }));
    await expect(connection.read('a')).rejects.toMatchObject({ trouble: { kind: 'unreadable' } });
    await expect(connection.check()).rejects.toMatchObject({
      trouble: { kind: 'invalid', field: 'url', detail: 'publishers_ghost_none' },
    });
  });

  it('have their sentences in both languages, and the key its warning', () => {
    for (const key of ['publishers_ghost_none', 'publishers_ghost_key_shape', 'publishers_ghost_key_hint']) {
      expect(english).toHaveProperty(key);
      expect(chinese).toHaveProperty(key);
    }
  });
});

describe('the post', () => {
  const html = {
    body: '<p>One <b>two</b> <a href="https://e.example/?a=1&amp;b=2">three</a></p>',
    mediaType: 'text/html',
  };
  const parcel = (more = {}) => parcelOf('0a', { ...html, fileName: 'a.html' }, more);

  it('keeps the mark at its foot, once, beside what the editor put there', () => {
    const mark = { marker: 'clip-0a', hash: 'a'.repeat(64), fingerprint: 'b'.repeat(16), image: '-' };
    const foot = footWith('<script>theirs()</script>', mark);
    expect(markIn(foot)).toEqual(mark);
    const later = footWith(foot, { ...mark, hash: 'c'.repeat(64) });
    expect(later).toContain('<script>theirs()</script>');
    expect(later.match(/clipsheet/g)).toHaveLength(1);
  });

  it('has the same fingerprint in Ghost’s own HTML, and another with any other word or link', async () => {
    const ours = wordsOf(parcel());
    const first = await fingerprintOf(ours);
    const ghosts = '<p>One <strong>two</strong>\n<a href="https://e.example/?a=1&amp;b=2" rel="x">three</a></p>';
    expect(await fingerprintOf({ ...ours, html: ghosts })).toBe(first);
    expect(await fingerprintOf({ ...ours, html: ghosts.replace('two', 'too') })).not.toBe(first);
    expect(await fingerprintOf({ ...ours, html: ghosts.replace('a=1', 'a=3') })).not.toBe(first);
    expect(await fingerprintOf({ ...ours, title: 'Another' })).not.toBe(first);
  });

  it('takes an excerpt of 300 characters at most, cut between characters', () => {
    const { custom_excerpt: cut } = wordsOf(parcel({ excerpt: `${'x'.repeat(298)}😀 and more` }));
    expect(cut?.length).toBeLessThanOrEqual(300);
    expect(cut?.isWellFormed()).toBe(true);
    expect(wordsOf(parcel({ excerpt: '' })).custom_excerpt).toBeNull();
  });

  it.each(['https://b.example/', 'https://b.example/ghost', 'https://b.example/ghost/#/dashboard'])(
    'lies at the site that %s belongs to',
    (url) => expect(siteAddress(url)).toBe('https://b.example/'),
  );
});
