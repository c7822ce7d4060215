// The site: the name it gives itself, and how to know that name again at the end of a title or in an author's place.

import { oneLine } from '../domain/text';
import { resolve, stringsOf, typesOf } from './json-ld';
import { stated } from './metadata';
import { segments } from './segments';
import type { Source } from './source';
import { bare, decoded } from './words';

const DOMAIN = /^(https?:\/\/)?(www\.)?[\w-]+(\.[\w-]+)*\.[a-z]{2,}\/?$/i;
const SECOND_LEVEL = new Set(['co', 'com', 'org', 'net', 'gov', 'edu', 'ac', 'or', 'ne', 'go', 'gob']);

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
  const names = siteNames(source).map(bare).filter(Boolean);
  const label = bare(hostLabel(source.url));
  return (text) => {
    const word = bare(text);
    if (word === '') return false;
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
export function readSite(source: Source): string {
  const names = siteNames(source).map((name) => name.replace(/^@/, ''));
  const named = names.find((name) => !DOMAIN.test(name));
  return named ?? (confirmedByTitle(source) || (names[0] ?? ''));
}

function confirmedByTitle(source: Source): string {
  const parts = segments(source.documentTitle);
  if (parts.length < 2) return '';
  const isSite = siteKnower(source);
  return [parts.at(-1), parts[0]].find((part) => part && isSite(part) && !DOMAIN.test(part)) ?? '';
}
