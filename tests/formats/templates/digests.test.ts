// The published digests that may lie beside the project: one template each turns the data back into the issue.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../bench/digests/compare';
import { renderTemplate } from '../../../src/formats/templates';

const FOLDER = fileURLToPath(new URL('../../../../shared/digests', import.meta.url));
const TEMPLATES = fileURLToPath(new URL('../../../bench/digests/templates', import.meta.url));

const WANTED: [digest: string, what: 'bytes' | 'trimmed' | 'links'][] = [
  ['juya-ai-daily', 'bytes'],
  ['golangweekly', 'bytes'],
  ['this-week-in-rust', 'bytes'],
  ['this-week-in-rust', 'links'],
  ['haskell-weekly', 'trimmed'],
  ['tw93-weekly', 'trimmed'],
];

describe.skipIf(!existsSync(FOLDER))('digests by templates (with ../shared)', () => {
  it.each(WANTED)('%s: %s', (digest, what) => {
    const template = readFileSync(join(TEMPLATES, `${digest}.liquid`), 'utf8');
    const files = readdirSync(join(FOLDER, digest)).filter((file) => file.endsWith('.json'));
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const data: unknown = JSON.parse(readFileSync(join(FOLDER, digest, file), 'utf8'));
      const published = readFileSync(join(FOLDER, digest, file.replace(/json$/, 'md')), 'utf8');
      expect(compare(renderTemplate(template, data), published)[what], file).toBe(true);
    }
  });
});

describe('how issues are compared', () => {
  it('byte for byte, by what is in the lines, by the links alone', () => {
    expect(compare('a\n', 'a\n')).toMatchObject({ bytes: true, trimmed: true, links: true, difference: null });
    expect(compare('a \n\n\nb', 'a\nb\n')).toMatchObject({ bytes: false, trimmed: true });
    expect(compare('a\nb', 'a\nc')).toMatchObject({
      trimmed: false,
      difference: { line: 2, made: 'b', published: 'c' },
    });
    expect(compare('x\n* [video] [a](b)', 'y\n* [video] [a](b)')).toMatchObject({ trimmed: false, links: true });
    expect(compare('* [a](b)', '* [a](c)').links).toBe(false);
    expect(compare('a', 'a\n').difference).toEqual({ line: 2, made: '(end)', published: '' });
  });
});
