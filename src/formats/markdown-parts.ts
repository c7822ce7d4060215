// The parts that every house style of Markdown is made of. What pages said is escaped, what the curator wrote is kept
// as Markdown; neither can leave its place. A style says how a section is written, and nothing else.

import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Clip } from '../domain/clip';
import { toMinute } from '../domain/day';
import { type AssembledIssue, type AssembledSection, type Item, remarkOf } from '../domain/issue';
import { publicLink } from '../domain/withheld';
import { escapeHeading, escapeLine, escapeLinkText, escapeText, linkDestination } from './escape-markdown';
import {
  correctionsOf,
  emptySentence,
  headingOf,
  placesOf,
  publicImage,
  shownSections,
  tagsOf,
  titleOf,
  titleText,
  whoOf,
} from './issue-parts';
import { isolated, plainLine, plainLines } from './plain-text';
import { safeMarkdown, safeMarkdownLine } from './remark';
import { frontMatter } from './yaml';

/** The blocks of one item; `n` counts within its section, `inIssue` through all of them, both from 1. */
export type ItemStyle = (
  item: Item,
  at: { n: number; inIssue: number; zone: string; section: AssembledSection },
) => string[];

/** The whole issue, its items in that style. `before` stands between the intro and the first section. */
export function markdownPage(issue: AssembledIssue, style: ItemStyle, before: readonly string[] = []): string {
  return markdownAround(issue, [...before, ...markdownSections(issue, style)]);
}

/** What stands before and behind the sections, around them. */
export function markdownAround(issue: AssembledIssue, sections: readonly string[]): string {
  const { digest, issue: row } = issue;
  const outro = safeMarkdown(row.outro);
  return joined([
    head(issue),
    `# ${escapeHeading(titleOf(issue))}`,
    coverOf(issue),
    safeMarkdownLine(digest.byline),
    safeMarkdown(row.intro),
    ...sections,
    outro && sections.length > 0 ? '---' : '', // without it an outro that opens with a list joins the last one
    outro,
    ...correctionLines(issue),
  ]);
}

export const joined = (blocks: readonly string[]): string => `${blocks.filter(Boolean).join('\n\n')}\n`;

export function markdownSections(issue: AssembledIssue, style: ItemStyle, heading = sectionHeading): string[] {
  let inIssue = 0;
  return shownSections(issue).flatMap((section) => {
    const places = placesOf(section).flatMap((place) => {
      if ('text' in place) return freeText(place.text);
      inIssue++;
      return style(place.item, { n: place.n, inIssue, zone: issue.digest.zone, section });
    });
    return [heading(section), escapeLine(emptySentence(section)), ...places];
  });
}

export function head(issue: AssembledIssue): string {
  const { digest, issue: row } = issue;
  return frontMatter({
    title: titleOf(issue),
    digest: plainLine(digest.name),
    brand: plainLine(digest.brand),
    date: row.day,
    number: row.number ?? '',
    headline: plainLine(issue.headline),
    byline: plainLine(digest.byline),
    sections: shownSections(issue).map(({ section }) => plainLine(section.name)),
    tags: tagsIn(issue),
    corrections: correctionsOf(issue).length || '',
    clips: issue.count,
  });
}

/** Every tag of the issue once. Like the sections, they tell whoever reads the file which lines are which. */
const tagsIn = ({ sections }: AssembledIssue): string[] => [
  ...new Set(sections.flatMap(({ items }) => items).flatMap(({ clip }) => tagsOf(clip))),
];

export const correctionLines = (issue: AssembledIssue): string[] =>
  correctionsOf(issue).map(({ day, note }) => escapeLine(`${day} ${note}`));

function coverOf({ issue: { cover } }: AssembledIssue): string {
  const url = cover ? publicImage(cover.url) : null;
  return url === null ? '' : `![${escapeLinkText(plainLine(cover?.alt ?? ''))}](${linkDestination(url)})`;
}

export const sectionHeading = (section: AssembledSection): string => `## ${escapeHeading(headingOf(section))}`;

/** Free Markdown between items. Where it opens or ends with a list, a rule keeps it apart from the items' own. */
export function freeText(markdown: string): string[] {
  const text = safeMarkdown(markdown);
  const blocks = fromMarkdown(text).children;
  return [blocks[0]?.type === 'list' ? '---' : '', text, blocks.at(-1)?.type === 'list' ? '---' : ''];
}

/** Every line but the first, so that all of an item's blocks belong to its list item. */
export const indent = (text: string, by: number): string => text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`);

export const listItem = (mark: string, blocks: readonly string[]): string =>
  mark + indent(blocks.filter(Boolean).join('\n\n'), mark.length);

export function titleLine(clip: Clip): string {
  const link = publicLink(clip);
  const title = titleText(clip);
  return link === null ? escapeLine(title) : `[${escapeLinkText(title)}](${linkDestination(link)})`;
}

export const byWhomAndWhen = (clip: Clip, zone: string): string =>
  [part(whoOf(clip), 0), toMinute(clip.clipped.instant, zone)].filter(Boolean).join(' · ');

export const tagLine = (clip: Clip, between = ' · '): string =>
  clip.tags
    .map((tag, index) => part(tag, index))
    .filter(Boolean)
    .join(between);

/** One of several on a line. */
export const part = (text: string, index: number): string => {
  const plain = plainLine(text);
  return isolated(index === 0 ? escapeLine(plain) : escapeText(plain));
};

/** The curator's words, else the page's. */
export const remarkBlock = (item: Item): string => safeMarkdown(remarkOf(item)) || paragraphs(item.clip.summary);

const paragraphs = (text: string): string => plainLines(text).map(escapeLine).join('\n\n');

export const quoted = (text: string): string =>
  plainLines(text)
    .map((line) => `> ${escapeLine(line)}`)
    .join('\n>\n');

/** The further voices of a story: a line each with what is said of it. No list, for a remark could join one. */
export const voiceBlocks = ({ voices = [] }: Item, zone: string): string[] =>
  voices.flatMap((voice) => [
    [titleLine(voice.clip), byWhomAndWhen(voice.clip, zone)].join(' · '),
    safeMarkdown(remarkOf(voice)),
  ]);
