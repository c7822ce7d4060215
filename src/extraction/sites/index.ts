// The sites that have a reader of their own. Adding one: one file here, one line in this list, one fixture.

import type { PageField } from '../../domain/page';
import type { Source } from '../source';
import type { SiteReader } from './site-reader';

export const SITE_READERS: readonly SiteReader[] = [];

/** Asks the reader made for this site, if there is one. One that finds nothing, or stumbles, changes nothing. */
export function readKnownSite(source: Source): void {
  if (!URL.canParse(source.url)) return;
  const url = new URL(source.url);
  const reader = SITE_READERS.find((one) => one.matches(url, source));
  if (!reader) return;
  const { textIn = [], ...fields } = reader.read(source, url);
  const stated = Object.entries(fields).filter(([, value]) => value.trim() !== '');
  source.given = Object.fromEntries(stated) as Partial<Record<PageField, string>>;
  source.givenText = textIn;
  source.siteReader = reader.name;
}
