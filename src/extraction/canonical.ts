// The address the page calls its own, or the tab's own without tracking where the page states none or a wrong one.
// Whether a clip keeps it instead of the tab's is for domain/address to decide.

import { cleanAddress, webUrl } from '../domain/address';
import { type Finding, found } from './candidates';
import { shared } from './central';
import { stringsOf } from './json-ld';
import { stated } from './metadata';
import { hostLabel } from './site-names';
import { absolute, type Source } from './source';

const LONGEST = 2_048;

export function readCanonical(source: Source): Finding {
  const here = addressOf(source.url);
  for (const { value, places } of statements(source)) {
    const canonical = addressOf(absolute(value, source.base));
    if (!canonical) continue;
    if (here && !isBelieved(canonical, here, places[0]?.name === 'canonical' ? source.page.title : null)) continue;
    // Templates go on saying http long after their site has moved.
    if (here?.protocol === 'https:' && here.host === canonical.host) canonical.protocol = 'https:';
    return { value: canonical.href, places };
  }
  return found(here?.href ?? '', 'address');
}

function statements({ doc, meta, articles }: Source): Finding[] {
  const links = [...doc.querySelectorAll('link[rel~=canonical i][href]')].slice(0, 4);
  const named = articles
    .slice(0, 1)
    .flatMap(({ mainEntityOfPage, url }) => [...stringsOf(mainEntityOfPage, 'url'), ...stringsOf(url, 'url')])
    .filter((address) => /^https?:/i.test(address));
  return [
    ...links.map((link) => found(link.getAttribute('href') ?? '', 'metadata', 'canonical')),
    ...stated(meta, 'og:url').map((address) => found(address, 'metadata', 'og:url')),
    ...named.map((address) => found(address, 'linked-data', 'mainEntityOfPage')),
  ];
}

/** Without tracking, session and place in the page; a route kept in the hash stays. */
function addressOf(address: string): URL | null {
  const own = cleanAddress(address).replace(/;jsessionid=[^/?#;]*/i, '');
  return own.length > LONGEST ? null : webUrl(own.replace(/#(?![/!]).*$/, ''));
}

const TEMPLATE = /%7B%7B|\{\{|\/(?:undefined|null)(?:\/|$)/i;

/** `title` where another site's address may be the piece's own: an app's metadata names none but its own pages. */
function isBelieved(canonical: URL, here: URL, title: string | null): boolean {
  if ((isHome(canonical) && !isHome(here)) || TEMPLATE.test(canonical.href)) return false;
  if (hostLabel(canonical.href) !== hostLabel(here.href))
    return title !== null && isSyndicated(canonical, `${here.pathname} ${title}`);
  if (canonical.search !== '') return true;
  if (canonical.pathname === here.pathname) return here.search === '' || namesItself(here);
  // Some templates state the section an article stands in: the path it begins with, which names no article.
  const section = canonical.pathname.replace(/\/?(index\.\w{3,5})?$/i, '/');
  return !here.pathname.startsWith(section) || namesItself(canonical) || !namesItself(here);
}

const isHome = ({ pathname, search }: URL): boolean => pathname + search === '/';

/** Another site's address is believed from a canonical link that tells of the same piece: in its path or its words. */
const isSyndicated = ({ hostname, port, pathname }: URL, here: string): boolean =>
  /\.[a-z]/i.test(hostname) &&
  port === '' &&
  (here.startsWith(`${pathname} `) || shared(wordsOf(pathname), wordsOf(here)) > 1);

const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .slice(0, 800)
      .toLowerCase()
      .match(/\p{L}{3,}|\d{4,}/gu),
  );

/** Does the path end in a slug or a number that names one page among many? `article_details.php` does not. */
const namesItself = ({ pathname }: URL): boolean =>
  /[\p{L}\d]+(?:[-_][\p{L}\d]+){2}|\d{4}|[\da-z]{16}|(?:%[\da-f]{2}){6}/iu.test(
    pathname.replace(/\/$/, '').slice(-300).replace(/^.*\//, ''),
  );
