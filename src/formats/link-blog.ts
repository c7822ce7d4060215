// A link blog for Jekyll, Hugo and their like: a file per item, named by date and slug, with the link in its front
// matter and what is said of it as the post. The issue's own words, where it has any, are a post of their own.

import { offsetAt, wallClock } from '../domain/day';
import { graphemes } from '../domain/graphemes';
import type { AssembledIssue, AssembledSection, Item } from '../domain/issue';
import { publicLink } from '../domain/withheld';
import { escapeLine } from './escape-markdown';
import { fileName } from './file-name';
import type { Format, FormatFile } from './format';
import { emptySentence, placesOf, shownSections, tagsOf, titleText } from './issue-parts';
import { markdownAround, quoted, remarkBlock, sectionHeading, voiceBlocks } from './markdown-parts';
import { plainLine } from './plain-text';
import { safeMarkdown } from './remark';
import { frontMatter } from './yaml';

export const linkBlog: Format = {
  id: 'link-blog',
  nameKey: 'formats_link_blog',
  extension: 'md',
  mediaType: 'text/markdown',
  files: filesOf,
  render: (issue) =>
    filesOf(issue)
      .map(({ name, text }) => `==> ${name} <==\n${text}`)
      .join('\n'),
};

function filesOf(issue: AssembledIssue): FormatFile[] {
  const { digest } = issue;
  const taken = new Map<string, number>();
  const named = (title: string, text: string): FormatFile => ({ name: freeName(issue.issue.day, title, taken), text });
  const posts = issue.sections.flatMap(({ section, items }) =>
    items.map((item, at) => named(titleText(item.clip), post(issue, { item, section: section.name, n: at + 1 }))),
  );
  const own = ownWords(issue);
  return own === null ? posts : [named(digest.name, own), ...posts];
}

function post(issue: AssembledIssue, { item, section, n }: { item: Item; section: string; n: number }): string {
  const { digest, issue: row } = issue;
  const { clip } = item;
  const head = frontMatter({
    title: titleText(clip),
    date: dateOf(item, issue),
    link: publicLink(clip) ?? '', // not `url`, which means the post's own address to both
    by: plainLine(clip.author),
    site: plainLine(clip.site),
    via: plainLine(clip.via),
    tags: tagsOf(clip),
    digest: plainLine(digest.name),
    number: row.number ?? '',
    section: plainLine(section),
    position: n,
  });
  return joined([head, remarkBlock(item), quoted(clip.quote), ...voiceBlocks(item, digest.zone)]);
}

/** In the issue's zone, to the minute; a clip of another day than the issue's has only the issue's day. */
function dateOf({ clip: { clipped } }: Item, { digest: { zone }, issue: { day } }: AssembledIssue): string {
  const clock = wallClock(clipped.instant, zone);
  if (clock.day !== day) return day;
  const offset = offsetAt(clipped.instant, zone);
  const ahead = Math.abs(offset);
  const east = `${offset < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
  return `${day}T${two(clock.hour)}:${two(clock.minute)}:00${east}`;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** What stands around the items; null where nobody wrote anything there and there is an item to be written. */
function ownWords(issue: AssembledIssue): string | null {
  const { intro, outro, cover } = issue.issue;
  const sections = shownSections(issue).flatMap(wordsOf);
  const corrected = issue.digest.notesCorrections && (issue.issue.corrections ?? []).length > 0;
  const isSaid = [intro, outro].some((text) => safeMarkdown(text) !== '') || sections.length > 0 || cover || corrected;
  return isSaid || issue.count === 0 ? markdownAround(issue, sections) : null;
}

function wordsOf(section: AssembledSection): string[] {
  const texts = placesOf(section).flatMap((place) => ('text' in place ? [safeMarkdown(place.text)] : []));
  const words = [escapeLine(emptySentence(section)), ...texts].filter(Boolean);
  return words.length > 0 ? [sectionHeading(section), ...words] : [];
}

const joined = (blocks: readonly string[]): string => `${blocks.filter(Boolean).join('\n\n')}\n`;

/** So many characters of a title make its slug. */
const LONGEST = 60;

/** Letters and digits of every script, for both generators keep them; the rest is where words end. */
function slugOf(title: string): string {
  const words =
    title
      .slice(0, 400)
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return graphemes(words.join('-')).slice(0, LONGEST).join('').replace(/-+$/, '') || 'link';
}

/** Numbered where the name is taken, capitals or not: some systems would write one file over the other. */
function freeName(day: string, title: string, taken: Map<string, number>): string {
  const stem = `${day}-${slugOf(title)}`;
  const nameWith = (n: number): string => fileName(stem, { suffix: n > 1 ? String(n) : '', extension: 'md' });
  let n = taken.get(stem) ?? 1;
  while (taken.has(folded(nameWith(n)))) n++;
  taken.set(stem, n + 1).set(folded(nameWith(n)), 1);
  return nameWith(n);
}

const folded = (name: string): string => name.toUpperCase().normalize('NFC');
