// What a site reader is: a small reader for pages of one site, whose makers put their facts where no rule would look.

import type { Source } from '../source';

/**
 * What a site reader found, as the page writes it: dates, addresses and spaces are put right for it. What it leaves
 * out, or leaves empty, is read from the page as on any other; null says that there is none, whatever other places say.
 */
export interface SiteFacts {
  /** Left out, it is the head or the first clause of the text. */
  title?: string | undefined;
  author?: string | null | undefined;
  published?: string | null | undefined;
  siteName?: string | undefined;
  canonicalUrl?: string | undefined;
  image?: string | undefined;
  /** What the first sentences of a summary are taken from; left out, it is the first of the text. */
  about?: string | undefined;
  /** The elements that hold the text, in order. */
  textIn?: readonly Element[] | undefined;
  /** Or the text itself, where the page keeps it as data. */
  text?: string | undefined;
}

export interface SiteReader {
  /** The site, as evidence names it. */
  name: string;
  /** What the site calls itself, where that is not its name here; empty where only its pages tell. */
  siteName?: string;
  host: RegExp;
  /** Tried on the path with its query: which pages it can read. Never home pages or lists. */
  path: RegExp;
  /** `at` is what `path` matched. A reader that finds neither title nor text has found nothing. */
  read: (source: Source, at: RegExpExecArray, url: URL) => SiteFacts;
}
