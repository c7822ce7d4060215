// Taking an old issue in: what a file tells becomes rows. Clips that are kept already stay as they are, and the issue
// says of them what it said then. Pure: what is stored, ids and ranks arrive as arguments.

import type { Clip } from './clip';
import type { Day } from './day';
import { type Digest, defaultSection, type Section } from './digest';
import { type Block, type ClosedIssue, type Entry, type Issue, type Item, issueId, newIssue } from './issue';
import type { OldIssue, OldItem, OldSection } from './old-issue';
import { type Known, type MadeRow, type Place, rowsFor, type TakeInContext } from './old-rows';
import { fillPattern } from './pattern';
import { oneLine } from './text';

export interface TakenIn {
  issue: Issue;
  /** New ones only. */
  clips: Clip[];
  /** New ones only. */
  entries: Entry[];
  /** How it left: the new items in the sections and words of the file. */
  left: ClosedIssue;
}

export function takeIn(told: OldIssue, known: Known, context: TakeInContext): TakenIn {
  const { digest, day } = context;
  const sections = told.sections.map((section, at) => ({
    section: sectionFor(section, at, digest, told),
    told: section,
  }));
  const places = sections.flatMap(({ section, told: { items } }) => items.flatMap((item) => placesOf(item, section)));
  const rows = rowsFor(places, known, context);
  const blocks = sections.flatMap(({ section, told: from }) => blocksOf(from, section, rows, context.newId));
  const id = issueId(digest.id, day);
  const left: ClosedIssue = {
    id,
    digest: {
      ...digest,
      name: told.digestName || digest.name,
      ...told.rows?.digest,
      id: digest.id,
      sections: sectionsThen(sections, digest, told),
    },
    items: [...rows.values()].map(({ entry, clip }) => ({ entry, clip })),
  };
  const fresh = [...rows.values()].filter(({ isNew }) => isNew);
  return {
    issue: issueOf(told, known.issue, blocks, context),
    clips: fresh.flatMap(({ kept }) => (kept === null ? [] : [kept])),
    entries: fresh.map(({ entry }) => entry),
    left,
  };
}

/** The digest's own section of that id or name; else one that only this issue knows. */
function sectionFor({ name }: OldSection, at: number, digest: Digest, told: OldIssue): Section {
  const rows = told.rows?.digest.sections.find((section) => section.name === name);
  const same = digest.sections.find((section) => (rows ? section.id === rows.id : plain(section.name) === plain(name)));
  if (rows) return same ? { ...rows, kind: rows.kind } : rows;
  if (same) return same;
  return name === ''
    ? defaultSection(digest)
    : { id: `old-${at + 1}-${plain(name)}`.slice(0, 80), name, kind: 'manual', cap: null };
}

const plain = (name: string): string => oneLine(name.normalize('NFKC')).toLocaleLowerCase('und');

function sectionsThen(sections: readonly { section: Section }[], digest: Digest, told: OldIssue): Section[] {
  if (told.rows) return told.rows.digest.sections;
  return [
    ...new Map([...sections.map(({ section }) => section), ...digest.sections].map((one) => [one.id, one])).values(),
  ];
}

const placesOf = (item: OldItem, section: Section): Place[] => [
  { item, section, lead: null },
  ...item.voices.map((voice) => ({ item: voice, section, lead: item })),
];

const blocksOf = (
  { texts, items }: OldSection,
  section: Section,
  rows: ReadonlyMap<OldItem, MadeRow>,
  newId: () => string,
): Block[] =>
  texts.map(({ after, text }) => {
    const before = items[after - 1];
    return { id: newId(), sectionId: section.id, after: (before && rows.get(before)?.entry.id) ?? null, text };
  });

/** The issue as it is to be stored. What an issue here says already stays. */
function issueOf(told: OldIssue, before: Issue | undefined, blocks: Block[], context: TakeInContext): Issue {
  const { digest, day, now, past } = context;
  if (before) return { ...before, number: before.number ?? told.number, updatedAt: now };
  const rows = told.rows?.issue;
  const { headline: _offered, ...fresh } = newIssue(digest.id, day, now);
  return {
    ...fresh,
    ...rows,
    id: fresh.id,
    digestId: digest.id,
    day,
    headline: rows ? rows.headline : (told.headline ?? headlineIn(told.title, digest, { day, number: told.number })),
    intro: told.intro,
    outro: told.outro,
    number: told.number,
    ...(!rows && blocks.length > 0 && { blocks }),
    closedAt: rows?.closedAt ?? (past ? now : null),
    importedAt: now,
  };
}

/** The headline within a title that was made by the digest's pattern; else what is left of it besides name and day. */
export function headlineIn(
  title: string,
  digest: Digest,
  { day, number }: { day: Day; number: number | null },
): string | null {
  const mark = '\u0000';
  const [front = '', back = ''] = fillPattern(digest.titlePattern, { digest, day, headline: mark, number }).split(mark);
  const isMade = title.startsWith(oneLine(front)) && title.endsWith(oneLine(back));
  if (digest.titlePattern.includes('{headline}') && isMade && title.length > front.length + back.length - 2)
    return oneLine(title.slice(oneLine(front).length, title.length - oneLine(back).length)) || null;
  const rest = [digest.brand, digest.name, day]
    .filter(Boolean)
    .reduce((text, part) => text.replace(part, ' '), title)
    .replace(/[([\uff08\u3010]\s*[)\]\uff09\u3011]/gu, '');
  return oneLine(rest.replace(/^[\s_|\u00b7:\uff1a\u2014\u2013-]+|[\s_|\u00b7:\uff1a\u2014\u2013-]+$/gu, '')) || null;
}

/** The issue as it left before, with what a further file of it brings. */
export const joinedLeft = (before: ClosedIssue, { items }: ClosedIssue): ClosedIssue => {
  const known = new Set(before.items.map(({ clip }) => clip.id));
  return { ...before, items: [...before.items, ...items.filter(({ clip }: Item) => !known.has(clip.id))] };
};
