// Hostile items as issues: each stands in its own field of one clip, with harmless values around it and a clip behind it
// that must come through untouched.

import { readFileSync } from 'node:fs';
import { assemble } from '../../src/domain/assemble';
import { type Clip, tidyFields } from '../../src/domain/clip';
import type { AssembledIssue } from '../../src/domain/issue';
import { clipRow, digestRow, issueRow, itemRow } from '../helpers/rows';

export interface Item {
  id: string;
  field: string;
  value?: string;
  generator?: { unit: string; n: number; prefix: string; suffix: string };
}

export const BASE = {
  title: 'Title',
  url: 'https://example.org/a',
  author: 'Ann',
  summary: 'Sum',
  remark: '',
  tag: 'tag',
};
export const SENTINEL = { title: 'Sentinel', url: 'https://sentinel.example/' };

/** What a clip has no field for is written into its remark, as a curator would paste it; readers cut it to this. */
const FIELDS: Readonly<Record<string, keyof typeof BASE>> = {
  title: 'title',
  url: 'url',
  author: 'author',
  summary: 'summary',
  tag: 'tag',
  comment: 'remark',
  html: 'remark',
};
const LONGEST = 100_000;

export interface Subject {
  id: string;
  /** `many`: every field of every clip, but the remarks. */
  field: keyof typeof BASE | 'many';
  /** What stands in the field; empty for many. */
  value: string;
  clips: readonly Clip[];
  issue: AssembledIssue;
  /** The same clips at the same addresses, saying harmless things. */
  harmless: AssembledIssue;
}

export const readItems = (path: string): Item[] => (JSON.parse(readFileSync(path, 'utf8')) as { items: Item[] }).items;

/** Null where it is no matter of formats: whole pages, which only a browser can be shown. */
export function subjectOf({ id, field: named, value, generator }: Item): Subject | null {
  const field = FIELDS[named];
  if (field === undefined) return null;
  const whole = generator ? generator.prefix + generator.unit.repeat(generator.n) + generator.suffix : (value ?? '');
  const text = whole.slice(0, LONGEST);
  return { id, field, value: text, ...issuesOf([{ ...BASE, [field]: text }]) };
}

/** Many texts at once: one a field and clip. */
export function packOf(id: string, field: 'remark' | 'many', values: readonly string[]): Subject {
  const names = field === 'many' ? (['title', 'author', 'summary', 'tag', 'url'] as const) : (['remark'] as const);
  const rows = Array.from({ length: Math.ceil(values.length / names.length) }, (_, at) => {
    const texts = names.map((name, n) => [name, values[at * names.length + n] ?? BASE[name]]);
    return { ...BASE, ...Object.fromEntries(texts) } as typeof BASE;
  });
  return { id, field, value: '', ...issuesOf(rows) };
}

function issuesOf(rows: readonly (typeof BASE)[]): Pick<Subject, 'clips' | 'issue' | 'harmless'> {
  const clips = rows.map(clipOf);
  return {
    clips,
    issue: issueWith(clips),
    harmless: issueWith(rows.map(({ url }, at) => clipOf({ ...BASE, url }, at))),
  };
}

function clipOf({ tag, ...fields }: typeof BASE, at: number): Clip {
  const row = clipRow(`c${at}`, fields);
  return { ...row, ...tidyFields({ ...row, tags: [tag] }) };
}

function issueWith(clips: readonly Clip[]): AssembledIssue {
  const rows = [...clips, clipRow('last', SENTINEL)];
  const rank = (at: number): string => `a${String(at).padStart(4, '0')}`;
  const items = rows.map((clip, at) => itemRow(clip, { sectionId: 'focus', rank: rank(at) }));
  return assemble(digestRow(), issueRow(), items);
}

export const HARMLESS: AssembledIssue = issueWith([clipOf(BASE, 0)]);
