// What a site reader is: a small reader for pages of one site, whose makers put their facts where no rule would look.

import type { PageField } from '../../domain/page';
import type { Source } from '../source';

/** What a site reader found. What it leaves out is read from the page as on any other. */
export interface SiteFacts extends Partial<Record<Exclude<PageField, 'text' | 'quote'>, string>> {
  /** The elements that hold the text, in order. */
  textIn?: readonly Element[];
}

export interface SiteReader {
  /** The site, as evidence names it. */
  name: string;
  /** Is this page one of those it can read? Asked of every page, so it looks at the address first. */
  matches: (url: URL, source: Source) => boolean;
  read: (source: Source, url: URL) => SiteFacts;
}
