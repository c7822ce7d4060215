// Markdown as one bullet list per section, who behind the title, the page's own words quoted below.

import { remarkOf } from '../domain/issue';
import type { Format } from './format';
import { whoOf } from './issue-parts';
import { listItem, markdownPage, part, quoted, titleLine, voiceBlocks } from './markdown-parts';
import { safeMarkdown } from './remark';

export const markdownBullets: Format = {
  id: 'markdown-bullets',
  nameKey: 'formats_markdown_bullets',
  extension: 'md',
  mediaType: 'text/markdown',
  render: (issue) =>
    markdownPage(issue, (item, { zone }) => {
      const { clip } = item;
      const line = [titleLine(clip), part(whoOf(clip), 1)].filter(Boolean).join(' \u2014 ');
      const words = [safeMarkdown(remarkOf(item)), quoted(clip.quote || clip.summary)];
      return [listItem('- ', [line, ...words, ...voiceBlocks(item, zone)])];
    }),
};
