// An issue as its rows. Ids, order and every field are as they were kept; what a row may hold is checked here, since
// the file may have been through other hands.

import { assemble } from '../../domain/assemble';
import { type Clip, emptyFields, FIELD_NAMES, fieldsOf } from '../../domain/clip';
import { isDay } from '../../domain/day';
import type { Entry, Issue, Item } from '../../domain/issue';
import { emptyIssue, emptyItem, type OldItem, type OldReading } from '../../domain/old-issue';
import { isZone } from '../../domain/zone';
import { JSON_SCHEMA, readJson } from '../json';
import type { Reader } from './reader';

export const jsonReader: Reader = {
  id: 'json',
  nameKey: 'formats_json',
  carries: [
    ...(['ids', 'day', 'number', 'headline', 'sections', 'time', 'author', 'tags', 'remark'] as const),
    ...(['quote', 'voices', 'texts'] as const),
  ],
  recognises: ({ text }) =>
    /^\s*\{/.test(text.slice(0, 1_000)) && text.slice(0, 2_000).includes(JSON_SCHEMA.split('/')[0] ?? ''),
  read: ({ text }) => read(text),
};

function read(text: string): OldReading {
  const failed = (kind: 'syntax' | 'wrong_shape', line: number, value: string): OldReading => ({
    form: 'json',
    sure: true,
    issue: null,
    faults: [{ kind, line, value }],
  });
  const broken = brokenAt(text);
  if (broken) return failed('syntax', broken.line, broken.said);
  const file = readJson(text);
  if (!file) return failed('wrong_shape', 0, JSON_SCHEMA);
  const { digest, issue } = file;
  if (!isDay(issue.day) || !isZone(digest.zone)) return failed('wrong_shape', 0, isDay(issue.day) ? 'zone' : 'day');
  if (!Array.isArray(digest.sections) || digest.sections.length === 0 || !digest.sections.every(isSection))
    return failed('wrong_shape', 0, 'digest');
  const wrong = file.items.findIndex(({ clip, entry }) => !isClip(clip) || !isEntry(entry));
  if (wrong >= 0) return failed('wrong_shape', lineOf(text, file.items[wrong]?.clip.id ?? ''), 'clip');
  const row = soundIssue(issue);
  const items = file.items.map(({ clip, entry }) => ({ entry, clip: soundClip(clip) }));
  return { form: 'json', sure: true, issue: oldOf(assemble(digest, row, items)), faults: [] };
}

function oldOf({ digest, issue, headline, title, sections }: ReturnType<typeof assemble>) {
  return {
    ...emptyIssue(),
    title,
    digestName: digest.name,
    day: issue.day,
    number: issue.number ?? null,
    headline,
    intro: issue.intro,
    outro: issue.outro,
    sections: sections
      .filter(({ items }) => items.length > 0)
      .map(({ section, items }) => ({ name: section.name, items: items.map(itemOf), texts: [] })),
    rows: { digest, issue },
  };
}

const itemOf = ({ clip, entry, voices = [] }: Item): OldItem => ({
  ...emptyItem(0),
  ...fieldsOf(clip),
  clippedAt: { instant: clip.clipped.instant },
  voices: voices.map(itemOf),
  rows: { clip, entry },
});

/** Where JSON stops being JSON; null when it does not. Engines tell the place in different words, or not at all. */
function brokenAt(text: string): { line: number; said: string } | null {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
    return null;
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const line = /line (\d+)/.exec(said)?.[1];
    const position = /position (\d+)/.exec(said)?.[1];
    if (line !== undefined) return { line: Number(line), said };
    const upTo = position === undefined ? text.length : Number(position);
    return { line: text.slice(0, upTo).split('\n').length, said };
  }
}

/** The line on which a row's id first stands. */
const lineOf = (text: string, id: string): number => {
  const at = text.indexOf(JSON.stringify(id));
  return at < 0 ? 0 : text.slice(0, at).split('\n').length;
};

const isText = (value: unknown): boolean => typeof value === 'string';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isInstant = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= 8.64e15;
const at = (row: unknown, name: string): unknown =>
  typeof row === 'object' && row !== null ? Reflect.get(row, name) : undefined;

const isSection = (row: unknown): boolean =>
  isText(at(row, 'id')) && isText(at(row, 'name')) && ['manual', 'automatic'].includes(String(at(row, 'kind')));

function isClip(row: unknown): boolean {
  const clipped = at(row, 'clipped');
  const known = FIELD_NAMES.every(
    (name) => at(row, name) === undefined || typeof at(row, name) === typeof emptyFields[name],
  );
  const zone = at(clipped, 'zone');
  return known && isTexts(at(row, 'tags')) && isInstant(at(clipped, 'instant')) && isText(zone) && isZone(String(zone));
}

/** Fields that an older Clipsheet did not have yet are empty; those that nobody knows are not taken over. */
function soundClip(clip: Clip): Clip {
  const { id, clipped, updatedAt, addressConfirmed } = clip;
  return {
    ...fieldsOf({ ...emptyFields, ...clip }),
    id,
    keys: isTexts(clip.keys) ? [...clip.keys] : [],
    clipped,
    updatedAt: isInstant(updatedAt) ? updatedAt : clipped.instant,
    addressConfirmed: addressConfirmed === true,
  };
}

const isEntry = (entry: Entry): boolean =>
  (entry.remark === undefined || isText(entry.remark)) && (entry.story === undefined || isText(entry.story));

function soundIssue(issue: Issue): Issue {
  const { id, digestId, day, headline, intro, outro, number, cover, blocks, corrections, emailFirst } = issue;
  const isBlock = (row: unknown): boolean =>
    isText(at(row, 'id')) && isText(at(row, 'sectionId')) && isText(at(row, 'text'));
  const isCorrection = (row: unknown): boolean => isInstant(at(row, 'at')) && isText(at(row, 'note'));
  return {
    id,
    digestId,
    day,
    headline: isText(headline) ? headline : null,
    intro: isText(intro) ? intro : '',
    outro: isText(outro) ? outro : '',
    number: Number.isInteger(number) ? (number ?? null) : null,
    ...(cover && isText(at(cover, 'url')) && isText(at(cover, 'alt')) && { cover }),
    ...(Array.isArray(blocks) && { blocks: blocks.filter(isBlock) }),
    ...(Array.isArray(corrections) && { corrections: corrections.filter(isCorrection) }),
    ...(typeof emailFirst === 'number' && { emailFirst }),
    closedAt: isInstant(issue.closedAt) ? issue.closedAt : null,
    updatedAt: isInstant(issue.updatedAt) ? issue.updatedAt : 0,
  };
}
