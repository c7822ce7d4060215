// JSON Feed 1.1: one feed for the digest, one item per item. What it has no field for stands under `_clipsheet`.

import type { AssembledIssue } from '../domain/issue';
import { type FeedEntry, feedOf } from './feed';
import type { Format } from './format';
import { jsonText } from './json-text';

export const jsonFeed: Format = {
  id: 'json-feed',
  nameKey: 'formats_json_feed',
  extension: 'json',
  mediaType: 'application/feed+json',
  render,
};

function render(issue: AssembledIssue): string {
  const feed = feedOf(issue);
  return jsonText({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home ?? undefined,
    description: feed.description,
    authors: [{ name: feed.author, url: feed.home ?? undefined }],
    _clipsheet: {
      day: issue.issue.day,
      number: issue.issue.number ?? undefined,
      cover: feed.cover ?? undefined,
    },
    items: feed.entries.map(itemOf),
  });
}

const itemOf = (entry: FeedEntry): object => ({
  id: entry.id,
  url: entry.link ?? undefined,
  external_url: entry.link ?? undefined,
  title: entry.title,
  content_html: entry.html,
  image: entry.image ?? undefined,
  date_published: new Date(entry.published).toISOString(),
  date_modified: new Date(entry.updated).toISOString(),
  authors: entry.author === '' ? undefined : [{ name: entry.author }],
  tags: entry.tags,
  language: entry.language || undefined,
  _clipsheet: { section: entry.section },
});
