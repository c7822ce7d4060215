// Where pages state their date for machines: linked data, metas of the many dialects, microdata, scripts, the address.

import type { EvidenceKind } from '../domain/page';
import { type LdNode, listOf, stringsOf, typesOf } from './json-ld';
import { stated } from './metadata';
import { scriptValues } from './script-values';
import type { Source } from './source';

/** A text that may hold a date, from a place of some authority. */
export interface DateText {
  text: string;
  weight: number;
  kind: EvidenceKind;
  name: string;
  /** Does every page of such a site carry it, articles and others alike? */
  isStamp?: boolean;
}

/** Metas that say when the page was published, by how seldom they mean something else. */
const METAS: readonly (readonly [number, string])[] = [
  [
    3.5,
    'article:published_time og:article:published_time og:published_time citation_publication_date citation_online_date ' +
      'parsely-pub-date sailthru.date bytedance:published_time pubdate publishdate publish_date publish-date ' +
      'publication_date article.published article_date_original dcterms.issued dc.date.issued dcterms.created ' +
      'datepublished pubtime cxenseparse:recs:publishtime article:create_at og:pubdate',
  ],
  [2, 'citation_date dc.date date og:release_date created'],
];
const CHANGED_METAS = ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified'];
/** WeChat's `ct` and `createTime`, and what content systems call the same. */
const SCRIPT_NAMES =
  'ct|(?:ori)?create_?time|[_$]*pub(?:lish)?(?:ed)?_?(?:time|date|at)|date_?published|post_?date|ptime';

const dated = (texts: readonly string[], weight: number, kind: EvidenceKind, name: string): DateText[] =>
  texts.map((text) => ({ text, weight, kind, name }));

export function machineDates(source: Source): DateText[] {
  return [...linkedDates(source), ...metaDates(source), ...addressDate(source.url)];
}

/** Only looked for where nothing better speaks: reading every script of the page costs time. */
export const scriptDates = ({ doc }: Source): DateText[] =>
  scriptValues(doc, SCRIPT_NAMES)
    .slice(0, 6)
    .map(({ name, value }) => ({ text: value, weight: 1.5, kind: 'script', name }));

/** When it was changed: better than nothing, where something says it is an article. */
export const changedDates = ({ meta, articles }: Source): DateText[] => [
  ...CHANGED_METAS.flatMap((name) => dated(stated(meta, name), 0.5, 'metadata', name)),
  ...articles.flatMap((node) => dated(stringsOf(node.dateModified, '@value'), 0.5, 'linked-data', 'dateModified')),
];

/** Does it describe the page alone, not what is written there? */
export const isPage = (node: LdNode): boolean => typesOf(node).every((type) => /WebPage$/.test(type));

function linkedDates({ articles, linked }: Source): DateText[] {
  const of = (node: LdNode, key: string, weight: number): DateText[] =>
    dated(stringsOf(node[key], '@value').slice(0, 1), weight, 'linked-data', key);
  const own = articles
    .filter((node) => !isPage(node))
    .slice(0, 3)
    .flatMap((node, rank) => [
      ...of(node, 'datePublished', 4 - rank),
      ...of(node, 'dateCreated', 1),
      ...of(node, 'uploadDate', 1),
    ]);
  const pages = articles.filter(isPage).slice(0, 2);
  const stamps = pages.flatMap((node, rank) => of(node, 'datePublished', 2.5 - rank));
  // Baidu's own dialect states no type.
  const untyped = linked.filter((node) => listOf(node['@type']).length === 0).slice(0, 3);
  return [
    ...own,
    ...stamps.map((one) => ({ ...one, isStamp: true })),
    ...untyped.flatMap((node) => of(node, 'pubDate', 3.5)),
  ];
}

function metaDates({ meta }: Source): DateText[] {
  return METAS.flatMap(([weight, names]) =>
    names.split(' ').flatMap((name) => dated(stated(meta, name).slice(0, 1), weight, 'metadata', name)),
  );
}

/** A date in the path, as blogs and newspapers write it: /2026/09/30/, /2026-09/30/, /t20260930_1.html, /2026/sep/30/, /2026/politics/09/30/. */
function addressDate(url: string): DateText[] {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const match =
    /(?<!\d)((?:19|20)\d{2})(?:(?:\/[a-z]+)?[/_-](\d{1,2})[/_-](\d{1,2})|(\d{2})[/_-]?(\d{2})|\/([a-z]{3})\/(\d{1,2}))(?!\d)/i.exec(
      path,
    );
  if (!match) return [];
  const [, year, m1, d1, m2, d2, name, d3] = match;
  const text = name ? `${year} ${name} ${d3}` : `${year}-${m1 ?? m2}-${d1 ?? d2}`;
  return dated([text], 1.5, 'address', match[0]);
}
