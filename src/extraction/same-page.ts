// Do two addresses, or two titles, speak of the same page? Judged so that doubt says yes.

import { siteOf } from '../domain/address';
import { bare } from './words';

/** What a path may differ in and still lead to the same page: AMP and mobile forms, index files, endings, slashes. */
const FORMS = /\.(?:s?html?|php|aspx?|jsp|amp)(?=\/|$)|(?<=\/)(?:amp|m|mobile|index|default)(?=\.|\/|$)|\/+$/g;

/** Is this address plainly that of another page on the same site? Never one with another query alone. */
export function isOtherPage(address: string, here: string): boolean {
  if (!URL.canParse(address, here)) return false;
  const [there, own] = [new URL(address, here), new URL(here)];
  if (siteOf(there) !== siteOf(own) || there.pathname === '/') return false;
  const [a, b] = [pathOf(there), pathOf(own)];
  if (a.endsWith(b) || b.endsWith(a)) return false;
  // A number or a slug in common: two ways to one article.
  const known = new Set(wordsOf(b + decodedPath(own.search)));
  return !wordsOf(a + there.search).some((word) => known.has(word));
}

const pathOf = ({ pathname }: URL): string =>
  decodedPath(pathname)
    .toLowerCase()
    .replace(FORMS, '')
    .replace(/\/+(?=\/|$)/g, '');

function decodedPath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Ids of five figures or more, and slugs of several words. */
const wordsOf = (text: string): string[] =>
  [/\d{5,}/g, /\p{L}+(?:[-_]\p{L}+){2,}/gu].flatMap((form) => text.slice(0, 2_000).match(form) ?? []);

/** Do two titles share at least that part of the shorter's words, or does one hold the other? */
export function isAlike(one: string, other: string, least: number): boolean {
  const [a = '', b = ''] = [one, other].map((text) => bare(text.slice(0, 300))).sort((x, y) => x.length - y.length);
  if (a === '' || b.includes(a)) return a !== '';
  const size = /\p{Script=Han}/u.test(a) ? 2 : 5;
  const pieces = [...a].map((_, at) => a.slice(at, at + size)).slice(0, 1 - size);
  return pieces.filter((piece) => b.includes(piece)).length > pieces.length * least;
}
