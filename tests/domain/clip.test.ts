// From tab to draft to clip: what the curator touched is theirs, what the page says fills the rest.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey } from '../../src/domain/address';
import {
  type ClipFields,
  changedFields,
  clipFrom,
  type Draft,
  draftOfClip,
  editField,
  editFields,
  emptyFields,
  FIELD_NAMES,
  type FieldName,
  fieldsFromPage,
  fieldsOf,
  fillFrom,
  isTouched,
  mergeDrafts,
  newDraft,
  ONE_LINE_FIELDS,
  rebase,
  tidyFields,
} from '../../src/domain/clip';
import { momentAt } from '../../src/domain/day';
import { emptyPage } from '../../src/domain/page';
import { FUZZ } from '../helpers/fuzz';
import { clipRow, NOON } from '../helpers/rows';

const moment = momentAt(NOON, 'Asia/Shanghai');
const fresh = (): Draft =>
  newDraft({ url: 'https://www.a.example/p?utm_source=x', title: ' A \n title ' }, { id: 'id1', now: 1 });

describe('a new draft', () => {
  it('has the tab’s own title and clean address, and nothing the curator touched', () => {
    expect(fresh()).toMatchObject({
      key: addressKey('https://a.example/p'),
      id: 'id1',
      clipId: null,
      touched: [],
      focus: false,
    });
    expect(fresh().fields).toEqual({ ...emptyFields, title: 'A title', url: 'https://www.a.example/p' });
    expect(isTouched(fresh())).toBe(false);
  });
  it('shares nothing with the next one', () => {
    fresh().fields.tags.push('x');
    expect(fresh().fields.tags).toEqual([]);
    expect(emptyFields.tags).toEqual([]);
  });
  it('holds no half characters', () => {
    const draft = newDraft({ url: 'https://a.example/\ud83d', title: 'x\ud83d' }, { id: 'i', now: 0 });
    expect([draft.fields.title, draft.fields.url].every((text) => text.isWellFormed())).toBe(true);
  });
});

describe('editing', () => {
  it('marks the field as the curator’s, once, and tells when', () => {
    const draft = editField(editField(fresh(), 'author', 'A', 5), 'author', 'Ann', 6);
    expect(draft).toMatchObject({ touched: ['author'], updatedAt: 6, createdAt: 1 });
    expect(draft.fields.author).toBe('Ann');
    expect(isTouched(draft)).toBe(true);
  });
  it('keeps breaks out of one-line fields and spaces as typed', () => {
    expect(editField(fresh(), 'title', 'a\r\nb ', 2).fields.title).toBe('a b ');
    expect(editField(fresh(), 'remark', ' a\n\n b ', 2).fields.remark).toBe(' a\n\n b ');
    expect(editField(fresh(), 'tags', [' b\n', 'a\ud83d'], 2).fields.tags).toEqual(['b', 'a\ufffd']);
  });
  it('leaves the draft it was given as it was', () => {
    const draft = fresh();
    const before = structuredClone(draft);
    editField(draft, 'title', 'x', 9);
    fillFrom(draft, { title: 'y' });
    expect(draft).toEqual(before);
  });
});

describe('filling in what was read', () => {
  const page = {
    ...emptyPage,
    title: ' Read\ntitle ',
    author: 'Ann',
    siteName: 'Site',
    summary: ' S. ',
    canonicalUrl: 'https://a.example/p',
    quote: ' q ',
    published: '2026-09-30',
  };

  it('takes what the page says', () => {
    const { fields } = fillFrom(fresh(), fieldsFromPage(page, 'https://www.a.example/p'));
    expect(fields).toMatchObject({
      title: 'Read title',
      author: 'Ann',
      site: 'Site',
      summary: 'S.',
      url: 'https://a.example/p',
      quote: 'q',
      published: '2026-09-30',
    });
  });
  it('never overwrites what the curator touched, not even what they emptied', () => {
    const draft = editField(editField(fresh(), 'title', 'Mine', 2), 'author', '', 3);
    const { fields } = fillFrom(draft, fieldsFromPage(page, 'https://a.example/p'));
    expect([fields.title, fields.author]).toEqual(['Mine', '']);
  });
  it('never puts nothing over something', () => {
    expect(fillFrom(fresh(), fieldsFromPage(emptyPage, 'https://www.a.example/p')).fields).toEqual(fresh().fields);
  });
  it('is not the curator’s touch', () => expect(isTouched(fillFrom(fresh(), { title: 'x' }))).toBe(false));
});

describe('keeping', () => {
  it('gives the clip its moment and the addresses it answers to', () => {
    const draft = fillFrom(fresh(), { url: 'https://a.example/canonical' });
    const clip = clipFrom(draft, { moment, before: null });
    expect(clip).toMatchObject({
      id: 'id1',
      clipped: moment,
      updatedAt: NOON,
      addressConfirmed: false,
      url: 'https://a.example/canonical',
    });
    expect(clip.keys).toEqual(['a.example/p', 'a.example/canonical']);
  });

  it('an edited clip keeps its id, its moment and its old addresses', () => {
    const before = clipRow('c1', { url: 'https://a.example/old', addressConfirmed: true });
    const draft = editField(
      draftOfClip(before, { key: 'a.example/old', focus: false, now: 2 }),
      'url',
      'https://a.example/new',
      3,
    );
    const clip = clipFrom(draft, { moment: momentAt(NOON + 1, 'Europe/Paris'), before });
    expect(clip).toMatchObject({
      id: 'c1',
      clipped: before.clipped,
      updatedAt: NOON + 1,
      keys: ['a.example/old', 'a.example/new'],
    });
    expect(clip.addressConfirmed).toBe(false); // said of the old address only
    const same = clipFrom(draftOfClip(before, { key: 'k', focus: false, now: 2 }), { moment, before });
    expect(same.addressConfirmed).toBe(true);
  });

  it('tidies the fields: ends, tracking, tags twice, a title where there is none', () => {
    const fields = {
      ...emptyFields,
      title: ' ',
      url: ' https://a.example/?utm_source=x ',
      remark: '\n \n    code\nx \n',
      summary: ' s ',
      quote: '\nq\n',
      tags: [' b', 'AI', '', 'ai', 'b'],
    };
    expect(tidyFields(fields)).toMatchObject({
      title: 'https://a.example/',
      url: 'https://a.example/',
      remark: '    code\nx',
      summary: 's',
      quote: 'q',
      tags: ['b', 'AI'],
    });
  });
});

describe('an editing draft', () => {
  const clip = clipRow('c1', { author: 'Ann', remark: 'old', tags: ['a'] });
  const editing = (): Draft => draftOfClip(clip, { key: 'k', focus: true, now: 2 });

  it('counts all that the clip says as touched, so reading only fills what is empty', () => {
    const { fields } = fillFrom(editing(), { title: 'Read', author: 'Read', summary: 'Read' });
    expect([fields.title, fields.author, fields.summary]).toEqual(['Title of c1', 'Ann', 'Read']);
  });

  it('lays only what the curator changed onto the clip as it is now', () => {
    const draft = editField(editing(), 'remark', 'mine', 3);
    const meanwhile = { ...clip, author: 'Bob', remark: 'theirs', tags: ['a', 'b'] };
    expect(rebase(draft, meanwhile).fields).toMatchObject({ author: 'Bob', remark: 'mine', tags: ['a', 'b'] });
  });
});

const fieldValue = (name: FieldName): fc.Arbitrary<string | string[]> =>
  name === 'tags'
    ? fc.array(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 4 })
    : fc.string({ unit: 'binary', maxLength: 12 });
const step = fc
  .constantFrom(...FIELD_NAMES)
  .chain((name) =>
    fc.record({ name: fc.constant(name), value: fieldValue(name), by: fc.constantFrom('curator', 'page') }),
  );

it('in whatever order typing and reading come, what was typed last stands', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let draft = fresh();
      const typed = new Map<FieldName, Draft['fields'][FieldName]>();
      for (const [now, { name, value, by }] of steps.entries()) {
        if (by === 'page') draft = fillFrom(draft, { [name]: value });
        else {
          draft = editField(draft, name, value as never, now);
          typed.set(name, draft.fields[name]);
        }
      }
      for (const [name, value] of typed) expect(draft.fields[name]).toEqual(value);
      expect([...draft.touched].sort()).toEqual([...typed.keys()].sort());
      const read = steps.filter(({ by }) => by === 'page').map(({ name }) => name);
      const own = FIELD_NAMES.filter((name) => !typed.has(name) && !read.includes(name));
      for (const name of own) expect(draft.fields[name]).toEqual(fresh().fields[name]);
    }),
    FUZZ,
  );
});

it('a kept clip is well-formed, one line where it should be, and tidy for good', () => {
  const record = Object.fromEntries(FIELD_NAMES.map((name) => [name, fieldValue(name)]));
  fc.assert(
    fc.property(fc.record(record), (values) => {
      const draft = FIELD_NAMES.reduce((made, name) => editField(made, name, values[name] as never, 1), fresh());
      const clip = clipFrom(draft, { moment, before: null });
      const kept: ClipFields = fieldsOf(clip);
      expect(JSON.stringify(kept).isWellFormed()).toBe(true);
      for (const name of ONE_LINE_FIELDS) expect(kept[name]).not.toMatch(/[\r\n]/);
      expect(tidyFields(kept)).toEqual(kept);
      expect(clipFrom(draftOfClip(clip, { key: draft.key, focus: false, now: 2 }), { moment, before: clip })).toEqual(
        clip,
      );
    }),
    FUZZ,
  );
});

describe('two drafts of one page', () => {
  it('become one in which neither remark and no tag is lost, and what was typed later stands', () => {
    const base = editFields(fresh(), { remark: 'first', tags: ['a'], title: 'Theirs', via: '@x' }, 2);
    const over = { ...editFields(fresh(), { remark: 'second', tags: ['A', 'b'], title: 'Mine' }, 3), focus: true };
    const merged = mergeDrafts(base, over);
    expect(merged).toMatchObject({ focus: true, createdAt: 1, updatedAt: 3 });
    expect(merged.fields).toMatchObject({ remark: 'first\n\nsecond', tags: ['a', 'b'], title: 'Mine', via: '@x' });
    expect(mergeDrafts(merged, merged).fields).toEqual(merged.fields);
  });
  it('are the first one where the second says nothing of the curator’s', () => {
    const base = editField(fresh(), 'remark', 'first', 2);
    expect(mergeDrafts(base, fresh())).toBe(base);
  });
});

describe('what changed', () => {
  it('is told field by field, tags by what they say', () => {
    const before = clipRow('a', { tags: ['x'], remark: 'r' });
    expect(changedFields(before, { ...before, tags: ['x'] })).toEqual({});
    expect(changedFields(before, { ...before, tags: ['x', 'y'], remark: '' })).toEqual({
      tags: ['x', 'y'],
      remark: '',
    });
  });
});
