// `npm run hostile`: the project's own items come through every format, and what does not is found.

import { fileURLToPath } from 'node:url';
import { afterEach, expect, it, vi } from 'vitest';
import { formats } from '../../src/formats';
import '../helpers/fuzz';
import { readItems } from '../hostile/items';
import { runHostile } from '../hostile/run';

const ITEMS = readItems(fileURLToPath(new URL('../fixtures/hostile-items.json', import.meta.url)));

afterEach(() => vi.restoreAllMocks());

it('finds nothing wrong with any format', async () => {
  const { scores, items, leftOut, checks } = await runHostile(ITEMS);
  expect(scores.flatMap(({ name, failures }) => failures.map((failure) => `${name}: ${failure}`))).toEqual([]);
  expect([items, leftOut]).toEqual([14, ['own-15']]);
  expect(checks).toBeGreaterThan(14 * formats.length * 4);
});

it.each([
  ['markdown', 'MD1', (text: string) => text.replaceAll('\\', '')],
  ['link-blog', 'YA1', (text: string) => text],
  ['bbcode', 'BB1', (text: string) => text.replaceAll('\u200b', '')],
  ['html', 'HT1', (text: string) => text.replaceAll('&lt;', '<')],
  ['csv', 'CS1', (text: string) => text.replaceAll("'=", '=')],
  ['rss', 'FX1', (text: string) => text.replace('&lt;', '<')],
  ['text', 'SP1', (text: string) => `${text}\n`],
])('finds what is wrong with %s', async (id, code, spoil) => {
  const format = formats.find((one) => one.id === id);
  if (!format) throw new Error(id);
  const { render, files } = format;
  vi.spyOn(format, 'render').mockImplementation((issue) => spoil(render(issue)));
  if (files) vi.spyOn(format, 'files').mockImplementation(() => [{ name: 'a.md', text: '---\na: b: c\n---\n' }]);
  const { scores } = await runHostile(ITEMS.slice(0, 4));
  expect(scores.filter(({ failures }) => failures.length > 0).map(({ name }) => name.slice(0, 3))).toContain(code);
});
