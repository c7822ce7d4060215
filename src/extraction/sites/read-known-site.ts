// Asking the reader made for a site, and putting right what it found. Which readers there are, its caller knows.

import { keptForm, machineMoment } from '../dates';
import { absolute, type Source } from '../source';
import { wordsIn } from './page-data';
import { digestOf, paragraphsOf, titleOfPost } from './post';
import type { SiteFacts, SiteReader } from './site-reader';

/** Asks the reader made for this site, if there is one. One that finds nothing, or stumbles, changes nothing. */
export function readKnownSite(source: Source, siteReaders: readonly SiteReader[]): void {
  if (!URL.canParse(source.url)) return;
  const url = new URL(source.url);
  for (const reader of siteReaders) {
    const at = reader.host.test(url.hostname) && reader.path.exec(url.pathname + url.search);
    if (at) {
      keep(source, reader, reader.read(source, at, url));
      return;
    }
  }
}

function keep(source: Source, { name, siteName = name }: SiteReader, facts: SiteFacts): void {
  const {
    published,
    image,
    canonicalUrl,
    about,
    text,
    textIn = paragraphsOf(source.doc, text ?? ''),
    ...others
  } = facts;
  const words = wordsIn(textIn[0]);
  const title = facts.title || titleOfPost(words);
  if (title === '') return;
  const given = {
    siteName,
    ...others,
    title,
    // Where the date should stand and none does, the dates of other things are not for the taking.
    published: published && (dateOf(published.trim()) || null),
    image: image && absolute(image, source.base),
    canonicalUrl: canonicalUrl && absolute(canonicalUrl, source.url),
    summary: digestOf(about || words),
  };
  const said = Object.entries(given).filter(([, value]) => value === null || value?.trim());
  source.given = Object.fromEntries(said.map(([field, value]) => [field, value ?? '']));
  source.givenText = textIn;
  source.siteReader = name;
}

const EIGHT_HOURS = 28_800;

/** Seconds since 1970 are told by the clock in China, whose day a Chinese page means; only such sites write them. */
function dateOf(text: string): string {
  const isSeconds = /^1\d{9}$/.test(text);
  const moment = machineMoment(isSeconds ? `${Number(text) + EIGHT_HOURS}` : text, { monthFirst: false });
  return moment ? keptForm(isSeconds ? { ...moment, offset: '+08:00' } : moment) : '';
}
