// What the feeds (RSS, Atom, JSON Feed) tell of an issue, before any of their syntaxes. An item is an entry; what
// stands around the items, for which no feed has a place, goes with the nearest one or into the feed's description.

import { fromMarkdown } from 'mdast-util-from-markdown';
import { type AssembledIssue, type AssembledSection, type Item, remarkOf } from '../domain/issue';
import { publicLink } from '../domain/withheld';
import {
  correctionsOf,
  imageOf,
  languageOf,
  placesOf,
  publicImage,
  storyOf,
  tagsOf,
  titleOf,
  titleText,
  whoOf,
} from './issue-parts';
import { plainLine, plainLines } from './plain-text';
import { safeMarkdown, safeMarkdownLine } from './remark';
import { prose } from './templates/prose';
import { escapeHtml, html } from './templates/syntaxes/html';
import { text } from './templates/syntaxes/text';

export interface Feed {
  id: string;
  title: string;
  /** The page that the byline links to; null where there is none. */
  home: string | null;
  author: string;
  /** Plain text: the issue's title, intro, outro and corrections. */
  description: string;
  cover: { url: string; alt: string } | null;
  /** UTC milliseconds. */
  updated: number;
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** The same for as long as the clip exists, whatever issue it stands in. */
  id: string;
  title: string;
  link: string | null;
  author: string;
  section: string;
  tags: string[];
  image: string | null;
  /** BCP 47 or empty. */
  language: string;
  /** UTC milliseconds. */
  published: number;
  updated: number;
  html: string;
}

/** RFC 4151. Nobody can ever own a name under `.invalid`, so nobody else can make the same tags. */
const tagUri = (kind: string, id: string): string =>
  `tag:clipsheet.invalid,2026:${kind}:${encodeURIComponent(id.toWellFormed()).replace(/[!'()*]/g, '_')}`;

export function feedOf(issue: AssembledIssue): Feed {
  const { digest, issue: row } = issue;
  const entries = issue.sections.flatMap(entriesOf);
  const cover = row.cover ? publicImage(row.cover.url) : null;
  return {
    id: tagUri('digest', digest.id),
    title: plainLine(digest.name) || titleOf(issue),
    home: homeOf(digest.byline),
    author: plainLine(digest.brand) || plainLine(digest.name) || titleOf(issue),
    description: descriptionOf(issue),
    cover: cover === null ? null : { url: cover, alt: plainLine(row.cover?.alt ?? '') },
    updated: Math.max(row.updatedAt, ...entries.map((entry) => entry.updated)),
    entries,
  };
}

function homeOf(byline: string): string | null {
  const [paragraph] = fromMarkdown(safeMarkdownLine(byline)).children;
  const words = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const link = words.find((node) => node.type === 'link' && /^https?:/i.test(node.url));
  return link?.type === 'link' ? new URL(link.url).href : null;
}

function descriptionOf(issue: AssembledIssue): string {
  const corrections = correctionsOf(issue).map(({ day, note }) => `${day} ${note}`);
  const written = [issue.issue.intro, issue.issue.outro].map((markdown) => prose(markdown, text));
  return [titleOf(issue), ...written, ...corrections].filter(Boolean).join('\n\n');
}

/** A free text goes with the item it stands behind, one at the head of its section with the first. */
function entriesOf(assembled: AssembledSection): FeedEntry[] {
  const entries: FeedEntry[] = [];
  let before = '';
  for (const place of placesOf(assembled)) {
    const last = entries.at(-1);
    if ('item' in place) {
      entries.push(entryOf(place.item, { section: plainLine(assembled.section.name), before }));
      before = '';
    } else if (last) last.html = joined([last.html, prose(place.text, html)]);
    else before = joined([before, prose(place.text, html)]);
  }
  return entries;
}

function entryOf(item: Item, { section, before }: { section: string; before: string }): FeedEntry {
  const { clip } = item;
  return {
    id: tagUri('clip', clip.id),
    title: titleText(clip),
    link: publicLink(clip),
    author: whoOf(clip),
    section,
    tags: tagsOf(clip),
    image: imageOf(clip),
    language: languageOf(clip),
    published: clip.clipped.instant,
    updated: Math.max(...storyOf(item).flatMap(({ clip: { clipped, updatedAt } }) => [clipped.instant, updatedAt])),
    html: joined([before, contentOf(item), voicesOf(item)]),
  };
}

const joined = (parts: readonly string[]): string =>
  parts
    .filter(Boolean)
    .join('\n')
    .replace(/[ \t]+$/gm, '');

const paragraphs = (plain: string): string =>
  plainLines(plain)
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('\n');

function contentOf(item: Item): string {
  const quote = paragraphs(item.clip.quote);
  const remark = safeMarkdown(remarkOf(item)) === '' ? paragraphs(item.clip.summary) : prose(remarkOf(item), html);
  return joined([remark, quote && `<blockquote>\n${quote}\n</blockquote>`]);
}

function voicesOf({ voices = [] }: Item): string {
  if (voices.length === 0) return '';
  const told = voices.map((voice) => {
    const link = publicLink(voice.clip);
    const title = escapeHtml(titleText(voice.clip));
    const named = link === null ? title : `<a href="${escapeHtml(link)}">${title}</a>`;
    const line = [named, escapeHtml(whoOf(voice.clip))].filter(Boolean).join(' \u00b7 ');
    return `<li>${joined([line, prose(remarkOf(voice), html)])}</li>`;
  });
  return `<ul>\n${told.join('\n')}\n</ul>`;
}
