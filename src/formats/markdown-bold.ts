// Markdown with the title in bold and its address bare below, for places where links behind words are not seen.

import type { Clip } from '../domain/clip';
import { publicLink } from '../domain/withheld';
import { escapeLine } from './escape-markdown';
import type { Format } from './format';
import { titleText } from './issue-parts';
import { markdownPage, quoted, remarkBlock, voiceBlocks } from './markdown-parts';

export const markdownBold: Format = {
  id: 'markdown-bold',
  nameKey: 'formats_markdown_bold',
  extension: 'md',
  mediaType: 'text/markdown',
  render: (issue) =>
    markdownPage(issue, (item, { zone }) => {
      const { clip } = item;
      const title = titleText(clip);
      const named = title && `**${escapeLine(title)}**`;
      return [named, address(clip), remarkBlock(item), quoted(clip.quote), ...voiceBlocks(item, zone)];
    }),
};

/** In angle brackets, where Markdown takes it to the letter; a bare one would lose what looks like syntax in it. */
const address = (clip: Clip): string => {
  const link = publicLink(clip);
  return link === null ? '' : `<${link}>`;
};
