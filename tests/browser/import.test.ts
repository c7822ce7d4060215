// An archive comes in through the built extension: files as they lie on a disk, the options page, the desk, and back.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, hasChromium, openWorld, rows, type World } from './world.ts';

describe.skipIf(!hasChromium)('importing old issues in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clipsheet-import-'));
  let world: World;
  let options: Page;

  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  beforeAll(async () => {
    world = await openWorld(() => article());
    options = await world.browser.openExtensionPage('src/options/index.html#data');
    await options.waitForSelector('input[type=file]', { state: 'attached' });
  });
  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true });
  });

  it('brings in many files at once, which the desk then shows as closed issues', async () => {
    const paths = Array.from({ length: 12 }, (_, i) => {
      const day = `2026-08-${String(i + 1).padStart(2, '0')}`;
      return write(
        `${day}.md`,
        `# Weekly No. ${i + 1}, ${day}\n\n## News\n\n- [Story ${i}](https://news.example/${i}) by Ann\n- [Running gag](https://gag.example/)\n`,
      );
    });
    await options.setInputFiles('input[type=file]', paths);
    await options.getByText('Files: 12 · Issues: 12 · Clips: 24').waitFor();
    await options.getByRole('button', { name: 'Import', exact: true }).click();
    await options.getByText('Imported issues: 12. New clips: 13. Clips that you had already: 11.').waitFor();
    const { clips = [], issues = [], entries = [] } = await rows(options);
    expect([clips.length, issues.length, entries.length]).toEqual([13, 12, 24]);
    expect(issues.every(({ closedAt, number }) => typeof closedAt === 'number' && typeof number === 'number')).toBe(
      true,
    );
  });

  it('takes them all back', async () => {
    await options.getByRole('button', { name: 'Undo the import' }).click();
    await options.getByText('Taken back. Issues: 12. Clips: 13.').waitFor();
    const { clips, issues, entries, tags, closed } = await rows(options);
    expect([clips, issues, entries, tags, closed]).toEqual([[], [], [], [], []]);
  });

  it('an issue exported at the desk comes back with its clip after it was lost', async () => {
    const page = await world.browser.openPage(`${world.host}/alpha`);
    const popup = await world.browser.triggerAction(page);
    await popup.waitFor(`document.querySelector('.destination-name')?.textContent`);
    await popup.type('Kept for good');
    await popup.press('Control+Enter');
    await popup.waitFor(`document.querySelector('[data-kept]')`);
    await page.close();
    const desk = await world.browser.openExtensionPage('src/desk/index.html');
    await desk.waitForSelector('[data-item]');
    const waiting = desk.waitForEvent('download');
    await desk.keyboard.press('Control+s');
    const download = await waiting;
    const path = write(download.suggestedFilename(), readFileSync(await download.path(), 'utf8'));
    await desk.locator('[data-item]').first().click();
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('x');
    await expect.poll(async () => (await rows(options)).clips?.length).toBe(0);
    await options.getByRole('button', { name: 'Import other files' }).click();
    await options.setInputFiles('input[type=file]', path);
    await options.getByRole('button', { name: 'Import', exact: true }).click();
    await options.getByText('Imported issues: 1. New clips: 1.', { exact: false }).waitFor();
    await expect
      .poll(() => desk.locator('[data-item] .row-title').allTextContents())
      .toEqual(['Pruning fruit trees in winter']);
    const { clips = [] } = await rows(options);
    expect(clips[0]).toMatchObject({ remark: 'Kept for good', author: 'Nora Field' });
  });
});
