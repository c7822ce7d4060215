// The house styles to begin with, run on issues of every kind, and a template as a format.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/domain/assemble';
import { fieldName } from '../../../src/domain/field-name';
import type { AssembledIssue } from '../../../src/domain/issue';
import { declaredAs, syntaxOf, TEMPLATE_SYNTAXES } from '../../../src/domain/template';
import { checkTemplate, SYNTAXES } from '../../../src/formats/templates';
import { templateFormat } from '../../../src/formats/templates/as-format';
import { HOUSE_STYLES } from '../../../src/formats/templates/house-styles';
import { modelIssue } from '../../fixtures/model-issue';
import { loadModelIssue, SEED } from '../../helpers/model-issue';
import { READERS, read } from '../../helpers/read-markdown';
import { digestRow, issueOf } from '../../helpers/rows';

const styleOf = (id: string) => {
  const found = HOUSE_STYLES.find((style) => style.id === id);
  if (!found) throw new Error(`There is no house style ${id}.`);
  return found;
};
const write = (id: string, issue: AssembledIssue): string => templateFormat(styleOf(id), 'web').render(issue);

describe.each(HOUSE_STYLES)('$id', (style) => {
  it('can be read, and says what it writes', () => {
    expect(checkTemplate(style.source)).toBeNull();
    expect(syntaxOf(style)).toBe(style.syntax);
  });

  it('writes an issue, and an empty one', () => {
    expect(write(style.id, modelIssue())).toContain(style.id === 'markdown' ? '\u5806\u80a5' : '\u82d4\u85d3');
    expect(write(style.id, issueOf([]))).toContain('Morning Links');
    expect(write(style.id, modelIssue())).not.toContain('192.168');
  });
});

it.each(Object.keys(READERS))('the Markdown one is read by %s as sections and items', (reader) => {
  const { headings, faults } = read(write('markdown', modelIssue()), reader);
  expect(faults).toEqual([]);
  expect(headings).toHaveLength(3);
});

it('the list of formats is the engine\u2019s own', () => {
  expect(TEMPLATE_SYNTAXES).toEqual(SYNTAXES.map(({ id }) => id));
  expect(declaredAs('{%- format html -%}x', 'csv')).toBe('{%- format csv -%}x');
  expect(declaredAs('x {% format html %}', 'csv')).toBe('x {% format html %}');
});

it('knows the edition, and the digest\u2019s own fields', () => {
  const digest = digestRow({ fields: [{ name: 'archive', text: 'https://a.example' }] });
  const template = { id: 'x', syntax: 'text' as const, source: '{{ issue.edition }} {{ issue.fields.archive }}' };
  expect(templateFormat(template, 'email').render(issueOf([], { digest }))).toBe('email https://a.example');
});

interface Seed {
  subscription: { raw: string };
  editions: { raw: string };
  searchRaw: string;
  items: { linkLabel: string }[];
}

describe.skipIf(!existsSync(SEED))('the model issue (with ../shared)', () => {
  it('is the forum post line for line, by the house style and the digest\u2019s fields alone', () => {
    const model = loadModelIssue();
    const seed = JSON.parse(readFileSync(SEED, 'utf8')) as Seed;
    const fields = Object.entries({
      subscription: seed.subscription.raw,
      editions: seed.editions.raw,
      search: seed.searchRaw,
      label: seed.items[0]?.linkLabel ?? '',
      elsewhere: '\u5fae\u4fe1',
      avatar: '[img=20,20][/img] ',
    }).map(([name, text]) => ({ name, text }));
    const items = model.entries.map((entry) => ({ entry, clip: model.clips.find(({ id }) => id === entry.clipId) }));
    const issue = assemble({ ...model.digest, fields }, model.issue, items as Parameters<typeof assemble>[2]);
    const trimmed = (text: string): string[] => text.split('\n').map((line) => line.replace(/[ \t\r]+$/, ''));
    const lines = trimmed(write('forum', issue));
    const copy = trimmed(readFileSync(fileURLToPath(new URL('forum-copy-2017-09-30.txt', `file://${SEED}`)), 'utf8'));
    const start = copy.lastIndexOf(lines[0] ?? '');
    expect(lines.length).toBeGreaterThan(90);
    expect(copy.slice(start, start + lines.length)).toEqual(lines);
  });
});

it.each([
  ['archive link', 'archive_link'],
  ['\u8ba2\u9605', '\u8ba2\u9605'],
  ['1st', '_1st'],
  [' a-b.c ', 'a_b_c'],
])('a field called %s is named %s', (typed, name) => {
  expect(fieldName(typed)).toBe(name);
});
