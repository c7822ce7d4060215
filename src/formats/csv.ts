// An issue as a table for spreadsheets: RFC 4180, one row an item or voice, every field in quotes, rows ending in CRLF
// (breaks within a field are LF). It opens with a byte order mark, without which Excel takes Chinese for Latin-1.
// A field that begins with = + - @ (full-width ones too) gets an apostrophe before it: spreadsheets would calculate
// it, and a page's title must not be a program. The apostrophe is theirs for "text"; who reads the file by program
// takes it away again where one of those signs follows.

import { type AssembledIssue, type AssembledSection, type Item, remarkOf } from '../domain/issue';
import { publicLink } from '../domain/withheld';
import type { Format } from './format';
import { imageOf, storyOf, tagsOf, titleText } from './issue-parts';
import { plainLine, plainLines } from './plain-text';
import { safeMarkdown } from './remark';

export const csv: Format = {
  id: 'csv',
  nameKey: 'formats_csv',
  extension: 'csv',
  mediaType: 'text/csv',
  holds: 'rows',
  lineEnd: '\r\n',
  render,
};

interface Place {
  issue: AssembledIssue;
  section: AssembledSection;
  /** Among the items of the issue, from 1. The voices of a story share it. */
  n: number;
  item: Item;
}

const COLUMNS: Readonly<Record<string, (place: Place) => string>> = {
  digest: ({ issue }) => plainLine(issue.digest.name),
  date: ({ issue }) => issue.issue.day,
  issue: ({ issue }) => String(issue.issue.number ?? ''),
  n: ({ n }) => String(n),
  section: ({ section }) => plainLine(section.section.name),
  title: ({ item }) => titleText(item.clip),
  url: ({ item }) => publicLink(item.clip) ?? '',
  author: ({ item }) => plainLine(item.clip.author),
  site: ({ item }) => plainLine(item.clip.site),
  published: ({ item }) => plainLine(item.clip.published),
  clipped: ({ item }) => new Date(item.clip.clipped.instant).toISOString(),
  language: ({ item }) => plainLine(item.clip.language),
  tags: ({ item }) => tagsOf(item.clip).join('; '),
  remark: ({ item }) => safeMarkdown(remarkOf(item)).replace(/[ \t]+$/gm, ''),
  summary: ({ item }) => plainLines(item.clip.summary).join('\n'),
  quote: ({ item }) => plainLines(item.clip.quote).join('\n'),
  via: ({ item }) => plainLine(item.clip.via),
  image: ({ item }) => imageOf(item.clip) ?? '',
  id: ({ item }) => item.clip.id,
};

function render(issue: AssembledIssue): string {
  const leads = issue.sections.flatMap((section) => section.items.map((item) => ({ section, item })));
  const places = leads.flatMap(({ section, item }, at) =>
    storyOf(item).map((voice): Place => ({ issue, section, n: at + 1, item: voice })),
  );
  const rows = places.map((place) => Object.values(COLUMNS).map((cell) => cell(place)));
  return `\ufeff${[Object.keys(COLUMNS), ...rows].map(rowOf).join('')}`;
}

const rowOf = (cells: readonly string[]): string => `${cells.map(field).join(',')}\r\n`;

const FORMULA = /^[\s\u200b\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

const field = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
