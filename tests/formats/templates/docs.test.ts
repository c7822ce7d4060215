// docs/templates.md shows every variable and filter, and what it says of each example is what happens.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FILTERS, renderTemplate, SYNTAXES, templateData } from '../../../src/formats/templates';
import { modelIssue } from '../../fixtures/model-issue';

const text = readFileSync(join(import.meta.dirname, '../../../docs/templates.md'), 'utf8');
const data = templateData(modelIssue());

/** A code span in a table: a pipe is written `\|` there, a new line ⏎. */
const spans = (cell: string): string[] =>
  [...cell.matchAll(/(`+)(.*?)\1/g)].map((match) => (match[2] ?? '').replaceAll('\\|', '|').replaceAll('⏎', '\n'));

const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
  .map((line) =>
    line
      .slice(2, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim()),
  )
  .filter((cells) => cells.some((cell) => cell.includes('{')));

/** The example is the cell with braces; its result stands in the next. */
const examples = rows.map((cells) => {
  const at = cells.findIndex((cell) => /^`.*\{[{%]/.test(cell));
  return { names: at > 0 ? spans(cells[0] ?? '') : [], source: cells[at] ?? '', result: cells[at + 1] ?? '' };
});
const codeOf = (cell: string): string => cell.replace(/^`|`$/g, '').replaceAll('\\|', '|').replaceAll('⏎', '\n');
const blocks = [...text.matchAll(/```liquid\n([\s\S]*?)```\n\n```output\n([\s\S]*?)```/g)];

describe('what the reference says of its examples is true', () => {
  it.each(examples)('$source', ({ source, result }) => {
    expect(renderTemplate(codeOf(source), data)).toBe(codeOf(result));
  });

  it.each(blocks.map((match) => [match[1] ?? '', match[2] ?? '']))('%s', (source, output) => {
    expect(renderTemplate(source, data)).toBe(output);
  });

  it('there are examples at all', () => {
    expect(examples.length).toBeGreaterThan(100);
    expect(blocks.length).toBeGreaterThanOrEqual(2);
  });
});

describe('the reference leaves nothing out', () => {
  const named = new Set(examples.flatMap(({ names }) => names));

  it.each(Object.keys(FILTERS))('shows the filter %s at work', (name) => {
    const shown = examples.filter(({ names, source }) => names.includes(name) && codeOf(source).includes(`| ${name}`));
    expect(shown.length).toBeGreaterThan(0);
  });

  it('names every variable', () => {
    const { issue, sections, items } = data;
    const namesOf = (prefix: string, object: object): string[] => Object.keys(object).map((key) => `${prefix}.${key}`);
    const all = [
      ...namesOf('issue', issue),
      ...namesOf('section', sections[0] ?? {}),
      ...namesOf('item', items[0] ?? {}),
    ];
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter((name) => !named.has(name))).toEqual([]);
    for (const name of Object.keys(data)) expect(text).toContain(`\`${name}`);
    for (const name of Object.keys(items[0]?.links[0] ?? {})) expect(text).toContain(`\`${name}\``);
  });

  it('names every format', () => {
    for (const { id } of SYNTAXES) expect(text).toContain(`\`${id}\``);
  });
});
