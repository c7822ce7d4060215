// The site: the name it gives itself, and how to know that name again at the end of a title or in an author's place.

import { oneLine } from '../domain/text';
import { type Finding, found } from './candidates';
import { resolve, stringsOf, typesOf } from './json-ld';
import { stated } from './metadata';
import { segments } from './segments';
import type { Source } from './source';
import { bare, decoded, lineOf } from './words';

const DOMAIN = /^(https?:\/\/)?(www\.)?[\w-]+(\.[\w-]+)*\.[a-z]{2,}\/?$/i;
const SECOND_LEVEL = new Set(['co', 'com', 'org', 'net', 'gov', 'edu', 'ac', 'or', 'ne', 'go', 'gob']);

/** How Chinese sites are called, and the sections they put between a headline and their name. */
const SITE_WORD =
  /^.{1,16}(网站?|论坛|社区|门户|日报|晚报|时报|早报|商报|周刊|杂志|在线|新闻|资讯|博客|订阅|传媒|平台|官网|电视台|出版社|客户端)$/u;
const SECTION = /^(首页|正文|新闻|资讯|要闻|.{1,6}频道|.{1,6}栏目|.{1,4}新闻)$/u;

/** Names the page gives its site, the surest first. */
export function siteNames({ meta, linked, articles }: Source): string[] {
  const publishers = articles.flatMap((node) => stringsOf(resolve(node.publisher, linked)));
  const websites = linked.filter((node) => typesOf(node).includes('WebSite')).flatMap((node) => stringsOf(node.name));
  const names = [
    ...stated(meta, 'og:site_name'),
    ...publishers,
    ...websites,
    ...stated(meta, 'application-name', 'apple-mobile-web-app-title', 'dc.publisher', 'al:ios:app_name'),
  ];
  return names.map((name) => oneLine(decoded(name))).filter((name) => name !== '' && name.length <= 80);
}

/** The label of the host that a brand would use: `bbc` of news.bbc.co.uk. */
export function hostLabel(url: string): string {
  const labels = (URL.canParse(url) ? new URL(url).hostname : '').replace(/^www\./, '').split('.');
  if (labels.length < 2) return labels[0] ?? '';
  labels.pop();
  if (labels.length > 1 && SECOND_LEVEL.has(labels.at(-1) ?? '')) labels.pop();
  return labels.at(-1) ?? '';
}

/** Tells whether a piece of text is the site naming itself. */
export function siteKnower(source: Source): (text: string) => boolean {
  const names = [...siteNames(source), source.page.siteName].map(bare).filter(Boolean);
  const label = bare(hostLabel(source.url));
  return (text) => {
    const word = bare(text);
    if (word === '') return false;
    if (SECTION.test(text.trim())) return true;
    if (names.some((name) => isVariant(word, name))) return true;
    if (label.length < 2) return false;
    return word === label || isVariant(word, label) || (label.length >= 3 && initials(text).endsWith(label));
  };
}

/** "BBC News" for "BBC", "Guardian" for "The Guardian": one holds the other at an end and is not much longer. */
function isVariant(word: string, name: string): boolean {
  if (word === name) return true;
  const [short, long] = word.length < name.length ? [word, name] : [name, word];
  const enough = /^[\x20-\x7e]*$/.test(short) ? 3 : 2;
  return short.length >= enough && long.length <= short.length * 3 && (long.startsWith(short) || long.endsWith(short));
}

const initials = (text: string): string =>
  text
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .join('')
    .toLowerCase();

/** The site's name: stated, or confirmed by the host at an end of the title; a bare domain only when nothing better is. */
export function readSite(source: Source): Finding {
  const names = siteNames(source).map((name) => name.replace(/^@/, ''));
  const named = names.find((name) => !DOMAIN.test(name));
  return found(named ?? (confirmedByTitle(source) || (names[0] ?? '')), 'metadata');
}

/** The site's name at an end of the title: known by the host, by its kind of name, or as what is left of the headline. */
function confirmedByTitle(source: Source): string {
  const parts = segments(source.documentTitle);
  const tail = parts.at(-1) ?? '';
  if (parts.length < 2 || tail.length > 40) return '';
  const isSite = siteKnower(source);
  const known = [tail, parts[0] ?? ''].find((part) => isSite(part) && !DOMAIN.test(part));
  if (known) return known;
  const isTail = SITE_WORD.test(tail) || isLogo(source.doc, tail) || headlineEndsBefore(source, parts);
  return isTail && !DOMAIN.test(tail) ? tail : '';
}

const isLogo = (doc: Document, name: string): boolean =>
  [...doc.querySelectorAll('a[href="/"] img[alt],[class*="logo" i] img[alt],[id*="logo" i] img[alt]')]
    .slice(0, 5)
    .some((image) => bare(image.getAttribute('alt') ?? '') === bare(name));

/** Does a heading show the title element's text up to its last part, and none show it whole? */
function headlineEndsBefore({ doc, meta, documentTitle }: Source, parts: readonly string[]): boolean {
  const shown = [...doc.querySelectorAll('h1')].slice(0, 4).map((h1) => bare(lineOf(h1)));
  const stating = [...shown, ...stated(meta, 'og:title').slice(0, 1).map(bare)];
  const before = new Set([bare(parts[0] ?? ''), bare(parts.slice(0, -1).join(''))]);
  return !stating.includes(bare(documentTitle)) && stating.some((text) => text.length > 3 && before.has(text));
}
