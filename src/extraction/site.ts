// The site: the name it gives itself, and how to know that name again at the end of a title or in an author's place.

import { brandNames } from './brand';
import { type Candidate, candidate, choose, type Finding } from './candidates';
import { knownDomain } from './known-domains';
import { hostLabel, isDomain, isHostName, isVariant, siteKey, siteNames, statedNames } from './site-names';
import type { Source } from './source';
import { SECTION, titleNames } from './title-site';
import { bare } from './words';

export { hostLabel, siteNames };

/** Tells whether a piece of text is the site naming itself. */
export function siteKnower(source: Source): (text: string) => boolean {
  const names = [...siteNames(source), source.page.siteName].map(bare).filter(Boolean);
  const label = hostLabel(source.url);
  return (text) => {
    const word = bare(text);
    if (word === '') return false;
    if (SECTION.test(text.trim())) return true;
    return names.some((name) => isVariant(word, name)) || isHostName(text, label);
  };
}

/** Less than this is no name: an end of the title that nothing confirms, an owner named at the foot. */
const LEAST = 0.7;

/** The site's name: stated, or what the title, the logo and the foot agree on; a bare domain only when nothing better is. */
export function readSite(source: Source): Finding {
  const said = statedNames(source);
  const known = knownDomain(source.url);
  const isNamed = known !== '' || said.some(({ value }) => !isDomain(value));
  const brands = isNamed ? [] : brandNames(source);
  const names = [...new Set([...said, ...brands].map(({ value }) => value))];
  const candidates: Candidate[] = [
    ...(known ? [candidate(known, 9, 'known-site')] : []),
    ...said,
    ...brands,
    ...titleNames(source, names),
  ];
  return choose(candidates, { keyOf: siteKey, least: LEAST });
}
