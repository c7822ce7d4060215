// The libraries, built as they ship, in a Node that knows no browser: what a script of somebody else's would do.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../scripts/browsers/children.ts';

const root = join(import.meta.dirname, '../..');

describe('the libraries', () => {
  const out = temporaryFolder('lib');
  beforeAll(() => {
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build/lib.ts', out], { cwd: root, stdio: 'ignore' });
  }, 120_000);
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  /** Runs a script in a Node of its own, where no test tool has put anything. */
  const inNode = (script: string): unknown =>
    JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: out, encoding: 'utf8' }));
  const load = (file: string): string => `const lib = await import(${JSON.stringify(`file://${join(out, file)}`)});`;

  test('domain.mjs cleans an address', () => {
    const script = `${load('domain.mjs')} console.log(JSON.stringify(lib.cleanAddress('https://a.org/x?utm_source=y&id=1')))`;
    expect(inNode(script)).toBe('https://a.org/x?id=1');
  });

  test.each(['formats.mjs', 'extraction.mjs'])('%s loads where there is no browser and offers functions', (file) => {
    const script = `${load(file)} console.log(Object.values(lib).filter((one) => typeof one === 'function').length)`;
    expect(inNode(script)).toBeGreaterThan(0);
  });

  test('formats.mjs turns any JSON into text by a template, and says what is wrong with one', () => {
    const script = `${load('formats.mjs')}
      const { renderTemplate, checkTemplate, TemplateFault } = lib;
      const fault = checkTemplate('{{ a | nope }}');
      const text = renderTemplate('{% for x in items %}{{ x.t }} {{ x.d | date: "%A" }}{% endfor %}', [{ t: '*', d: '2026-09-30' }]);
      console.log(JSON.stringify([text, fault instanceof TemplateFault, fault.line, fault.column, fault.reason]))`;
    expect(inNode(script)).toEqual(['\\* Wednesday', true, 1, 8, 'unknown_filter']);
  });

  test('extract.iife.js is one classic script that defines clipsheetExtract', () => {
    const code = readFileSync(join(out, 'extract.iife.js'), 'utf8');
    expect(code).toContain('clipsheetExtract');
    expect(code).not.toMatch(/^\s*(import|export)\b/m);
    expect(() => new Function(code)).not.toThrow();
  });

  test('no library names the extension’s own powers', () => {
    for (const file of ['domain.mjs', 'formats.mjs', 'extraction.mjs', 'extract.iife.js']) {
      expect
        .soft(readFileSync(join(out, file), 'utf8'), file)
        .not.toMatch(/\b(chrome|browser)\.(runtime|tabs|storage|i18n)\b/);
    }
  });

  test('no library needs what a content policy forbids, or what only Node has', () => {
    for (const file of ['domain.mjs', 'formats.mjs', 'extraction.mjs']) {
      expect.soft(readFileSync(join(out, file), 'utf8'), file).not.toMatch(/\bnew Function\(|\beval\(|^import\b/m);
    }
  });
});
