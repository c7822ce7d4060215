// Markdown numbered through the whole issue with an ideographic comma, as Chinese weeklies do. To Markdown these are
// paragraphs and no list, so what stands between them needs no indent.

import type { Format } from './format';
import { markdownPage, quoted, remarkBlock, titleLine, voiceBlocks } from './markdown-parts';

export const markdownNumbered: Format = {
  id: 'markdown-numbered',
  nameKey: 'formats_markdown_numbered',
  extension: 'md',
  mediaType: 'text/markdown',
  render: (issue) =>
    markdownPage(issue, (item, { inIssue, zone }) => [
      `${inIssue}\u3001${titleLine(item.clip)}`,
      remarkBlock(item),
      quoted(item.clip.quote),
      ...voiceBlocks(item, zone),
    ]),
};
