// Atom (RFC 4287): one feed for the digest, one entry per item. Titles are text, content is HTML escaped as text.

import type { AssembledIssue } from '../domain/issue';
import { type FeedEntry, feedOf } from './feed';
import type { Format } from './format';
import { leaf, parent, xmlDocument } from './xml';

export const atom: Format = {
  id: 'atom',
  nameKey: 'formats_atom',
  extension: 'atom',
  mediaType: 'application/atom+xml',
  render,
};

function render(issue: AssembledIssue): string {
  const feed = feedOf(issue);
  const children = [
    leaf('id', feed.id),
    leaf('title', feed.title, { type: 'text' }),
    leaf('subtitle', feed.description, { type: 'text' }),
    leaf('updated', iso(feed.updated)),
    feed.home === null ? '' : leaf('link', '', { rel: 'alternate', href: feed.home }),
    parent('author', [leaf('name', feed.author)]),
    feed.cover ? leaf('logo', feed.cover.url) : '',
    ...feed.entries.map(entryOf),
  ];
  return xmlDocument(parent('feed', children, { xmlns: 'http://www.w3.org/2005/Atom' }));
}

function entryOf(entry: FeedEntry): string {
  const children = [
    leaf('id', entry.id),
    leaf('title', entry.title, { type: 'text' }),
    entry.link === null ? '' : leaf('link', '', { rel: 'alternate', href: entry.link }),
    leaf('published', iso(entry.published)),
    leaf('updated', iso(entry.updated)),
    entry.author === '' ? '' : parent('author', [leaf('name', entry.author)]),
    entry.section === '' ? '' : leaf('category', '', { term: entry.section, scheme: SECTION }),
    ...entry.tags.map((tag) => leaf('category', '', { term: tag })),
    leaf('content', entry.html, { type: 'html' }),
  ];
  return parent('entry', children, { 'xml:lang': entry.language || null });
}

const SECTION = 'tag:clipsheet.invalid,2026:section';

const iso = (instant: number): string => new Date(instant).toISOString();
