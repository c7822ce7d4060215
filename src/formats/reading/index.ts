// Every form that can come back. A new one is one new file and one line here; what a file holds is looked at before what
// it is called.

import type { OldReading } from '../../domain/old-issue';
import { bbcodeReader } from './bbcode';
import { bookmarksReader } from './bookmarks';
import { jsonReader } from './json';
import { markdownReaders } from './markdown-readers';
import { opmlReader } from './opml';
import { otherMarkdownReader } from './other-markdown';
import type { PickedFile, Reader } from './reader';

export type { Carried, PickedFile, Reader } from './reader';

/** In the order in which they are asked. */
export const readers: readonly Reader[] = [
  jsonReader,
  opmlReader,
  bookmarksReader,
  ...markdownReaders,
  bbcodeReader,
  otherMarkdownReader,
];

/** Longer files are no issues. In UTF-16 units. */
export const LONGEST_FILE = 8_000_000;

/** The form a file is in; null when it is in none of ours. */
export const readerOf = (file: PickedFile): Reader | null => readers.find((reader) => reader.recognises(file)) ?? null;

/** Reads a file in whatever form it is. Never throws. */
export function readIssueFile(file: PickedFile): OldReading {
  const failed = (kind: 'unknown_form' | 'too_long'): OldReading => ({
    form: null,
    sure: false,
    issue: null,
    faults: [{ kind, line: 0, value: file.name }],
  });
  if (file.text.length > LONGEST_FILE) return failed('too_long');
  const reader = readerOf(file);
  if (!reader) return failed('unknown_form');
  const reading = reader.read(file);
  return { ...reading, faults: [...reading.faults, ...missing(reading)] };
}

/** What every issue should tell and this one does not. */
function missing({ issue }: OldReading): OldReading['faults'] {
  if (!issue) return [];
  const items = issue.sections.flatMap((section) => section.items).flatMap((item) => [item, ...item.voices]);
  const unlinked = items.filter(({ url }) => !/^https?:\/\//i.test(url));
  return [
    ...(issue.day === null && items.length > 0 ? [{ kind: 'no_day' as const, line: 0, value: '' }] : []),
    ...unlinked.map(({ line, title }) => ({ kind: 'no_address' as const, line, value: title })),
  ];
}
