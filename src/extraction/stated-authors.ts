// Authors stated for machines: JSON-LD of every shape and the dialects of meta elements.

import { placeOf } from './candidates';
import { type LdNode, listOf, resolve, stringsOf, typesOf } from './json-ld';
import { stated } from './metadata';
import { distinct, type IsSite, namesIn } from './names';
import type { Source } from './source';
import type { Statement } from './statement';
import { bare } from './words';

/** The last two are a card's first pairs, where one says who wrote it: too little alone, enough beside others. */
const DIALECTS =
  'author byl parsely-author sailthru.author cse_author article:author og:article:author dc.creator twitter:data1 twitter:data2'.split(
    ' ',
  );
const ADDRESS = /^(?:https?:)?\/|^@/;

export const statedAuthors = (source: Source, isSite: IsSite): Statement[] => [
  ...linkedAuthors(source, isSite),
  ...metaAuthors(source, isSite),
];

/** Papers: each author in a meta element of their own, the family name often first. */
export function citedAuthors({ meta }: Source, isSite: IsSite): string[] {
  const names = stated(meta, 'citation_author', 'bepress_citation_author', 'wkhealth_authors');
  return distinct(names.flatMap((name) => namesIn(name.replace(/^([^,]+),\s*([^,]+)$/, '$2 $1'), isSite)));
}

function linkedAuthors({ articles, linked, page }: Source, isSite: IsSite): Statement[] {
  const about = articles.filter((node) => stringsOf(node.headline).some((title) => bare(title) === bare(page.title)));
  const statements = [...about, ...articles].slice(0, 6).map((node) => {
    const people = resolve(node.author ?? node.creator, linked).filter((one) => listOf(one).length > 0);
    const names = distinct(stringsOf(people).flatMap((name) => namesIn(name, isSite)));
    return { names, weight: weightOf(node), place: placeOf('linked-data', node.author ? 'author' : 'creator') };
  });
  const first = statements.find(({ names }) => names.length > 0);
  return first ? [first] : [];
}

const weightOf = (node: LdNode): number =>
  typesOf(node).some((type) => /(Article|Posting|Report|Review|Recipe|Question)$/.test(type)) ? 0.8 : 0.5;

function metaAuthors({ meta }: Source, isSite: IsSite): Statement[] {
  return DIALECTS.flatMap((name) => {
    const values = stated(meta, name).filter((value) => !ADDRESS.test(value));
    const names = distinct(values.slice(0, 12).flatMap((value) => namesIn(value, isSite)));
    return names.length > 0 ? [{ names, weight: /\d/.test(name) ? 0.3 : 0.5, place: placeOf('metadata', name) }] : [];
  });
}
