// When the page says it was published; a date of change only when there is no other.

import { type Finding, found } from './candidates';
import { readDate, readMachineDate } from './dates';
import { headlineOf, linesNear, standsElsewhere } from './headline';
import { stringsOf } from './json-ld';
import { stated } from './metadata';
import type { Source } from './source';
import { lineOf } from './words';

const PUBLISHED_META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'og:pubdate',
  'datepublished',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'publish_date',
  'publishdate',
  'publish-date',
  'pubdate',
  'pubtime',
  'publication_date',
  'article_date_original',
  'cxenseparse:recs:publishtime',
  'article:create_at',
  'bytedance:published_time',
  'dc.date',
  'date',
];
const CHANGED_META = ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified'];

export function readPublishedDate(source: Source): Finding {
  return found(publishedOf(source), 'metadata');
}

function publishedOf(source: Source): string {
  const order = { monthFirst: readsMonthFirst(source) };
  const machine = (texts: string[]): string => firstOf(texts, (text) => readMachineDate(text, order));
  const linked = (key: string): string[] => source.articles.flatMap((node) => stringsOf(node[key], '@value'));
  return (
    machine(linked('datePublished')) ||
    machine(stated(source.meta, ...PUBLISHED_META)) ||
    machine(markedTimes(source)) ||
    firstOf(linesOf(source), (line) => readDate(line, order)) ||
    machine(linked('dateCreated')) ||
    fromAddress(source.url) ||
    machine(stated(source.meta, ...CHANGED_META)) ||
    machine(linked('dateModified'))
  );
}

function firstOf(texts: readonly string[], read: (text: string) => string): string {
  for (const text of texts) {
    const found = read(text);
    if (found !== '') return found;
  }
  return '';
}

const readsMonthFirst = ({ page, doc }: Source): boolean =>
  /^(en(-us)?)?$/i.test(page.language || (doc.documentElement.getAttribute('lang') ?? ''));

/** Dates in elements made for them: marked as published first, then the first time element of the article. */
function markedTimes(source: Source): string[] {
  const { doc } = source;
  const headline = headlineOf(source);
  const marked = [...doc.querySelectorAll('[itemprop~="datePublished"],time[pubdate],time.published,time.entry-date')];
  const times = [...doc.querySelectorAll('article time, main time, header time, time[datetime]')].filter(
    (time) => !standsElsewhere(time, headline) && !isChange(time),
  );
  return [...marked.slice(0, 3), ...times.slice(0, 2)].flatMap((element) => [
    element.getAttribute('datetime') ?? element.getAttribute('content') ?? '',
    lineOf(element).slice(0, 100),
  ]);
}

const isChange = (time: Element): boolean =>
  /modif|updat/i.test(`${time.getAttribute('itemprop')} ${time.className} ${time.parentElement?.className}`);

/** Short lines alone, then neighbours joined: a date is often split over several elements. */
function linesOf(source: Source): string[] {
  const lines = linesNear(source).filter((line) => line.length < 160);
  return [...lines.filter((line) => !/updated|modified|更新/i.test(line)), lines.slice(0, 12).join(' ')];
}

/** A date in the path, as blogs and newspapers write it: /2026/09/30/. */
function fromAddress(url: string): string {
  const [, year, month, day] = /\/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?=[/_.-]|$)/.exec(url) ?? [];
  return year ? readDate(`${year}-${month}-${day}`, { monthFirst: false }) : '';
}
