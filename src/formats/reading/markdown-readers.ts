// One reader for each house style of Markdown. All of them have the same front matter, so whoever finds as many items as
// it tells is the one whose style it is; styles whose items look like nothing else are asked first.

import type { OldReading } from '../../domain/old-issue';
import { readBold, readBullets, readDefault, readDigest, readNumbered, readOverview } from './markdown-styles';
import { readTable } from './markdown-table';
import { answerFor, isOwn, pageOf, type ReadStretch, readPage } from './own-markdown';
import type { Carried, Reader } from './reader';

interface Style {
  id: string;
  nameKey: string;
  read: ReadStretch;
  carries: readonly Carried[];
}

const PAGE: readonly Carried[] = ['day', 'number', 'headline', 'sections', 'remark', 'quote', 'voices'];

const STYLES: readonly Style[] = [
  {
    id: 'markdown-table',
    nameKey: 'formats_markdown_table',
    read: readTable,
    carries: ['day', 'number', 'headline', 'sections', 'time', 'author', 'tags', 'voices', 'texts'],
  },
  {
    id: 'markdown-overview',
    nameKey: 'formats_markdown_overview',
    read: readOverview,
    carries: [...PAGE, 'time', 'author', 'tags'],
  },
  { id: 'markdown-bold', nameKey: 'formats_markdown_bold', read: readBold, carries: PAGE },
  { id: 'markdown-numbered', nameKey: 'formats_markdown_numbered', read: readNumbered, carries: PAGE },
  {
    id: 'markdown',
    nameKey: 'formats_markdown',
    read: readDefault,
    carries: [...PAGE, 'time', 'author', 'tags', 'texts'],
  },
  {
    id: 'markdown-digest',
    nameKey: 'formats_markdown_digest',
    read: readDigest,
    carries: [...PAGE, 'time', 'author', 'tags'],
  },
  {
    id: 'markdown-bullets',
    nameKey: 'formats_markdown_bullets',
    read: readBullets,
    carries: [...PAGE, 'author', 'texts'],
  },
];

export const markdownReaders: readonly Reader[] = STYLES.map((style) => ({
  ...style,
  recognises: ({ text }) => styleOf(text) === style,
  read: ({ text }) => readAs(style, text),
}));

function readAs({ id, read }: Style, text: string): OldReading {
  const page = pageOf(text);
  const answer = readPage(page, read);
  if (id === 'markdown-overview') answer.issue.intro = withoutOverview(answer.issue.intro, answer.found);
  return answerFor(id, answer);
}

/** The list of all titles stands behind the intro, below a rule. */
const withoutOverview = (intro: string, count: number): string => {
  const lines = intro.split('\n');
  const list = lines.slice(-count);
  const isList = list.length === count && list.every((line, at) => line.startsWith(`${at + 1}.`));
  return isList
    ? lines
        .slice(0, -count)
        .join('\n')
        .replace(/(?:^|\n+)---\s*$/, '')
        .trimEnd()
    : intro;
};

function styleOf(text: string): Style | null {
  if (!/^\ufeff?---\r?\n/.test(text)) return null;
  const page = pageOf(text);
  if (!isOwn(page)) return null;
  const tried = STYLES.map((style) => ({ style, ...readPage(page, style.read) }));
  const whole = tried
    .filter(({ found, wanted }) => found === wanted)
    .sort((a, b) => Number(b.strict) - Number(a.strict))[0];
  return (whole ?? tried.sort((a, b) => b.found - a.found)[0])?.style ?? null;
}
