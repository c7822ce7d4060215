import { describe, expect, test } from 'vitest';
import type { Connection } from '../../src/publishers/publisher';
import { Secret } from '../../src/publishers/secret';
import { wordpress } from '../../src/publishers/wordpress';
import { siteAddress } from '../../src/publishers/wordpress-site';
import { destinationRow } from '../helpers/parcels';

const URL_OF_SITE = 'https://blog.example.org/in/here/';

/** A site of canned answers, by address. */
function site(answers: Record<string, { status?: number; json?: unknown; html?: string; link?: string }>) {
  const asked: string[] = [];
  const fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = String(input);
    const key = Object.keys(answers).find((known) => url.startsWith(known)) ?? '';
    asked.push(
      `${init.method ?? 'GET'} ${url}${new Headers(init.headers).has('authorization') ? ' with the password' : ''}`,
    );
    const { status = key ? 200 : 404, json, html = 'Not here.', link } = answers[key] ?? {};
    const body = init.method === 'HEAD' ? null : json === undefined ? html : JSON.stringify(json);
    return new Response(body, { status, headers: link ? { link } : {} });
  };
  const line = {
    destination: destinationRow({ kind: 'wordpress', url: URL_OF_SITE, account: 'Zoë' }),
    secrets: { password: new Secret('abcd efgh', 'https://blog.example.org') },
    fetch,
    now: () => 0,
  };
  return { connection: wordpress.connect(line) as Connection, asked };
}

const root = (more: object = {}) => ({
  json: { name: 'The &amp; Blog', namespaces: ['wp/v2'], authentication: { 'application-passwords': {} }, ...more },
});
const me = { json: { name: 'Zoë', capabilities: { edit_posts: true, publish_posts: true, upload_files: true } } };

describe('where the REST interface lies', () => {
  test('at wp-json, asked without the password', async () => {
    const { connection, asked } = site({
      [`${URL_OF_SITE}wp-json/wp/v2/users/me`]: me,
      [`${URL_OF_SITE}wp-json/`]: root(),
    });
    expect(await connection.check()).toEqual({ account: 'Zoë', site: 'The & Blog', lacks: [] });
    expect(asked[0]).not.toContain('with the password');
    expect(asked[1]).toContain('users/me?context=edit');
  });

  test('in a parameter where addresses are plain', async () => {
    const { connection, asked } = site({
      [`${URL_OF_SITE}wp-json/`]: { html: '<!doctype html>Home' },
      [`${URL_OF_SITE}?rest_route=/wp/v2/users/me`]: me,
      [`${URL_OF_SITE}?rest_route=/`]: root(),
    });
    expect(await connection.check()).toMatchObject({ account: 'Zoë' });
    expect(asked.at(-1)).toContain('?rest_route=/wp/v2/users/me&context=edit&_fields=');
  });

  test('where the home page links to, but at no other origin', async () => {
    const at = (address: string) =>
      site({
        [`${address}wp/v2/users/me`]: me,
        [address]: root(),
        [URL_OF_SITE]: {
          html: 'Home',
          link: `<https://x.example/>; rel=shortlink, <${address}>; rel="https://api.w.org/"`,
        },
      });
    expect(await at('https://blog.example.org/api/').connection.check()).toMatchObject({ account: 'Zoë' });
    const strange = at('https://elsewhere.example/wp-json/');
    await expect(strange.connection.check()).rejects.toMatchObject({ trouble: { kind: 'invalid', field: 'url' } });
    expect(strange.asked.join()).not.toContain('elsewhere');
  });

  test('nowhere: the sentence says so to whoever has just typed the address, and later it is tried again', async () => {
    const { connection } = site({ [URL_OF_SITE]: { html: 'Some other page' } });
    const detail = 'publishers_wordpress_no_rest';
    await expect(connection.check()).rejects.toMatchObject({ trouble: { kind: 'invalid', detail, field: 'url' } });
    await expect(connection.find('clip-a')).rejects.toMatchObject({ trouble: { kind: 'unreadable', detail } });
  });

  test('a site that shows its root to nobody is asked all the same', async () => {
    const { connection } = site({
      [`${URL_OF_SITE}wp-json/wp/v2/users/me`]: me,
      [`${URL_OF_SITE}wp-json/`]: { status: 401, json: { code: 'rest_not_logged_in', message: 'Log in.' } },
    });
    expect(await connection.check()).toMatchObject({ account: 'Zoë', lacks: [] });
  });
});

test('a site that offers no application passwords is told apart from a wrong one', async () => {
  const { connection, asked } = site({ [`${URL_OF_SITE}wp-json/`]: root({ authentication: [] }) });
  const trouble = { kind: 'unauthorised', detail: 'publishers_wordpress_no_application_passwords', field: 'password' };
  await expect(connection.check()).rejects.toMatchObject({ trouble });
  expect(asked.join()).not.toContain('with the password');
});

test('a post is gone only when WordPress itself says so', async () => {
  const at = (answer: object) =>
    site({ [`${URL_OF_SITE}wp-json/wp/v2/posts/7`]: { status: 404, ...answer }, [`${URL_OF_SITE}wp-json/`]: root() });
  const gone = at({ json: { code: 'rest_post_invalid_id', message: 'Invalid post ID.' } }).connection;
  expect(await gone.read('7')).toBeNull();
  const other = at({ json: { code: 'rest_no_route', message: 'No route.' } }).connection;
  await expect(other.read('7')).rejects.toMatchObject({ trouble: { kind: 'unreadable' } });
  await expect(at({ html: 'Not here.' }).connection.read('7')).rejects.toMatchObject({
    trouble: { kind: 'unreadable' },
  });
});

test('where there is no bin it is taken away for good', async () => {
  const { connection, asked } = site({
    [`${URL_OF_SITE}wp-json/wp/v2/posts/7?force=true`]: { json: { deleted: true } },
    [`${URL_OF_SITE}wp-json/wp/v2/posts/7`]: { status: 501, json: { code: 'rest_trash_not_supported', message: '' } },
    [`${URL_OF_SITE}wp-json/`]: root(),
  });
  await connection.remove({ remoteId: '7' } as Parameters<typeof connection.remove>[0]);
  expect(asked.at(-1)).toContain('DELETE https://blog.example.org/in/here/wp-json/wp/v2/posts/7?force=true');
});

test.each([
  ['https://e.org', 'https://e.org/'],
  ['https://e.org/blog', 'https://e.org/blog/'],
  ['https://e.org/blog/wp-admin/profile.php', 'https://e.org/blog/'],
  ['https://e.org/wp-login.php?x=1', 'https://e.org/'],
  ['https://e.org/wp-json/', 'https://e.org/'],
  ['https://e.org/index.php', 'https://e.org/'],
])('%s is the site %s', (typed, address) => expect(siteAddress(typed)).toBe(address));

test('its page of consent is told our name and where to come back to', () => {
  const url = wordpress.consentUrl?.('https://e.org/blog', { app: 'Clipsheet & co', back: 'https://x.org/?a=1' });
  expect(url).toBe(
    'https://e.org/blog/wp-admin/authorize-application.php?app_name=Clipsheet+%26+co&success_url=https%3A%2F%2Fx.org%2F%3Fa%3D1',
  );
});
