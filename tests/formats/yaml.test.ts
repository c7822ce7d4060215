// Front matter: three parsers read back what went in.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frontMatter, yamlString } from '../../src/formats/yaml';
import { FUZZ } from '../helpers/fuzz';
import { YAML_READERS } from '../helpers/yaml-readers';

const inside = (block: string): string => block.replace(/^---\n/, '').replace(/\n---$/, '');

it('writes text in double quotes, numbers bare, lists on one line, and leaves out what is empty', () => {
  expect(frontMatter({ title: 'a "b"\n', empty: '', clips: 0, tags: ['x', 'no'], none: [] })).toBe(
    '---\ntitle: "a \\"b\\"\\n"\nclips: 0\ntags: ["x", "no"]\n---',
  );
});

it('shows letters of every script as they are', () =>
  expect(yamlString('机器学习日报 é 😀')).toBe('"机器学习日报 é 😀"'));

it('takes templates apart without changing what is read', () => {
  expect(yamlString('{{ a }} {% b %} {{{c}}} {d}')).toBe('"\\u007b{ a }} \\u007b% b %} \\u007b\\u007b{c}}} {d}"');
});

describe.each(Object.entries(YAML_READERS))('read by %s', (_, readAll) => {
  it('any text comes back to the letter, under its own key', () => {
    const texts = fc.sample(
      fc.tuple(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'binary-ascii', minLength: 1 })),
      FUZZ.numRuns,
    );
    const values = texts.map(([first, second]) => ({ first: `x${first}`, list: [second, '{{'], n: 7 }));
    const wanted = values.map(({ first, list, n }) => ({
      first: first.toWellFormed(),
      list: list.map((text) => text.toWellFormed()),
      n,
    }));
    expect(readAll(values.map((value) => inside(frontMatter(value))))).toEqual(wanted);
  });

  it('so does every character there is in the first plane, a thousand at a time', () => {
    const all = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code))
      .join('')
      .toWellFormed();
    const blocks = all.match(/[\s\S]{1,1000}/g) ?? [];
    expect(readAll(blocks.map((text) => inside(frontMatter({ text }))))).toEqual(blocks.map((text) => ({ text })));
  });
});
