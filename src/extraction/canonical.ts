// The address the page calls its own, or the tab's own without tracking where the page states none or a wrong one.
// Whether a clip keeps it instead of the tab's is for domain/address to decide.

import { cleanAddress, webUrl } from '../domain/address';
import type { EvidenceKind } from '../domain/page';
import { type Finding, found } from './candidates';
import { stringsOf } from './json-ld';
import { stated } from './metadata';
import { absolute, type Source } from './source';

const LONGEST = 2_048;

export function readCanonical(source: Source): Finding {
  const here = webUrl(ownAddress(source.url));
  for (const { address, kind, name } of statements(source)) {
    const canonical = webUrl(ownAddress(absolute(address, source.base)));
    if (!canonical || canonical.href.length > LONGEST) continue;
    if (here && !isBelieved(canonical, { here, name, title: source.page.title })) continue;
    // Templates go on saying http long after their site has moved.
    if (here?.protocol === 'https:' && here.host === canonical.host) canonical.protocol = 'https:';
    return found(canonical.href, kind, name);
  }
  return found(here && here.href.length <= LONGEST ? here.href : '', 'address');
}

interface Statement {
  address: string;
  kind: EvidenceKind;
  name: string;
}

function statements({ doc, meta, articles }: Source): Statement[] {
  const links = [...doc.querySelectorAll('link[rel~="canonical" i][href]')].slice(0, 4);
  const named = articles
    .slice(0, 1)
    .flatMap((node) => [...stringsOf(node.mainEntityOfPage, 'url'), ...stringsOf(node.url, 'url')])
    .filter((address) => /^https?:/i.test(address));
  return [
    ...links.map((link) => statement(link.getAttribute('href') ?? '', 'metadata', 'canonical')),
    ...stated(meta, 'og:url').map((address) => statement(address, 'metadata', 'og:url')),
    ...named.map((address) => statement(address, 'linked-data', 'mainEntityOfPage')),
  ];
}

const statement = (address: string, kind: EvidenceKind, name: string): Statement => ({ address, kind, name });

/** Without tracking, session and place in the page; a route kept in the hash stays. */
function ownAddress(address: string): string {
  const clean = cleanAddress(address).replace(/;jsessionid=[^/?#;]*/i, '');
  return clean.replace(/#(?![/!]).*$/, '');
}

interface Here {
  here: URL;
  /** Where it is stated. */
  name: string;
  title: string;
}

function isBelieved(canonical: URL, { here, name, title }: Here): boolean {
  const isHome = canonical.pathname === '/' && canonical.search === '';
  if (isHome && (here.pathname !== '/' || here.search !== '')) return false;
  if (/(?:%7B%7B|\{\{|\/(?:undefined|null)(?:\/|$))/i.test(canonical.href)) return false;
  if (siteOf(canonical) !== siteOf(here)) return name === 'canonical' && isSyndicated(canonical, here, title);
  if (canonical.pathname === here.pathname) return canonical.search !== '' || namesItself(here) || here.search === '';
  return !isSectionOf(canonical, here);
}

/** Another site's address is believed from a canonical link that tells of the same piece: in its path or its words. */
function isSyndicated(canonical: URL, here: URL, title: string): boolean {
  if (!/\.[a-z]/i.test(canonical.hostname) || canonical.port !== '') return false;
  if (canonical.pathname === here.pathname) return true;
  const known = new Set([...wordsOf(here.pathname), ...wordsOf(title)]);
  return wordsOf(lastSegments(canonical)).filter((word) => known.has(word)).length >= 2;
}

/** Some templates state the section an article stands in: the path it begins with, which names no article. */
function isSectionOf(canonical: URL, here: URL): boolean {
  const section = canonical.pathname.replace(/\/?(index\.\w{3,5})?$/i, '/');
  if (!here.pathname.startsWith(section) || canonical.search !== '' || namesItself(canonical)) return false;
  return namesItself(here);
}

/** Does the path end in a slug or a number that names one page among many? `article_details.php` does not. */
const namesItself = (url: URL): boolean =>
  /[\p{L}\d]+(?:[-_][\p{L}\d]+){2}|\d{4}|[\da-z]{16}|(?:%[\da-f]{2}){6}/iu.test(lastSegment(url));

const segmentsOf = (url: URL): string[] => url.pathname.split('/').filter(Boolean);
const lastSegment = (url: URL): string => (segmentsOf(url).at(-1) ?? '').slice(0, 300);
const lastSegments = (url: URL): string => segmentsOf(url).slice(-2).join(' ');

const wordsOf = (text: string): string[] =>
  text
    .slice(0, 400)
    .toLowerCase()
    .match(/\p{L}{3,}|\d{4,}/gu) ?? [];

/** The part of the host that one owner has: `example.co.uk` of `m.example.co.uk`. */
function siteOf({ hostname }: URL): string {
  const labels = hostname.split('.');
  const isPaired = /^(co|com|org|net|gov|edu|ac|or|ne|go|gob)$/.test(labels.at(-2) ?? '') && labels.length > 2;
  return labels.slice(isPaired ? -3 : -2).join('.');
}
