// The link blog: what a post looks like, and that every file can be read by those who will read it.

import fc from 'fast-check';
import * as jsYaml from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { assemble } from '../../src/domain/assemble';
import { linkBlog } from '../../src/formats/link-blog';
import { everyPart } from '../fixtures/every-part';
import { HOSTILE_MARKDOWN, HOSTILE_TEXT } from '../fixtures/hostile';
import { fullIssue } from '../helpers/full-issue';
import { FUZZ } from '../helpers/fuzz';
import { fileNameFaults } from '../helpers/hostile-properties';
import { frontMatterOf, READERS, read } from '../helpers/read-markdown';
import { clipRow, digestRow, issueOf, issueRow, itemRow, NOON } from '../helpers/rows';

const filesOf = (issue: Parameters<typeof linkBlog.render>[0]) => linkBlog.files?.(issue) ?? [];

it('is a post per item, its link in the front matter, its voices and quote in the text', () => {
  const [own, lead, second] = filesOf(everyPart({ number: 7 }));
  expect(lead).toEqual({
    name: '2026-09-30-title-of-lead.md',
    text: `---
title: "Title of lead"
date: "2026-09-30T15:21:00+08:00"
link: "https://example.org/lead"
by: "Ada <A>"
tags: ["moss & co"]
digest: "Moss & Fern"
number: 7
section: "Focus"
position: 1
---

See [here](https://here.example/?a=1&b=2), **now**.

[Title of voice](https://example.org/voice) · Other Paper · 2026-09-30 15:21

They *differ*.
`,
  });
  expect(second?.text).toContain('\n\nFrom the page.\n\n> one\n>\n> two\n');
  expect(own?.name).toBe('2026-09-30-moss-fern.md');
  expect(own?.text.replace(/^---[\s\S]*?\n---\n/, '')).toBe(`
# Moss & Fern 2026-09-30 All of it

![A "mossy" wall](https://img.example/cover.png)

made by [us](https://us.example)

Rain today.

## Focus (2)

Before *all*.

After the lead.

## Jobs

No jobs \\<today>.

---

Until tomorrow.

2026-09-30 A name was wrong.
`);
});

it('has no post of the issue’s own where nobody wrote one', () => {
  expect(filesOf(issueOf([clipRow('a')])).map(({ name }) => name)).toEqual(['2026-09-30-title-of-a.md']);
  expect(filesOf(issueOf([])).map(({ name }) => name)).toEqual(['2026-09-30-morning-links.md']);
});

it('shows its files one below the other, each named', () => {
  expect(linkBlog.render(issueOf([clipRow('a'), clipRow('b')]))).toMatch(
    /^==> 2026-09-30-title-of-a\.md <==\n---\n[\s\S]*\n---\n\n==> 2026-09-30-title-of-b\.md <==\n---\n/,
  );
});

describe('names', () => {
  const names = (...titles: string[]) =>
    filesOf(issueOf(titles.map((title, at) => clipRow(`c${at}`, { title })))).map(({ name }) => name.slice(11, -3));
  it.each([
    ['Hello, World!', 'hello-world'],
    ['堆肥温度记录:一个冬天', '堆肥温度记录-一个冬天'],
    ['???', 'link'],
    [`${'word '.repeat(40)}`, 'word-word-word-word-word-word-word-word-word-word-word-word'],
  ])('%j becomes %j', (title, slug) => expect(names(title)).toEqual([slug]));

  it('are never the same twice, capitals or not', () => {
    expect(names('A b', 'a B', 'A-B 2', 'a b')).toEqual(['a-b', 'a-b-2', 'a-b-2-2', 'a-b-3']);
    const made = names(...HOSTILE_TEXT);
    expect(new Set(made.map((name) => name.toUpperCase())).size).toBe(HOSTILE_TEXT.length);
  });
});

it('dates a clip of another day by the issue’s', () => {
  const clip = clipRow('a', { clipped: { ...clipRow('a').clipped, instant: NOON - 3 * 864e5 } });
  const issue = assemble(digestRow(), issueRow(), [itemRow(clip)]);
  expect(filesOf(issue)[0]?.text).toContain('\ndate: "2026-09-30"\n');
});

describe('whatever comes in', () => {
  const faults = (text: string, markdown = text): string[] =>
    filesOf({ ...fullIssue(text, markdown), issue: { ...fullIssue(text, markdown).issue, cover: null } }).flatMap(
      ({ name, text: file }) => {
        const head = frontMatterOf(file);
        const read1 = parse(head) as unknown;
        const same = JSON.stringify(read1) === JSON.stringify(jsYaml.load(head));
        const run = /\{[{%#]/.test(head) ? ['would be run'] : [];
        const found = Object.keys(READERS).flatMap((reader) => read(file, reader).faults);
        return [...fileNameFaults(name), ...run, ...(same ? [] : ['YAML']), ...found];
      },
    );
  it.each([...HOSTILE_TEXT, ...HOSTILE_MARKDOWN].map((text) => [text.slice(0, 60), text]))(
    'is kept in: %j',
    (_, text) => expect(faults(text)).toEqual([]),
  );
  it('is kept in, whatever it is', () => {
    const any = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(any, any, (text, markdown) => {
        expect(faults(text, markdown)).toEqual([]);
      }),
      { numRuns: Math.ceil(FUZZ.numRuns / 6) },
    );
  });
});
