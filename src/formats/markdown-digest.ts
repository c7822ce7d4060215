// Markdown in the manner of daily research digests: who, title and time on one line, the tags on their own, then the words.

import { toMinute } from '../domain/day';
import type { Item } from '../domain/issue';
import type { Format } from './format';
import { whoOf } from './issue-parts';
import { markdownPage, part, quoted, remarkBlock, tagLine, titleLine, voiceBlocks } from './markdown-parts';

export const markdownDigest: Format = {
  id: 'markdown-digest',
  nameKey: 'formats_markdown_digest',
  extension: 'md',
  mediaType: 'text/markdown',
  render: (issue) =>
    markdownPage(issue, (item, { zone }) => {
      const { clip } = item;
      const words = [remarkBlock(item), quoted(clip.quote), ...voiceBlocks(item, zone)];
      return [firstLine(item, zone), tagLine(clip, ' '), ...words];
    }),
};

/** The title stands first where nobody is named, so that it is escaped as what opens a line. */
const firstLine = ({ clip }: Item, zone: string): string =>
  [part(whoOf(clip), 0), titleLine(clip), toMinute(clip.clipped.instant, zone)].filter(Boolean).join(' ');
