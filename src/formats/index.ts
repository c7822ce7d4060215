// Every format there is, the default one first. A new one is one new file and one line here.

import { atom } from './atom';
import { bbcode } from './bbcode';
import { bookmarks } from './bookmarks';
import { csv } from './csv';
import { eml } from './eml';
import type { Format } from './format';
import { htmlEmail } from './html-email';
import { htmlPage } from './html-page';
import { json } from './json';
import { jsonFeed } from './json-feed';
import { linkBlog } from './link-blog';
import { markdown } from './markdown';
import { markdownBold } from './markdown-bold';
import { markdownBullets } from './markdown-bullets';
import { markdownDigest } from './markdown-digest';
import { markdownNumbered } from './markdown-numbered';
import { markdownOverview } from './markdown-overview';
import { markdownTable } from './markdown-table';
import { opml } from './opml';
import { rss } from './rss';
import { teasers } from './teaser';
import { text } from './text';
import { wechat } from './wechat';

export type { Format } from './format';

export const formats: readonly Format[] = [
  markdown,
  markdownDigest,
  markdownNumbered,
  markdownBullets,
  markdownOverview,
  markdownBold,
  markdownTable,
  linkBlog,
  text,
  bbcode,
  htmlPage,
  htmlEmail,
  eml,
  wechat,
  ...teasers,
  json,
  csv,
  rss,
  atom,
  jsonFeed,
  opml,
  bookmarks,
];

/** The format of that id; the default one when it is unknown. */
export const formatOf = (id: string): Format => formats.find((format) => format.id === id) ?? markdown;
