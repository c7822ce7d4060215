// The bookmark file that every browser imports (Netscape's): a folder per section, a bookmark per item. The words on an
// item stand as its description. Tags never closed and upper case are the format's own; browsers expect them so.

import { type AssembledIssue, type AssembledSection, type Item, remarkOf } from '../domain/issue';
import { publicLink } from '../domain/withheld';
import type { Format } from './format';
import {
  correctionsOf,
  emptySentence,
  placesOf,
  publicImage,
  shownSections,
  storyOf,
  tagsOf,
  titleOf,
  titleText,
} from './issue-parts';
import { plainLine, plainLines } from './plain-text';
import { prose } from './templates/prose';
import { escapeHtml } from './templates/syntaxes/html';
import { text } from './templates/syntaxes/text';

export const bookmarks: Format = {
  id: 'bookmarks',
  nameKey: 'formats_bookmarks',
  extension: 'html',
  mediaType: 'text/html',
  render,
};

const HEAD = [
  '<!DOCTYPE NETSCAPE-Bookmark-file-1>',
  '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">',
];

function render(issue: AssembledIssue): string {
  const title = escapeHtml(titleOf(issue));
  const corrections = correctionsOf(issue).map(({ day, note }) => `${day} ${note}`);
  const around = [wordsOf(issue.issue.intro), wordsOf(issue.issue.outro), ...corrections].filter(Boolean).join('\n');
  const folders = [coverOf(issue), ...shownSections(issue).flatMap(folderOf)];
  return `${[...HEAD, `<TITLE>${title}</TITLE>`, `<H1>${title}</H1>`, said(around), ...list(folders)].filter(Boolean).join('\n')}\n`;
}

const list = (lines: readonly string[]): string[] => ['<DL><p>', ...lines, '</DL><p>'];

const wordsOf = (markdown: string): string => plainLines(prose(markdown, text)).join('\n');

const said = (plain: string): string => (plain === '' ? '' : `<DD>${escapeHtml(plain)}`);

function coverOf({ issue }: AssembledIssue): string {
  const url = issue.cover ? publicImage(issue.cover.url) : null;
  return url === null ? '' : `<DT>${bookmark(url, plainLine(issue.cover?.alt ?? '') || url)}`;
}

function folderOf(assembled: AssembledSection): string[] {
  const places = placesOf(assembled).flatMap((place) =>
    'item' in place ? storyOf(place.item).flatMap(itemOf) : [said(wordsOf(place.text))],
  );
  return [
    `<DT><H3>${escapeHtml(plainLine(assembled.section.name))}</H3>`,
    said(emptySentence(assembled)),
    ...list(places),
  ];
}

function itemOf(item: Item): string[] {
  const { clip } = item;
  const url = publicLink(clip);
  const tags = tagsOf(clip).map((tag) => tag.replaceAll(',', ' '));
  const more = [`ADD_DATE="${seconds(clip.clipped.instant)}"`, `LAST_MODIFIED="${seconds(clip.updatedAt)}"`];
  if (tags.length > 0) more.push(`TAGS="${escapeHtml(tags.join(','))}"`);
  const named = url === null ? escapeHtml(titleText(clip)) : bookmark(url, titleText(clip), more);
  return [`<DT>${named}`, said(wordsOf(remarkOf(item)) || plainLines(clip.summary).join('\n'))];
}

const bookmark = (url: string, title: string, more: readonly string[] = []): string =>
  `<A ${[`HREF="${escapeHtml(url)}"`, ...more].join(' ')}>${escapeHtml(title)}</A>`;

const seconds = (instant: number): number => Math.floor(instant / 1000);
