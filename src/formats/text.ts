// Plain text, for a mail's text part, a chat or a note: addresses written out, nothing that is not to be read.

import type { Format } from './format';
import { isolated } from './plain-text';
import { prose } from './templates/prose';
import { text as syntax } from './templates/syntaxes/text';
import { paragraphs, type ToldItem, type ToldVoice, writtenPage } from './written-page';

export const text: Format = {
  id: 'text',
  nameKey: 'formats_text',
  extension: 'txt',
  mediaType: 'text/plain',
  render: (issue) =>
    writtenPage(issue, {
      title: (title) => title,
      cover: ({ url, alt }) => [alt && `[${alt}]`, url].filter(Boolean).join('\n'),
      heading: (heading) => `== ${heading} ==`,
      line: (line) => line,
      prose: written,
      item: itemText,
      rule: '----',
    }),
};

const written = (markdown: string): string => prose(markdown, syntax);

/** Every line but the first, so that what belongs to an item is seen to. */
const indent = (block: string, by: number): string => block.replace(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`);

function itemText(item: ToldItem): string {
  const mark = item.n === null ? '- ' : `${item.n}. `;
  const parts = [
    [head(item), spaced(item.tags)].filter(Boolean).join('\n'),
    written(item.remark) || paragraphs(item.summary),
    item.quote.map((line) => `> ${line}`).join('\n'),
    ...item.voices.map((voice) => `+ ${indent(paragraphs([head(voice), written(voice.remark)]), 2)}`),
  ];
  return mark + indent(paragraphs(parts), mark.length);
}

/** An item without a title goes by its address already. */
const head = ({ title, url, facts }: ToldVoice): string =>
  [title, url === title ? '' : url, spaced(facts)].filter(Boolean).join('\n');

const spaced = (texts: readonly string[]): string => texts.map(isolated).join(' \u00b7 ');
