// OPML 2.0: an outline per section, in it one per item (of type `link` where it has an address), in that one the
// further voices of its story. What is only words is an outline without an address.

import { type AssembledIssue, type AssembledSection, type Item, remarkOf } from '../domain/issue';
import { publicLink } from '../domain/withheld';
import type { Format } from './format';
import {
  correctionsOf,
  emptySentence,
  placesOf,
  publicImage,
  shownSections,
  tagsOf,
  titleOf,
  titleText,
  whoOf,
} from './issue-parts';
import { plainLine, plainLines } from './plain-text';
import { prose } from './templates/prose';
import { text } from './templates/syntaxes/text';
import { leaf, parent, xmlDocument } from './xml';

export const opml: Format = {
  id: 'opml',
  nameKey: 'formats_opml',
  extension: 'opml',
  mediaType: 'text/x-opml',
  render,
};

function render(issue: AssembledIssue): string {
  const { digest, issue: row } = issue;
  const head = parent('head', [
    leaf('title', titleOf(issue)),
    leaf('dateModified', new Date(row.updatedAt).toUTCString()),
    plainLine(digest.brand) === '' ? '' : leaf('ownerName', plainLine(digest.brand)),
  ]);
  const cover = row.cover ? publicImage(row.cover.url) : null;
  const body = [
    cover === null ? '' : outline(plainLine(row.cover?.alt ?? '') || cover, { type: 'link', url: cover }),
    ...words(row.intro),
    ...shownSections(issue).map(sectionOf),
    ...words(row.outro),
    ...correctionsOf(issue).map(({ day, note }) => outline(`${day} ${note}`)),
  ].filter(Boolean);
  return xmlDocument(
    parent('opml', [head, parent('body', body.length > 0 ? body : [outline(titleOf(issue))])], { version: '2.0' }),
  );
}

const outline = (
  said: string,
  more: Readonly<Record<string, string | null>> = {},
  inner: readonly string[] = [],
): string => parent('outline', inner, { text: said, ...more });

const words = (markdown: string): string[] => plainLines(prose(markdown, text)).map((line) => outline(line));

function sectionOf(assembled: AssembledSection): string {
  const empty = emptySentence(assembled);
  const places = placesOf(assembled).flatMap((place) => ('item' in place ? [itemOf(place.item)] : words(place.text)));
  return outline(plainLine(assembled.section.name), {}, [...(empty ? [outline(empty)] : []), ...places]);
}

/** A comma or a slash within a category would make two of it. */
function itemOf(item: Item): string {
  const { clip, voices = [] } = item;
  const url = publicLink(clip);
  const remark = prose(remarkOf(item), text) || plainLines(clip.summary).join('\n');
  const tags = tagsOf(clip).map((tag) => tag.replace(/[,/]/g, ' ').trim());
  const more = {
    type: url === null ? null : 'link',
    url,
    created: new Date(clip.clipped.instant).toUTCString(),
    author: whoOf(clip) || null,
    category: tags.filter(Boolean).join(',') || null,
    description: remark || null,
  };
  return outline(titleText(clip), more, voices.map(itemOf));
}
