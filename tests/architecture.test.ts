// Executes the house rules over the real sources, and shows on planted trespasses that each kind is caught with a
// sentence that says what to do instead.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingFiles } from '../scripts/house/documents.ts';
import { FLOOR_PLAN, trespasses } from '../scripts/house/layers.ts';
import { oversized } from '../scripts/house/sizes.ts';
import { readSource, type Source } from '../scripts/house/sources.ts';

const root = join(import.meta.dirname, '..');
const filesIn = (folder: string, ends: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => ends.test(path) && !path.includes('/node_modules/'))
    .sort();
const read = (path: string): Source => readSource(path, readFileSync(join(root, path), 'utf8'));
const planted = (path: string, text: string): Source => readSource(path, text);

describe('the house as it stands', () => {
  const sources = filesIn('src', /\.tsx?$/).map(read);

  test('no file imports from beside or above itself', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(trespasses(sources)).toEqual([]);
  });

  test('no file, function or entry point has outgrown its size', () => {
    const tools = [...filesIn('scripts', /\.ts$/), ...filesIn('bench', /\.tsx?$/)].map(read);
    expect(oversized([...sources, ...tools])).toEqual([]);
  });

  test('documents name only files that exist', () => {
    const guides = ['README.md', 'CHANGELOG.md'].filter((path) => existsSync(join(root, path)));
    const documents = [...guides, ...filesIn('docs', /\.md$/)];
    const faults = documents.flatMap((path) =>
      missingFiles({ path, text: readFileSync(join(root, path), 'utf8') }, (named) => existsSync(join(root, named))),
    );
    expect(faults).toEqual([]);
  });
});

describe('a planted trespass is caught and told what to do', () => {
  const cases: [name: string, path: string, text: string, says: string][] = [
    ['a floor above', 'src/domain/a.ts', `import { x } from '../app/x';`, 'domain may see nothing but itself'],
    ['a room beside', 'src/store/a.ts', `import { x } from '../platform/x';`, 'store may see domain'],
    ['by type as well', 'src/store/a.ts', `import type { X } from '../platform/x';`, 'store may see domain'],
    ['by an inline import type', 'src/domain/a.ts', `let x: import('../app/x').X;`, 'domain may see nothing'],
    ['by a dynamic import', 'src/formats/a.ts', `const x = await import('../store/x');`, 'formats may see domain'],
    ['by passing it on', 'src/ui/a.ts', `export { x } from '../store/x';`, 'ui may see domain'],
    [
      'a style sheet of another surface',
      'src/desk/a.tsx',
      `import '../popup/popup.css';`,
      'surfaces never import each other',
    ],
    ['a surface', 'src/popup/a.tsx', `import { Row } from '../desk/row';`, 'surfaces never import each other'],
    ['a value where the type will do', 'src/app/a.ts', `import { openStore } from '../store';`, 'Write `import type`'],
    ['a mixed import', 'src/app/a.ts', `import { type Store, openStore } from '../store';`, 'Write `import type`'],
    ['another room’s package', 'src/app/a.ts', `import Dexie from 'dexie';`, 'belongs to src/store'],
    ['a package of nobody', 'src/domain/a.ts', `import x from 'left-pad';`, 'domain may use no package'],
    ['a script as code', 'src/popup/a.ts', `import x from '../content/index';`, 'surfaces never import each other'],
    ['tools', 'src/domain/a.ts', `import x from '../../scripts/x';`, 'src/ stands on its own'],
    ['the browser', 'src/app/a.ts', `export const tabs = () => browser.tabs.query({});`, 'only src/platform may'],
    ['the browser by its other name', 'src/ui/a.tsx', `globalThis.chrome.runtime.reload();`, 'only src/platform may'],
    ['an unknown folder', 'src/utils/a.ts', ``, 'the floor plan does not know'],
  ];
  test.each(cases)('%s', (_, path, text, says) => {
    const found = trespasses([planted(path, text)]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(path);
    expect(found[0]).toContain(says);
  });

  test('a circle of imports, told once', () => {
    const circle = [
      planted('src/domain/a.ts', `import { b } from './b'; export const a = b;`),
      planted('src/domain/b.ts', `import { c } from './c'; export const b = c;`),
      planted('src/domain/c.ts', `import { a } from './a'; export const c = a;`),
    ];
    expect(trespasses(circle)).toEqual([expect.stringContaining('is a circle of imports')]);
  });

  test('what the floor plan allows passes', () => {
    const allowed = [
      planted('src/popup/index.tsx', `import read from '../content/index?iife'; import { openStore } from '../store';`),
      planted(
        'src/app/a.ts',
        `import type { Store } from '../store'; import { generateKeyBetween } from 'fractional-indexing';`,
      ),
      planted('src/desk/a.tsx', `import { render } from 'preact'; import { useState } from 'preact/hooks';`),
      planted('src/platform/a.ts', `import browser from 'webextension-polyfill'; browser.tabs.query({});`),
    ];
    expect(trespasses(allowed)).toEqual([]);
    expect(FLOOR_PLAN.domain).toEqual({ sees: [], packages: [] });
  });

  test('an entry point, a file, a function and a component that grew too long', () => {
    const lines = (count: number): string => 'x();\n'.repeat(count);
    const body = (name: string, count: number): string => `function ${name}() {\n${lines(count)}}\n`;
    expect(oversized([planted('src/desk/index.tsx', lines(121))])).toEqual([
      expect.stringContaining('a contents page'),
    ]);
    expect(oversized([planted('src/desk/a.ts', lines(251))])).toEqual([expect.stringContaining('split it')]);
    expect(oversized([planted('src/desk/a.ts', body('long', 60))])).toEqual([expect.stringContaining('long has 62')]);
    expect(oversized([planted('src/desk/a.tsx', body('Row', 60))])).toEqual([]);
    expect(oversized([planted('src/desk/a.tsx', body('Row', 110))])).toEqual([expect.stringContaining('at most 110')]);
  });

  test('a document that names a file that is gone', () => {
    const text =
      'See `src/gone.ts`, [this](../README.md), [that](gone.md), `src/formats/*.ts` and https://example.com/x.md.';
    const exists = (path: string): boolean => ['README.md', 'src/formats'].includes(path);
    const found = missingFiles({ path: 'docs/guide.md', text }, exists);
    expect(found).toEqual([
      expect.stringContaining('names src/gone.ts'),
      expect.stringContaining('names docs/gone.md'),
    ]);
  });
});
