// The default Markdown of an issue: front matter, a heading per section, a loose list of items.

import type { Format } from './format';
import {
  byWhomAndWhen,
  listItem,
  markdownPage,
  quoted,
  remarkBlock,
  tagLine,
  titleLine,
  voiceBlocks,
} from './markdown-parts';

export const markdown: Format = {
  id: 'markdown',
  nameKey: 'formats_markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  render: (issue) =>
    markdownPage(issue, (item, { n, zone, section }) => {
      const mark = section.section.kind === 'manual' ? `${n}. ` : '- ';
      const { clip } = item;
      const said = [remarkBlock(item), quoted(clip.quote), ...voiceBlocks(item, zone)];
      return [listItem(mark, [titleLine(clip), byWhomAndWhen(clip, zone), tagLine(clip), ...said])];
    }),
};
