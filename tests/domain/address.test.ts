import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, chooseAddress, cleanAddress, hostOf, isWebAddress, linkAddress } from '../../src/domain/address';
import { addressConcern } from '../../src/domain/withheld';
import { NO_LINK, ODD_LINKS, PRIVATE, SECRET } from '../fixtures/hostile';
import { FUZZ } from '../helpers/fuzz';

describe('what is stored', () => {
  it.each([
    ['https://a.example/p?utm_source=x&id=7&fbclid=1', 'https://a.example/p?id=7'],
    ['https://a.example/p?UTM_Source=x', 'https://a.example/p'],
    ['https://a.example/p?%75tm_source=x&b', 'https://a.example/p?b'],
    ['https://a.example/p?id=1&amp;utm_medium=x', 'https://a.example/p?id=1'],
    ['https://a.example/?q=a+b&spm=1.2&c=%E4%BD%A0', 'https://a.example/?q=a+b&c=%E4%BD%A0'],
    ['https://a.example/p#utm_source=x', 'https://a.example/p'],
    ['https://a.example/p#part:~:text=secret', 'https://a.example/p#part'],
    ['https://a.example/p#:~:text=secret', 'https://a.example/p'],
    ['https://a.example/#/route?id=1&utm_source=x', 'https://a.example/#/route?id=1'],
    ['https://a.example/cb#access_token=x&state=1', 'https://a.example/cb'],
    ['https://user:pass@a.example/', 'https://a.example/'],
    ['https://a.example/p#part', 'https://a.example/p#part'],
    ['  HTTPS://A.Example:443/p  ', 'https://a.example/p'],
    ['https://a.example/p?', 'https://a.example/p'],
    ['https://a.example/p#?fbclid=1', 'https://a.example/p'],
    ['https://a.example/?utm=kept&reference=1', 'https://a.example/?utm=kept&reference=1'],
    [' javascript:alert(1) ', 'javascript:alert(1)'],
    ['chrome://settings', 'chrome://settings'],
  ])('%s → %s', (text, stored) => expect(cleanAddress(text)).toBe(stored));

  it('is clean after one cleaning', () => {
    const any = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.constantFrom(...ODD_LINKS, ...NO_LINK, ...SECRET),
    );
    fc.assert(
      fc.property(any, (url) => {
        expect(cleanAddress(cleanAddress(url))).toBe(cleanAddress(url));
      }),
      FUZZ,
    );
  });
});

describe('what counts as the same page', () => {
  it.each([
    ['http://www.a.example/p/', 'https://a.example/p'],
    ['https://a.example/p/index.html', 'https://a.example/p'],
    ['https://a.example', 'https://a.example/'],
    ['https://a.example:443/', 'http://a.example:80/'],
    ['https://a.example./p', 'https://a.example/p'],
    ['https://a.example/p?b=2&a=1', 'https://a.example/p?a=1&b=2'],
    ['https://a.example/p#comments', 'https://a.example/p'],
    ['https://a.example/p?utm_source=x#:~:text=y', 'https://a.example/p'],
    ['https://例子.example/', 'https://xn--fsqu00a.example/'],
  ])('%s and %s', (one, other) => expect(addressKey(one)).toBe(addressKey(other)));

  it.each([
    ['https://a.example/p', 'https://a.example/P'],
    ['https://a.example/p?id=1', 'https://a.example/p?id=2'],
    ['https://a.example/#/one', 'https://a.example/#/two'],
    ['https://a.example/#!one', 'https://a.example/'],
    ['https://a.example:8080/', 'https://a.example/'],
    ['https://b.a.example/', 'https://a.example/'],
    ['chrome://settings', 'chrome://flags'],
  ])('not %s and %s', (one, other) => expect(addressKey(one)).not.toBe(addressKey(other)));

  it('a key does not change with how often it is cleaned', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(addressKey(cleanAddress(url))).toBe(addressKey(url));
        expect(addressKey(`${url.split('#')[0]}#place`)).toBe(addressKey(url.split('#')[0] ?? ''));
      }),
      FUZZ,
    );
  });
});

describe('what may be a link', () => {
  it.each(NO_LINK)('not %j', (text) => expect(linkAddress(text)).toBeNull());
  it.each(ODD_LINKS)('%j, stable', (text) => {
    const link = linkAddress(text) ?? '';
    expect(new URL(link).href).toBe(link);
    expect(link).toMatch(/^https?:\/\/[^\s@]+$/);
  });
  it('only http and https are addresses of the web', () => {
    expect(['http://a', 'HTTPS://a.example', ' https://a '].map(isWebAddress)).toEqual([true, true, true]);
    expect(['ftp://a', 'mailto:a@b', 'a.example', ''].map(isWebAddress)).toEqual([false, false, false, false]);
  });
});

describe('what must not leave unconfirmed', () => {
  it.each(PRIVATE)('%s is private', (text) => expect(addressConcern(text)).toBe('private'));
  it.each(SECRET)('%s carries a secret', (text) => expect(addressConcern(text)).toBe('secret'));
  it.each([
    'https://a.example/',
    'http://8.8.8.8/',
    'http://172.32.0.1/',
    'http://172.15.0.1/',
    'http://100.128.0.1/',
    'http://[2001:db8::1]/',
    'http://[fd::1]/',
    'http://[::ffff:8.8.8.8]/',
    'https://localhost.example/',
    'https://my.locale/',
    'https://10.example/',
    'https://a.example/token',
    'https://a.example/?q=token',
    'https://a.example/?monkey=1&author=x&keyword=y&design=1&zipcode=2',
    'https://a.example/#section=2',
    'https://a.example/?token',
    'mailto:a@b',
    'not an address',
  ])('%s may go', (text) => expect(addressConcern(text)).toBeNull());
});

it('names a host as a reader would, look-alike letters showing', () => {
  expect(hostOf('https://www.a.example:8080/p')).toBe('a.example');
  expect(hostOf('https://аррӏе.com/')).toBe('xn--80ak6aa92e.com');
  expect(hostOf('about:blank')).toBe('');
});

describe('which address a page is kept at', () => {
  it.each([
    ['https://m.a.example/p?utm_source=x', 'https://www.a.example/p', 'https://www.a.example/p'],
    ['https://a.example/amp/p', 'https://a.example/p', 'https://a.example/p'],
    ['https://a.example/p/amp/', 'https://a.example/p', 'https://a.example/p'],
    ['https://a.example/p.amp.html', 'https://a.example/p.html', 'https://a.example/p.html'],
    ['https://a.example/p#place', 'https://a.example/p/', 'https://a.example/p/#place'],
    [
      'https://a.example/a-long-enough-slug?from=feed',
      'https://a.example/a-long-enough-slug',
      'https://a.example/a-long-enough-slug',
    ],
    ['http://a.example/p', 'https://a.example/p', 'https://a.example/p'],
  ])('%s calls itself %s: taken', (tab, canonical, kept) => expect(chooseAddress(tab, canonical)).toBe(kept));

  it.each([
    ['https://a.example/p', 'https://a.example/'],
    ['https://a.example/p', 'https://b.example/p'],
    ['https://a.example/show?id=2', 'https://a.example/show'],
    ['https://a.example/p?page=2', 'https://a.example/p?page=1'],
    ['https://a.example/p', 'javascript:alert(1)'],
    ['https://a.example/p', ''],
    ['chrome://settings', 'https://a.example/'],
  ])('%s calls itself %s: not believed', (tab, canonical) => expect(chooseAddress(tab, canonical)).toBe(tab));
});
