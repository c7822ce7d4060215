// What is left out of Readability is really not called by what stays.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { REPLACED, slim, slimReadability, UNUSED } from '../../scripts/build/slim-readability.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');
const rest = slim(source);

test('no method that stays calls one that is gone, but for those that the reader brings itself', () => {
  const called = (name: string): boolean => new RegExp(`\\bthis\\.${name}\\b`).test(rest);
  expect(UNUSED.filter(called)).toEqual([]);
  expect(REPLACED.filter(called)).toEqual([...REPLACED]);
  expect(rest).not.toContain('this.log(');
});

test('a quarter of the library goes', () => {
  expect(rest.length).toBeLessThan(source.length * 0.82);
  expect(rest).toContain('_grabArticle(page) {');
});

test('says so when the library has changed', () => {
  expect(() =>
    slim(source.replace('_fixRelativeUris(articleContent) {', '_mendRelativeUris(articleContent) {')),
  ).toThrow('no _fixRelativeUris any more');
});

test('it is still imported by its name', () => {
  const { transform } = slimReadability() as { transform: (code: string, id: string) => { code: string } };
  const { code } = transform(source, '/node_modules/@mozilla/readability/Readability.js');
  const module = { exports: {} as { Readability?: unknown } };
  new Function('module', code)(module);
  expect(module.exports.Readability).toBeTypeOf('function');
});
