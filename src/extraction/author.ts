// Who wrote it: people, or the named desk; never an address, a number or the site in person's clothes. Empty when the
// page names no one.

import { type Finding, found, NOTHING } from './candidates';
import { headlineOf, linesNear, standsElsewhere } from './headline';
import { resolve, stringsOf } from './json-ld';
import { stated } from './metadata';
import { joined, namesIn } from './names';
import { siteKnower, siteNames } from './site';
import type { Source } from './source';
import { bare } from './words';

const BYLINES =
  '[rel~="author"],[itemprop~="author"],[class*="byline" i],[class~="author" i],[class*="author-name" i],[class*="author__name" i],[class*="authorname" i],[class*="post-author" i],[class*="article-author" i],[class*="entry-author" i],address.author';
/** How a name ends in running Chinese text. */
const STOP = '(?=$|[\\s,\\uff0c。;\\uff1b、(\\uff08|\\uff5c/])';
const CHINESE = new RegExp(
  `(?:作\\s*者|撰\\s*文|记\\s*者|文)\\s*[:\\uff1a／/|\\uff5c丨]\\s*((?:[\\p{Script=Han}·]{2,12}|[A-Za-z][A-Za-z .]{1,30})${STOP}(?:[\\s、]\\p{Script=Han}{2,4}${STOP})*)` +
    `|(?:本报|特约)?记者\\s+(\\p{Script=Han}{2,4})(?=$|\\s)`,
  'u',
);
const ENGLISH =
  /^(?:(?:posted|published|written)\b.{0,60}\b)?by\s+(\p{Lu}[\p{L}.'’-]*(?:\s+(?:and\s+|[\p{L}.'’-]+)){1,8}.*)$/iu;

export function readAuthor(source: Source): Finding {
  const isSite = notAuthor(source);
  for (const gather of [linked, citations, metas, bylines, nearby]) {
    const names = gather(source).map((text) => namesIn(text, isSite));
    const names2 =
      gather === bylines || gather === nearby ? (names.find((list) => list.length > 0) ?? []) : names.flat();
    if (names2.length > 0)
      return found(joined([...new Map(names2.map((name) => [bare(name), name])).values()]), 'byline');
  }
  return NOTHING;
}

/** The site's own name is no author, and neither is the headline. */
function notAuthor(source: Source): (name: string) => boolean {
  const isSite = siteKnower(source);
  const own = new Set([...siteNames(source), source.page.siteName, source.page.title].map(bare));
  return (name) => own.has(bare(name)) || (isSite(name) && !/^\p{L}+ \p{L}+$/u.test(name));
}

function linked({ articles, linked }: Source): string[] {
  for (const node of articles) {
    const names = stringsOf(resolve(node.author ?? node.creator, linked));
    if (names.some(Boolean)) return names;
  }
  return [];
}

const citations = ({ meta }: Source): string[] =>
  stated(meta, 'citation_author').map((name) => name.replace(/^([^,]+),\s*([^,]+)$/, '$2 $1'));

function metas({ meta }: Source): string[] {
  const names = [
    'author',
    'byl',
    'parsely-author',
    'sailthru.author',
    'article:author',
    'article:author_name',
    'dc.creator',
  ];
  for (const name of names) {
    const values = stated(meta, name).filter((value) => !/^https?:|^\//.test(value));
    if (values.length > 0) return values;
  }
  return [];
}

/** Elements marked as bylines, in the article's own order. */
function bylines(source: Source): string[] {
  const marked = [...source.doc.querySelectorAll(BYLINES)].slice(0, 24);
  const headline = headlineOf(source);
  const own = marked.filter((element) => !standsElsewhere(element, headline));
  return own.flatMap((element) => {
    const inner = element.querySelectorAll('[itemprop~="name"],[rel~="author"],a[href*="author" i]');
    const texts = inner.length > 0 ? [...inner] : [element];
    return texts.map((part) => (part.textContent ?? '').slice(0, 200)).filter((text) => text.trim().length < 120);
  });
}

/** Bylines in plain text near the headline. */
function nearby(source: Source): string[] {
  const lines = linesNear(source).filter((line) => line.length < 200);
  const found = [...lines, lines.slice(0, 12).join(' ')].map((line) => {
    const chinese = CHINESE.exec(line);
    return chinese?.[1] ?? chinese?.[2] ?? ENGLISH.exec(line)?.[1] ?? '';
  });
  return found.filter(Boolean);
}
