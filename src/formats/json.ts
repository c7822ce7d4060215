// An issue as its rows: digest, issue, entries and clips as they are kept, ids and all, so that reading it back gives
// the same issue. Only an address that is withheld does not leave by this way either: its clip is written without
// it, and named in `withheld`, so that whoever reads the file knows what is missing.

import type { Clip } from '../domain/clip';
import type { Digest } from '../domain/digest';
import type { AssembledIssue, Entry, Issue, Item } from '../domain/issue';
import { isWithheld } from '../domain/withheld';
import type { Format } from './format';
import { storyOf, titleText } from './issue-parts';
import { jsonText } from './json-text';

/** Raised by one when a reader of the last one could not read it. */
export const JSON_SCHEMA = 'clipsheet-issue/1';

export interface IssueFile {
  schema: typeof JSON_SCHEMA;
  digest: Digest;
  issue: Issue;
  /** In the order in which they stand; the voices of a story behind the one they stand with. */
  entries: Entry[];
  /** One for each entry's `clipId`, each once. */
  clips: Clip[];
  /** Ids of the clips whose address is left out. */
  withheld: string[];
}

export const json: Format = {
  id: 'json',
  nameKey: 'formats_json',
  extension: 'json',
  mediaType: 'application/json',
  holds: 'everything',
  render: (issue) => jsonText(fileOf(issue)),
};

function fileOf({ digest, issue, sections }: AssembledIssue): IssueFile {
  const items = sections.flatMap((section) => section.items).flatMap(storyOf);
  const clips = [...new Map(items.map(({ clip }) => [clip.id, clip])).values()];
  return {
    schema: JSON_SCHEMA,
    digest,
    issue,
    entries: items.map(({ entry }) => entry),
    clips: clips.map(tellable),
    withheld: clips.filter(isWithheld).map(({ id }) => id),
  };
}

/** The clip as kept; a withheld one without its address, wherever in its fields that stands. */
function tellable(clip: Clip): Clip {
  if (!isWithheld(clip)) return clip;
  const hide = (text: string): string => text.replaceAll(clip.url, '\u2026');
  const fields = Object.entries(clip).map(([name, value]) => [name, typeof value === 'string' ? hide(value) : value]);
  const told: Clip = Object.fromEntries(fields);
  return { ...told, url: '', keys: [], image: '', title: titleText(clip), tags: clip.tags.map(hide) };
}

/** What `render` wrote, as rows fit for `assemble`; null when it is not such a file. */
export function readJson(text: string): { digest: Digest; issue: Issue; items: Item[]; withheld: string[] } | null {
  const file = parsed(text);
  if (!isIssueFile(file)) return null;
  const clips = new Map(file.clips.map((clip) => [clip.id, clip]));
  const items = file.entries.flatMap((entry) => {
    const clip = clips.get(entry.clipId);
    return clip ? [{ entry, clip }] : [];
  });
  return { digest: file.digest, issue: file.issue, items, withheld: file.withheld };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}

const isRow = (value: unknown, ...texts: string[]): boolean =>
  typeof value === 'object' && value !== null && texts.every((name) => typeof Reflect.get(value, name) === 'string');

/** Enough to tell our file from another; what a field may hold is for whoever takes it in to check. */
function isIssueFile(value: unknown): value is IssueFile {
  if (typeof value !== 'object' || value === null) return false;
  const { schema, digest, issue, entries, clips, withheld } = value as Partial<Record<keyof IssueFile, unknown>>;
  return (
    schema === JSON_SCHEMA &&
    isRow(digest, 'id', 'name', 'zone') &&
    isRow(issue, 'id', 'digestId', 'day') &&
    Array.isArray(entries) &&
    entries.every((entry) => isRow(entry, 'id', 'clipId', 'sectionId', 'rank')) &&
    Array.isArray(clips) &&
    clips.every((clip) => isRow(clip, 'id', 'title', 'url', 'remark') && Array.isArray(clip.tags)) &&
    Array.isArray(withheld)
  );
}
