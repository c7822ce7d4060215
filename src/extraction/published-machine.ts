// Where pages state their date for machines: linked data, metas of the many dialects, microdata, scripts, the address.

import type { EvidenceKind } from '../domain/page';
import { type LdNode, listOf, stringsOf, typesOf } from './json-ld';
import { scriptValues } from './script-values';
import type { Source } from './source';

/** A text that may hold a date, from a place of some authority. */
export interface DateText {
  text: string;
  weight: number;
  kind: EvidenceKind;
  name: string;
  isStamp?: boolean;
}

/** Metas that say when the page was published, and those that now and then mean something else. */
const PUBLISHED_META =
  /pub(lish|lication)?(ed)?[-_]?(date|time)|parsely-pub|publi(sh|cation)_date|datepublished|(^|\.)published|issued$|created$|create_at|online_date|date_original|sailthru\.date/;
const LOOSE_META = /^(dc\.|citation_)?date$|release_date/;
const CHANGED_META = /modified|updated_time/;
/** WeChat's `ct` and `createTime`, and what content systems call the same. */
const SCRIPT_NAMES =
  'ct|(?:ori)?create_?time|[_$]*pub(?:lish)?(?:ed)?_?(?:time|date|at)|date_?published|post_?date|ptime';

const dated = (texts: readonly string[], weight: number, kind: EvidenceKind, name: string): DateText[] =>
  texts.map((text) => ({ text, weight, kind, name }));

const metaDates = ({ meta }: Source, names: RegExp, weight: number): DateText[] =>
  [...meta].flatMap(([name, texts]) => (names.test(name) ? dated(texts.slice(0, 1), weight, 'metadata', name) : []));

const linkedDates = (nodes: readonly LdNode[], key: string, weight: number): DateText[] =>
  nodes.flatMap((node, rank) =>
    dated(stringsOf(node[key], '@value').slice(0, 1), Math.max(weight - rank, 0.3), 'linked-data', key),
  );

/** Does it describe the page alone, not what is written there? */
export const isPage = (node: LdNode): boolean => typesOf(node).every((type) => /WebPage$/.test(type));

export function machineDates(source: Source): DateText[] {
  const { articles, linked } = source;
  const own = articles.filter((node) => !isPage(node)).slice(0, 3);
  const stamps = linkedDates(articles.filter(isPage).slice(0, 2), 'datePublished', 2.5);
  // Baidu's own dialect states no type.
  const untyped = linked.filter((node) => listOf(node['@type']).length === 0).slice(0, 1);
  return [
    ...linkedDates(own, 'datePublished', 4),
    ...linkedDates(own.slice(0, 1), 'dateCreated', 1),
    ...linkedDates(own.slice(0, 1), 'uploadDate', 1),
    ...stamps.map((one) => ({ ...one, isStamp: true })),
    ...linkedDates(untyped, 'pubDate', 3.5),
    ...metaDates(source, PUBLISHED_META, 3.5),
    ...metaDates(source, LOOSE_META, 2),
    ...addressDate(source.url),
  ];
}

/** Only looked for where nothing better speaks: reading every script of the page costs time. */
export const scriptDates = ({ doc }: Source): DateText[] =>
  scriptValues(doc, SCRIPT_NAMES)
    .slice(0, 6)
    .flatMap(({ name, value }) => dated([value], 1.5, 'script', name));

/** When it was changed: better than nothing, where something says it is an article. */
export const changedDates = (source: Source): DateText[] => [
  ...metaDates(source, CHANGED_META, 0.5),
  ...linkedDates(source.articles, 'dateModified', 0.5),
];

/** A date in the path, as blogs and newspapers write it: /2026/09/30/, /2026-09/30/, /t20260930_1.html, /2026/sep/30/, /2026/politics/09/30/. */
function addressDate(url: string): DateText[] {
  const [all, year, month, date] =
    /(?<!\d)((?:19|20)\d\d)(?:\/[a-z]+(?=\/\d\d\/))?[/_-]?([a-z]{3}(?=\/)|\d\d?(?=[/_-])|\d\d(?=\d))[/_-]?(\d\d?)(?!\d)/i.exec(
      URL.canParse(url) ? new URL(url).pathname : '',
    ) ?? [];
  return all ? dated([`${year}-${month}-${date}`], 1.5, 'address', all) : [];
}
