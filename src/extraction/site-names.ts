// Names for the site in what the page states about itself, cleaned; and how a name is compared with another and with
// the host. What the rest of the page shows is left to brand.ts, the title to title-site.ts.

import { oneLine } from '../domain/text';
import { type Candidate, candidate } from './candidates';
import { resolve, stringsOf, typesOf } from './json-ld';
import { type Metadata, stated } from './metadata';
import { segments } from './segments';
import type { Source } from './source';
import { bare, decoded } from './words';

const LONGEST_NAME = 80;
/** Where a template writes the site's name, and how far it is to be believed. */
const METAS: Readonly<Record<string, number>> = {
  'og:site_name': 4,
  'application-name': 1.5,
  'apple-mobile-web-app-title': 1.5,
};
const TLD = /\.(?:com|org|net|info|de|fr|jp|it|cn|tv|io|[a-z]{2,3}\.[a-z]{2})$/i;
const DOMAIN = /^(https?:\/\/)?(www\.)?[\w-]+(\.[\w-]+)*\.[a-z]{2,}\/?$/i;
const SECOND_LEVEL = new Set(['co', 'com', 'org', 'net', 'gov', 'edu', 'ac', 'or', 'ne', 'go', 'gob']);

export const isDomain = (name: string): boolean => DOMAIN.test(name);

/** What two spellings of one site's name share: "The Quay" and "Quay.com" are one. */
export const siteKey = (name: string): string => {
  const short = name
    .trim()
    .replace(TLD, '')
    .replace(/^the\s+(?=\S)/i, '');
  return bare(short) || bare(name);
};

/** Names the page gives its site, weighed. A bare domain is no name while a name is stated. */
export function statedNames(source: Source): Candidate[] {
  const { meta, linked, articles } = source;
  const publishers = articles.flatMap((node) => stringsOf(resolve(node.publisher, linked)));
  const websites = linked.filter((node) => typesOf(node).includes('WebSite')).flatMap((node) => stringsOf(node.name));
  const label = hostLabel(source.url);
  const said: Candidate[] = [
    ...Object.entries(METAS).flatMap(([name, weight]) =>
      stated(meta, name).map((value) => candidate(value, weight, 'metadata', name)),
    ),
    ...[...new Set(publishers)].map((value) => candidate(value, 2.5, 'linked-data', 'publisher')),
    ...[...new Set(websites)].map((value) => candidate(value, 2.5, 'linked-data', 'WebSite')),
  ];
  const headlines = new Set([source.documentTitle, ...stated(meta, 'og:title')].map(bare));
  return said.flatMap((one) => {
    const value = cleanName(one.value, label);
    if (bare(value) === '' || value.length > LONGEST_NAME) return [];
    // Templates write the headline where an app's name belongs.
    if (one.weight < 2 && headlines.has(bare(value))) return [];
    return [{ ...one, value, weight: one.weight * spelling(value) }];
  });
}

/** Names the page gives its site, the surest first. */
export function siteNames(source: Source): readonly string[] {
  const kept = known.get(source.meta);
  if (kept) return kept;
  const names = statedNames(source)
    .sort((a, b) => b.weight - a.weight)
    .map(({ value }) => value);
  known.set(source.meta, names);
  return names;
}

/** Asked for by most stages; what is stale has been dropped from the metadata before the first. */
const known = new WeakMap<Metadata, readonly string[]>();

/** A domain stands for a name only where there is none; "harbourdaily" gives way to "Harbour Daily". */
export function spelling(name: string): number {
  if (isDomain(name)) return 0.2;
  if (/^[a-z0-9]+$/.test(name)) return 0.6;
  return name.length > 6 && name === name.toUpperCase() && name !== name.toLowerCase() ? 0.8 : 1;
}

/** A name without its handle sign, its trademark signs and the slogan behind it. */
export function cleanName(text: string, label: string): string {
  const name = oneLine(decoded(text))
    .replace(/^@(?=\w)/, '')
    .replace(/[®™℠]|\((?:r|tm)\)/gi, '')
    .trim();
  const parts = segments(name.replace(/[\uff0c\uff1a]|:\s|,\s/g, ' | '));
  if (parts.length < 2) return name;
  const known = parts.find((part) => label.length > 2 && isVariant(bare(part), label) && !isDomain(part));
  return known && (name.length > 40 || name.split(' ').length > 4) ? known : name;
}

/** The label of the host that a brand would use: `bbc` of news.bbc.co.uk. */
export function hostLabel(url: string): string {
  const labels = (URL.canParse(url) ? new URL(url).hostname : '').replace(/^www\./, '').split('.');
  if (labels.length < 2) return bare(labels[0] ?? '');
  labels.pop();
  if (labels.length > 1 && SECOND_LEVEL.has(labels.at(-1) ?? '')) labels.pop();
  return bare(labels.at(-1) ?? '');
}

/** "BBC News" for "BBC", "Guardian" for "The Guardian": one holds the other at an end and is not much longer. */
export function isVariant(word: string, name: string): boolean {
  if (word === name) return true;
  const [short, long] = word.length < name.length ? [word, name] : [name, word];
  const enough = /^[\x20-\x7e]*$/.test(short) ? 3 : 2;
  // Chinese headlines are short: what starts with the name and goes on is one of them sooner than the name.
  if (/\p{Script=Han}/u.test(word) && word.length > name.length + 2) return false;
  return short.length >= enough && long.length <= short.length * 3 && (long.startsWith(short) || long.endsWith(short));
}

/** Is this the host's own label, written as a name: whole, with a word more, or by its initials? */
export function isHostName(text: string, label: string): boolean {
  const word = bare(text);
  if (word === '' || label.length < 2) return false;
  return word === label || isVariant(word, label) || (label.length >= 3 && initials(text).endsWith(label));
}

const initials = (text: string): string =>
  text
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .join('')
    .toLowerCase();
