// Writes tests/fixtures/database/version-N.json: real rows of the schema as it stands, from a real browser's IndexedDB.
// Run it once, when a version ships: `npx tsx tests/store/make-fixture.ts`. It refuses to write over what has shipped.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../../scripts/browsers/find';
import type { DatabaseFixture } from './version-1-rows';

const ORIGIN = 'http://clipsheet.localhost/';
const folder = join(import.meta.dirname, '../fixtures/database');

async function bundle(): Promise<string> {
  const entry = join(import.meta.dirname, 'version-1-rows.ts');
  const lib = { entry, name: 'rows', formats: ['iife' as const] };
  const built = await build({ configFile: false, logLevel: 'warn', build: { lib, write: false } });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('Vite built nothing.');
  return first.output[0].code;
}

const code = await bundle();
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  await page.route(ORIGIN, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(ORIGIN);
  await page.addScriptTag({ content: code });
  const fixture = (await page.evaluate(
    "rows.writeDay('clipsheet').then(() => rows.dump('clipsheet'))",
  )) as DatabaseFixture;
  const file = join(folder, `version-${fixture.version / 10}.json`);
  if (existsSync(file)) throw new Error(`${file} is there already: rows that have shipped are never written again.`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify(fixture, null, 1)}\n`);
  console.log(file);
} finally {
  await browser.close();
}
