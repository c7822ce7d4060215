// Draft and Clip: a link being written, and a link kept. The rules by which one becomes the other.

import { addressKey, chooseAddress, cleanAddress } from './address';
import type { Moment } from './day';
import type { Page } from './page';
import { addTag, distinctTags } from './tag';
import { oneLine, wellFormed } from './text';

/** What a curator can write on a clip. Defaults are told once: the types below are derived from this value. */
export const emptyFields = {
  title: '',
  url: '',
  author: '',
  site: '',
  /** `YYYY-MM-DD`, or ISO 8601 with offset, or empty. */
  published: '',
  /** BCP 47 or empty. */
  language: '',
  image: '',
  summary: '',
  quote: '',
  /** The curator's own words, in Markdown. */
  remark: '',
  /** Whom the curator has it from. */
  via: '',
  /** In the curator's order, which carries meaning. */
  tags: [] as string[],
};
export type ClipFields = typeof emptyFields;
export type FieldName = keyof ClipFields;
export const FIELD_NAMES = Object.keys(emptyFields) as FieldName[];

/** Fields in which a line break has no place. */
export const ONE_LINE_FIELDS: readonly FieldName[] = [
  'title',
  'url',
  'author',
  'site',
  'published',
  'language',
  'image',
  'via',
];

/** A clip being written, stored from its first moment and at every keystroke. One per address. */
export interface Draft {
  /** `addressKey` of the page it is written on: reopening the popup there finds it again. */
  key: string;
  /** The id its clip will have, so that keeping it twice cannot make two. */
  id: string;
  /** The kept clip that this draft edits, or null for a new one. */
  clipId: string | null;
  /** What that clip said when this draft began, so that a change made elsewhere since is not taken back by keeping. */
  base?: ClipFields;
  /** Whether that clip stood in focus then: only a changed wish moves it. */
  baseFocus?: boolean;
  fields: ClipFields;
  focus: boolean;
  /** What stands half-typed in the tag field: not a tag yet, and not to be lost either. */
  tagText: string;
  /** Fields the curator has touched: reading the page never overwrites these. */
  touched: FieldName[];
  createdAt: number;
  updatedAt: number;
}

/** A kept link. */
export interface Clip extends ClipFields {
  id: string;
  /** `addressKey` of every address this clip answers to (the kept one and the one it was clipped at). Unique. */
  keys: string[];
  /** When and where it was clipped. */
  clipped: Moment;
  /** UTC milliseconds of the last change. */
  updatedAt: number;
  /** The curator said that this private or secret-bearing address may be published. */
  addressConfirmed: boolean;
  /** The curator marked it private: it leaves only once that is confirmed, like an address of the house. */
  private?: boolean;
}

/** A fresh draft for the page in a tab, before anything was read: the tab's own address and title. */
export function newDraft(tab: { url: string; title: string }, { id, now }: { id: string; now: number }): Draft {
  const fields = {
    ...emptyFields,
    tags: [],
    url: cleanAddress(wellFormed(tab.url)),
    title: oneLine(wellFormed(tab.title)),
  };
  return {
    key: addressKey(tab.url),
    id,
    clipId: null,
    fields,
    focus: false,
    tagText: '',
    touched: [],
    createdAt: now,
    updatedAt: now,
  };
}

/** A draft that edits a kept clip. All that the clip says counts as touched: reading the page only fills what is empty. */
export function draftOfClip(clip: Clip, { key, focus, now }: { key: string; focus: boolean; now: number }): Draft {
  const fields = fieldsOf(clip);
  const touched = FIELD_NAMES.filter((name) => fields[name].length > 0);
  return {
    key,
    id: clip.id,
    clipId: clip.id,
    base: fieldsOf(clip),
    baseFocus: focus,
    fields,
    focus,
    tagText: '',
    touched,
    createdAt: now,
    updatedAt: now,
  };
}

/** An editing draft brought up to its clip as it is now: what the curator changed stays, all else is what the clip says. */
export function rebase(draft: Draft, clip: Clip): Draft {
  const { base } = draft;
  if (!base) return draft;
  const current = fieldsOf(clip);
  const theirs = FIELD_NAMES.filter((name) => {
    if (same(draft.fields[name], base[name])) return true;
    return !draft.touched.includes(name) && current[name].length > 0;
  });
  const fields = Object.fromEntries(
    FIELD_NAMES.map((name) => [name, (theirs.includes(name) ? current : draft.fields)[name]]),
  );
  return { ...draft, base: current, fields: fields as ClipFields };
}

/**
 * Two drafts of one page as one, on top of `base`: what was typed in `over` stands, but neither remark goes for the
 * other's sake (they follow each other) and no tag does.
 */
export function mergeDrafts(base: Draft, over: Draft): Draft {
  if (!isTouched(over)) return base;
  const typed = over.touched.reduce((draft, name) => editField(draft, name, over.fields[name], over.updatedAt), base);
  const remark = [...new Set([base.fields.remark, over.fields.remark])].filter(Boolean).join('\n\n');
  return {
    ...typed,
    fields: { ...typed.fields, remark, tags: over.fields.tags.reduce(addTag, base.fields.tags) },
    focus: base.focus || over.focus,
    tagText: over.tagText || base.tagText,
    createdAt: Math.min(base.createdAt, over.createdAt),
    updatedAt: Math.max(base.updatedAt, over.updatedAt),
  };
}

const same = (a: string | string[], b: string | string[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What `now` says differently from `before`. */
export function changedFields(before: ClipFields, now: ClipFields): Partial<ClipFields> {
  const names = FIELD_NAMES.filter((name) => !same(before[name], now[name]));
  return Object.fromEntries(names.map((name) => [name, now[name]]));
}

/** The curator's change to one field. */
export function editField<N extends FieldName>(draft: Draft, name: N, value: ClipFields[N], now: number): Draft {
  const clean = normalise(name, value);
  const touched = draft.touched.includes(name) ? draft.touched : [...draft.touched, name];
  return { ...draft, fields: { ...draft.fields, [name]: clean }, touched, updatedAt: now };
}

function normalise<N extends FieldName>(name: N, value: ClipFields[N]): ClipFields[N] {
  if (Array.isArray(value)) return value.map((tag) => oneLine(wellFormed(tag))) as ClipFields[N];
  const text = wellFormed(value as string);
  return (ONE_LINE_FIELDS.includes(name) ? text.replace(/[\r\n\u2028\u2029]+/g, ' ') : text) as ClipFields[N];
}

/** The same for several fields at once. */
export const editFields = (draft: Draft, change: Partial<ClipFields>, now: number): Draft =>
  FIELD_NAMES.reduce((so, name) => (change[name] === undefined ? so : editField(so, name, change[name], now)), draft);

/** What was read from the page, as clip fields. Empty where the page says nothing. */
export function fieldsFromPage(page: Page, tabUrl: string): Partial<ClipFields> {
  return {
    title: oneLine(page.title),
    url: chooseAddress(tabUrl, page.canonicalUrl),
    author: oneLine(page.author),
    site: oneLine(page.siteName),
    published: page.published,
    language: page.language,
    image: page.image,
    summary: page.summary.trim(),
    quote: page.quote.trim(),
  };
}

/** Fills in what was read, never over a field the curator touched, and never with nothing over something. */
export function fillFrom(draft: Draft, read: Partial<ClipFields>): Draft {
  const fields: ClipFields = { ...draft.fields };
  for (const name of FIELD_NAMES) {
    const value = read[name];
    if (value === undefined || value.length === 0 || draft.touched.includes(name)) continue;
    Object.assign(fields, { [name]: normalise(name, value as never) });
  }
  return { ...draft, fields };
}

/** The fields of a clip or draft alone, in a fresh object. */
export function fieldsOf(source: ClipFields): ClipFields {
  const fields = Object.fromEntries(FIELD_NAMES.map((name) => [name, source[name]])) as ClipFields;
  return { ...fields, tags: [...fields.tags] };
}

/** Has the curator put anything of their own into this draft? */
export const isTouched = (draft: Draft): boolean => draft.touched.length > 0 || draft.focus || draft.tagText !== '';

/** The clip a draft becomes. `before` is the kept clip it edits, whose moment and confirmation stay. */
export function clipFrom(draft: Draft, { moment, before }: { moment: Moment; before: Clip | null }): Clip {
  const fields = tidyFields((before ? rebase(draft, before) : draft).fields);
  const keys = [...new Set([...(before?.keys ?? [draft.key]), addressKey(fields.url)])].filter(Boolean);
  return {
    ...fields,
    id: before?.id ?? draft.id,
    keys,
    clipped: before?.clipped ?? moment,
    updatedAt: moment.instant,
    addressConfirmed: before !== null && before.url === fields.url && before.addressConfirmed,
    ...(before?.private && { private: true }),
  };
}

/** Fields as they are kept: ends trimmed, tracking gone, a title where there is none, no tag twice. */
export function tidyFields(source: ClipFields): ClipFields {
  const fields = fieldsOf(source);
  for (const name of ONE_LINE_FIELDS) Object.assign(fields, { [name]: oneLine(fields[name] as string) });
  const url = cleanAddress(fields.url);
  return {
    ...fields,
    url,
    title: fields.title || url,
    summary: fields.summary.trim(),
    quote: fields.quote.trim(),
    remark: fields.remark.replace(/^\s*\n/, '').trimEnd(), // spaces before the first word can mean code in Markdown
    tags: distinctTags(fields.tags.map(oneLine).filter(Boolean)),
  };
}
