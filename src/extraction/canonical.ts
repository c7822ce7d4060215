// The address the page calls its own. Whether to keep it instead of the tab's is for domain/address to decide.

import { type Finding, found, NOTHING } from './candidates';
import { stringsOf } from './json-ld';
import { stated } from './metadata';
import { absolute, type Source } from './source';

const LONGEST = 2_048;

export function readCanonical(source: Source): Finding {
  const { doc, meta, articles, base, url } = source;
  const links = [...doc.querySelectorAll('link[rel~="canonical" i][href]')].map(
    (link) => link.getAttribute('href') ?? '',
  );
  const named = articles
    .slice(0, 1)
    .flatMap((node) => [...stringsOf(node.mainEntityOfPage, 'url'), ...stringsOf(node.url, 'url')]);
  const stating = [...links, ...stated(meta, 'og:url'), ...named.filter((address) => /^https?:/i.test(address))];
  for (const address of stating) {
    const canonical = absolute(address, base);
    if (canonical !== '' && canonical.length <= LONGEST && !isHomeOf(canonical, url))
      return found(canonical, 'metadata');
  }
  return NOTHING;
}

/** Templates often state the home page on every article. */
function isHomeOf(canonical: string, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname, search } = new URL(canonical);
  const here = new URL(url);
  return pathname === '/' && search === '' && (here.pathname !== '/' || here.search !== '');
}
