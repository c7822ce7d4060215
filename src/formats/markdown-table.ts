// Markdown with a table per section. A cell is one line: of a remark its words and links stay, blocks and emphasis do not.

import type { AssembledIssue, AssembledSection, Item } from '../domain/issue';
import { remarkOf } from '../domain/issue';
import { escapeLine, escapeText, linkDestination } from './escape-markdown';
import type { Format } from './format';
import { emptySentence, placesOf, shownSections } from './issue-parts';
import { byWhomAndWhen, freeText, markdownAround, sectionHeading, tagLine, titleLine } from './markdown-parts';
import { wordsFor } from './own-words';
import { isolated, plainLine } from './plain-text';
import { prose } from './templates/prose';
import { markdown as syntax } from './templates/syntaxes/markdown';
import type { Prose } from './templates/syntaxes/syntax';

export const markdownTable: Format = {
  id: 'markdown-table',
  nameKey: 'formats_markdown_table',
  extension: 'md',
  mediaType: 'text/markdown',
  render: (issue) =>
    markdownAround(
      issue,
      shownSections(issue).flatMap((section) => sectionBlocks(section, issue)),
    ),
};

/** Items that follow each other share a table; a free text between them ends it. */
function sectionBlocks(section: AssembledSection, issue: AssembledIssue): string[] {
  const blocks: string[] = [];
  let rows: string[] = [];
  const { columns } = wordsFor(issue);
  const endTable = (): void => {
    if (rows.length > 0) blocks.push([row(columns), '| --- | --- | --- | --- | --- |', ...rows].join('\n'));
    rows = [];
  };
  for (const place of placesOf(section)) {
    if ('item' in place) rows.push(...rowsOf(place.item, place.n, issue.digest.zone));
    else {
      endTable();
      blocks.push(...freeText(place.text));
    }
  }
  endTable();
  return [sectionHeading(section), escapeLine(emptySentence(section)), ...blocks];
}

/** The voices of a story stand below it, without a number. */
const rowsOf = (item: Item, n: number, zone: string): string[] => [
  row([String(n), ...cellsOf(item, zone, quoteOf(item))]),
  ...(item.voices ?? []).map((voice) => row(['', ...cellsOf(voice, zone)])),
];

const row = (cells: readonly string[]): string => `|${cells.map((cell) => (cell ? ` ${cell} |` : ' |')).join('')}`;

function cellsOf(item: Item, zone: string, quote = ''): string[] {
  const { clip } = item;
  const remark = inline(remarkOf(item)) || isolated(escapeText(plainLine(clip.summary)));
  return [titleLine(clip), byWhomAndWhen(clip, zone), tagLine(clip), [remark, quote].filter(Boolean).join(' ')];
}

const quoteOf = ({ clip }: Item): string => {
  const quote = plainLine(clip.quote);
  return quote && isolated(`\u201c${escapeText(quote)}\u201d`);
};

const words = (text: string): string => escapeText(plainLine(` ${text} `));

const cell: Prose = {
  text: (text) => escapeText(text.replace(/\s+/gu, ' ')),
  strong: (inner) => inner,
  emphasis: (inner) => inner,
  code: words,
  link: (address, inner) => (inner.trim() === '' ? '' : `[${inner}](${linkDestination(address)})`),
  paragraph: (inner) => inner,
  heading: (inner) => inner,
  quote: (inner) => inner,
  list: (items) => items.join(' \u00b7 '),
  codeBlock: words,
  rule: '',
  newLine: ' ',
  gap: ' ',
};

/** Emphasis is left out because what makes it depends on the signs around it, and here they change. */
const inline = (markdown: string): string =>
  prose(markdown, { ...syntax, id: 'markdown-cell', prose: cell })
    .replace(/\s+/gu, ' ')
    .trim();
