// RSS 2.0: one channel for the digest, one item per item. Titles are text, descriptions are HTML escaped as text.

import type { AssembledIssue } from '../domain/issue';
import { type FeedEntry, feedOf } from './feed';
import type { Format } from './format';
import { leaf, parent, xmlDocument } from './xml';

export const rss: Format = {
  id: 'rss',
  nameKey: 'formats_rss',
  extension: 'rss',
  mediaType: 'application/rss+xml',
  render,
};

function render(issue: AssembledIssue): string {
  const feed = feedOf(issue);
  const home = feed.home ?? feed.id; // a channel must link somewhere, and its own name is an address too
  const cover = feed.cover && [
    leaf('url', feed.cover.url),
    leaf('title', feed.cover.alt || feed.title),
    leaf('link', home),
  ];
  const channel = parent('channel', [
    leaf('title', feed.title),
    leaf('link', home),
    leaf('description', feed.description),
    leaf('lastBuildDate', rfc822(feed.updated)),
    cover ? parent('image', cover) : '',
    ...feed.entries.map(itemOf),
  ]);
  return xmlDocument(parent('rss', [channel], { version: '2.0', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }));
}

/** `author` of RSS is an e-mail address, so the name stands in Dublin Core's. */
const itemOf = (entry: FeedEntry): string =>
  parent('item', [
    leaf('title', entry.title),
    entry.link === null ? '' : leaf('link', entry.link),
    leaf('description', entry.html),
    entry.author === '' ? '' : leaf('dc:creator', entry.author),
    entry.section === '' ? '' : leaf('category', entry.section, { domain: 'section' }),
    ...entry.tags.map((tag) => leaf('category', tag)),
    leaf('guid', entry.id, { isPermaLink: 'false' }),
    leaf('pubDate', rfc822(entry.published)),
  ]);

const rfc822 = (instant: number): string => new Date(instant).toUTCString();
