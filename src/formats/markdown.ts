// The default Markdown of an issue: front matter, a heading per section, a loose list of items. What pages said is
// escaped, what the curator wrote is kept as Markdown; neither can leave its place.

import type { Clip } from '../domain/clip';
import { toMinute } from '../domain/day';
import type { Section } from '../domain/digest';
import type { AssembledIssue, Item } from '../domain/issue';
import { publicLink } from '../domain/withheld';
import { escapeHeading, escapeLine, escapeLinkText, escapeText, linkDestination } from './escape-markdown';
import type { Format } from './format';
import { titleOf, titleText, whoOf } from './issue-parts';
import { isolated, plainLine, plainLines } from './plain-text';
import { safeMarkdown, safeMarkdownLine } from './remark';
import { frontMatter } from './yaml';

export const markdown: Format = {
  id: 'markdown',
  nameKey: 'formats_markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  render,
};

function render(issue: AssembledIssue): string {
  const { digest } = issue;
  const sections = issue.sections
    .filter(({ items }) => items.length > 0)
    .flatMap(({ section, items }) => [sectionHeading(section, items.length), ...listed(section, items, digest.zone)]);
  const outro = safeMarkdown(issue.issue.outro);
  const blocks = [
    head(issue),
    `# ${escapeHeading(titleOf(issue))}`,
    safeMarkdownLine(digest.byline),
    safeMarkdown(issue.issue.intro),
    ...sections,
    outro && sections.length > 0 ? '---' : '', // without it an outro that opens with a list joins the last one
    outro,
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function head(issue: AssembledIssue): string {
  const { digest } = issue;
  return frontMatter({
    title: titleOf(issue),
    digest: plainLine(digest.name),
    brand: plainLine(digest.brand),
    date: issue.issue.day,
    headline: plainLine(issue.headline),
    byline: plainLine(digest.byline),
    clips: issue.count,
  });
}

function sectionHeading(section: Section, count: number): string {
  const counted = section.kind === 'manual' || section.cap !== null;
  return `## ${counted ? `${escapeText(plainLine(section.name))} (${count})` : escapeHeading(plainLine(section.name))}`;
}

function listed(section: Section, items: readonly Item[], zone: string): string[] {
  return items.map(({ clip }, index) => {
    const mark = section.kind === 'manual' ? `${index + 1}. ` : '- ';
    return mark + indent(itemBlocks(clip, zone).join('\n\n'), mark.length);
  });
}

/** Every line but the first, so that all of an item's blocks belong to its list item. */
const indent = (text: string, by: number): string => text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`);

function itemBlocks(clip: Clip, zone: string): string[] {
  const remark = safeMarkdown(clip.remark) || paragraphs(clip.summary);
  const tags = clip.tags.map((tag, index) => part(tag, index)).filter(Boolean);
  return [titleLine(clip), byWhomAndWhen(clip, zone), tags.join(' · '), remark, quoted(clip.quote)].filter(Boolean);
}

function titleLine(clip: Clip): string {
  const link = publicLink(clip);
  const title = titleText(clip);
  return link === null ? escapeLine(title) : `[${escapeLinkText(title)}](${linkDestination(link)})`;
}

function byWhomAndWhen(clip: Clip, zone: string): string {
  const who = part(whoOf(clip), 0);
  return [who, toMinute(clip.clipped.instant, zone)].filter(Boolean).join(' · ');
}

/** One of several on a line. */
const part = (text: string, index: number): string => {
  const plain = plainLine(text);
  return isolated(index === 0 ? escapeLine(plain) : escapeText(plain));
};

const paragraphs = (text: string): string => plainLines(text).map(escapeLine).join('\n\n');

const quoted = (text: string): string =>
  plainLines(text)
    .map((line) => `> ${escapeLine(line)}`)
    .join('\n>\n');
