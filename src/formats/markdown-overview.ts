// Markdown in two passes: every title at a glance first, then each one again with all that is said of it.

import { escapeLine } from './escape-markdown';
import type { Format } from './format';
import { titleText } from './issue-parts';
import { byWhomAndWhen, markdownPage, quoted, remarkBlock, tagLine, titleLine, voiceBlocks } from './markdown-parts';

export const markdownOverview: Format = {
  id: 'markdown-overview',
  nameKey: 'formats_markdown_overview',
  extension: 'md',
  mediaType: 'text/markdown',
  render(issue) {
    const items = issue.sections.flatMap((section) => section.items);
    const overview = items.map(({ clip }, at) => `${at + 1}. ${escapeLine(titleText(clip))}`).join('\n');
    return markdownPage(
      issue,
      (item, { inIssue, zone }) => {
        const { clip } = item;
        const line = [byWhomAndWhen(clip, zone), tagLine(clip)];
        return [
          `### ${inIssue}. ${titleLine(clip)}`,
          ...line,
          remarkBlock(item),
          quoted(clip.quote),
          ...voiceBlocks(item, zone),
        ];
      },
      items.length > 0 ? ['---', overview] : [], // the rule keeps a list of the intro apart from this one
    );
  },
};
