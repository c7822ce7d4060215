import { expect, test } from 'vitest';
import type { OpenedIssue } from '../../src/app/open-issue';
import { settle } from '../../src/app/settle';
import { clipRow, issueOf } from '../helpers/rows';

const open = (...titles: string[]): OpenedIssue => ({
  ...issueOf(titles.map((title, i) => clipRow(`c${i}`, { title }))),
  days: [],
  unfinished: [],
  shelf: [],
  digests: [],
});

test('a new answer keeps the objects of rows that did not change, and replaces the one that did', () => {
  const before = open('one', 'two', 'three');
  const after = settle(before, open('one', 'TWO', 'three'));
  const [old, now] = [before, after].map((view) => view.sections[1]?.items ?? []);
  expect(now?.map((item, i) => item === old?.[i])).toEqual([true, false, true]);
  expect(now?.[1]?.clip.title).toBe('TWO');
});

test('a section in which nothing changed is the same object', () => {
  const before = open('one', 'two');
  expect(settle(before, open('one', 'two')).sections[1]).toBe(before.sections[1]);
  expect(settle(before, open('one')).sections[1]?.items).toHaveLength(1);
});

test('an answer that says nothing new is the old one', () => {
  const before = open('one', 'two');
  expect(settle(before, open('one', 'two'))).toBe(before);
  expect(settle(before, { ...open('one', 'two'), days: ['2026-09-29'] })).not.toBe(before);
});

test('a free block that was written on makes its section another one', () => {
  const withBlock = (text: string): OpenedIssue => {
    const view = open('one');
    const block = { id: 'b', sectionId: 'latest', after: null, text };
    return { ...view, sections: view.sections.map((section) => ({ ...section, blocks: new Map([['', [block]]]) })) };
  };
  const before = withBlock('Hello');
  expect(settle(before, withBlock('Hello'))).toBe(before);
  expect(settle(before, withBlock('Hello there')).sections[1]?.blocks?.get('')?.[0]?.text).toBe('Hello there');
});
