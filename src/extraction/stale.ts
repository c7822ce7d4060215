// Single-page apps change the view and leave the metadata of the one before; lists describe every article they link to.
// What plainly speaks of another page is dropped here, before anything is read from it: it names another path on the
// same site, and a title that neither the title element nor a heading knows. One of the two alone proves nothing.

import { isWritten, type LdNode, stringsOf } from './json-ld';
import { stated } from './metadata';
import { isAlike, isOtherPage } from './same-page';
import type { Source } from './source';
import { decoded, lineOf } from './words';

/** What an app states once for all its pages. */
const SITE_WIDE =
  /^(?:og:site_name|og:locale|application-name|apple-mobile-web-app-title|generator|language|content-language|dc\.publisher)$/;
/** As much of a title in another is enough to doubt that they are of two pages, and to hold them for one. */
const HINT = 0.3;
const MATCH = 0.8;
/** As many articles, of which none is this page, are a list. */
const LIST = 3;

/** Drops the metadata and linked data that describe another page than the one in the tab. */
export function dropStale(source: Source): void {
  const { doc, meta } = source;
  const shown = [...doc.querySelectorAll('h1,[itemprop~="headline"]')].slice(0, 6).map(lineOf);
  const titles = [source.documentTitle, ...shown].filter(Boolean);
  if (titles.length === 0) return;
  const links = [...doc.querySelectorAll('link[rel~="canonical" i][href]')].slice(0, 4);
  const addresses = [...stated(meta, 'og:url'), ...links.map((link) => link.getAttribute('href') ?? '')];
  const [title = ''] = stated(meta, 'og:title', 'twitter:title');
  if (isElsewhere({ title, addresses }, titles, source)) {
    source.meta = new Map([...meta].filter(([name]) => SITE_WIDE.test(name)));
    for (const link of links) link.remove();
  }
  source.articles = ownArticles(source, titles);
}

interface Statement {
  title: string;
  addresses: readonly string[];
}

function isElsewhere({ title, addresses }: Statement, titles: readonly string[], { url }: Source): boolean {
  if (title === '' || addresses.length === 0 || titles.some((one) => isAlike(title, one, HINT))) return false;
  return addresses.every((address) => isOtherPage(address, url));
}

/** The linked data that is about this page. Of several articles only those of its title or its address are. */
function ownArticles(source: Source, titles: readonly string[]): LdNode[] {
  const told = source.articles.map((node) => ({ node, ...statementOf(node) }));
  const here = told.filter((one) => !isElsewhere(one, titles, source));
  const articles = here.filter(({ node }) => isWritten(node));
  if (articles.length < 2) return here.map(({ node }) => node);
  const own = articles.filter(
    ({ title, addresses }) =>
      titles.some((one) => isAlike(title, one, MATCH)) || addresses.some((one) => isHere(one, source)),
  );
  const kept = own.length > 0 ? own : articles.length < LIST ? articles : [];
  return here.filter((one) => !isWritten(one.node) || kept.includes(one)).map(({ node }) => node);
}

const statementOf = (node: LdNode): Statement => ({
  title: decoded(stringsOf(node.headline ?? node.name)[0] ?? ''),
  addresses: [node['@id'], node.url, node.mainEntityOfPage]
    .flatMap((value) => [...stringsOf(value, 'url'), ...stringsOf(value, '@id')])
    .filter((one) => /^(?:https?:)?\//.test(one)),
});

/** This very address, whatever its query and ending. */
function isHere(address: string, { url }: Source): boolean {
  const bareOf = (one: string): string => new URL(one, url).href.replace(/^https?:\/\/(www\.)?|[?#].*$|\/$/g, '');
  return URL.canParse(address, url) && bareOf(address) === bareOf(url);
}
