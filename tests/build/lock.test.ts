// The lock file serves every machine. npm drops the entries of other systems' optional packages when it writes the file
// where those cannot be had, and then refuses `npm ci`: a fresh clone could not even run its tests.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Entry {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

const lock = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8');
const { packages } = JSON.parse(lock) as { packages: Record<string, Entry> };

/** Where Node would look for a package from `path`: beside its own, then further and further out. */
function levels(path: string): string[] {
  const outer = path.lastIndexOf('/node_modules/');
  if (path === '') return [''];
  return [path, ...levels(outer < 0 ? '' : path.slice(0, outer))];
}

const isLocked = (path: string, name: string, version: string): boolean =>
  levels(path).some((level) => packages[`${level ? `${level}/` : ''}node_modules/${name}`]?.version === version);

test('every optional package of an exact version is locked, for whatever system it is', () => {
  const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([, version]) => /^\d+\.\d+\.\d+$/.test(version))
      .map(([name, version]) => ({ path, name, version })),
  );
  expect(wanted.length).toBeGreaterThan(20);
  const missing = wanted.filter(({ path, name, version }) => !isLocked(path, name, version));
  expect(missing.map(({ name, version }) => `${name} ${version}`)).toEqual([]);
});

const readers = readFileSync(join(import.meta.dirname, '../../bench/readers/package-lock.json'), 'utf8');
test.each([
  ['the lock file', lock],
  ['the benchmark’s own', readers],
])('%s names no place to fetch from', (_, text) => expect(text).not.toMatch(/"resolved": "(?!file:)/));
