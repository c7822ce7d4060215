// The day's work in real Chromium: clips kept through the popup, ordered at the desk by keys and by pointer, exported.

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, hasChromium, openWorld, rows, type World } from './world.ts';

const NAMES = ['alpha', 'bravo', 'charlie', 'delta', 'echo'];

describe.skipIf(!hasChromium)('the desk in Chromium', () => {
  let world: World;
  let desk: Page;

  beforeAll(async () => {
    world = await openWorld((path) => article({ title: `About ${path.slice(1)}`, author: 'Nora Field' }));
    const page = await world.browser.openPage(`${world.host}/alpha`);
    for (const name of NAMES) {
      await page.goto(`${world.host}/${name}`);
      const popup = await world.browser.triggerAction(page);
      await popup.waitFor(
        `document.body.dataset.state === 'read' && document.querySelector('.destination-name')?.textContent`,
      );
      await popup.type(`Remark on ${name}`);
      await popup.press('Control+Enter');
      await popup.waitFor(`document.querySelector('[data-kept]')`);
      await popup.close();
    }
    await page.close();
    desk = await world.browser.openExtensionPage('src/desk/index.html');
    await desk.waitForSelector('[data-item]');
  });
  afterAll(() => world?.close());

  const titles = (section: string): Promise<string[]> =>
    desk.locator(`[data-section-id=${section}] [data-item] .row-title`).allTextContents();
  const preview = (): Promise<string> =>
    desk
      .locator('[data-preview]')
      .textContent()
      .then((text) => text ?? '');

  it('shows the day newest first, with the remark of each', async () => {
    expect(await titles('latest')).toEqual(
      ['echo', 'delta', 'charlie', 'bravo', 'alpha'].map((name) => `About ${name}`),
    );
    expect(await desk.locator('[data-item]').first().textContent()).toContain('Remark on echo');
  });

  it('moves clips into focus by number keys and orders them by Shift and arrows', async () => {
    await desk.keyboard.press('j');
    await desk.keyboard.press('1');
    await expect.poll(() => titles('focus')).toEqual(['About echo']);
    await desk.keyboard.press('j');
    await desk.keyboard.press('1');
    await expect.poll(() => titles('focus')).toEqual(['About delta', 'About echo']);
    await desk.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => titles('focus')).toEqual(['About echo', 'About delta']);
    await expect.poll(preview).toMatch(/1\. \[About echo\][\s\S]*2\. \[About delta\]/);
  });

  it('moves a clip between sections by dragging it', async () => {
    const row = desk.locator('[data-section-id=latest] [data-item]').last();
    const target = desk.locator('[data-section-id=focus] [data-item]').first();
    const from = await row.boundingBox();
    const to = await target.boundingBox();
    if (!from || !to) throw new Error('Rows have no place on screen.');
    await desk.mouse.move(from.x + 60, from.y + 10);
    await desk.mouse.down();
    await desk.mouse.move(from.x + 64, from.y + 4, { steps: 3 });
    await desk.mouse.move(to.x + 60, to.y + 4, { steps: 8 });
    await desk.mouse.move(to.x + 60, to.y + 3, { steps: 2 });
    await desk.mouse.up();
    await expect.poll(() => titles('focus')).toEqual(['About alpha', 'About echo', 'About delta']);
  });

  it('edits in place, stores each keystroke, and the preview follows', async () => {
    await desk.keyboard.press('Escape');
    await desk.locator('[data-section-id=latest] [data-item]').first().click();
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('r');
    await desk.keyboard.type(' and why');
    await expect.poll(preview).toContain('Remark on charlie and why');
    await desk.keyboard.press('Escape');
    const { clips = [] } = await rows(desk);
    expect(clips.find((clip) => String(clip.url).endsWith('/charlie'))?.remark).toBe('Remark on charlie and why');
  });

  it('drops with undo', async () => {
    const before = await titles('latest');
    await desk.keyboard.press('x');
    await expect.poll(() => titles('latest')).toHaveLength(before.length - 1);
    await desk.keyboard.press('z');
    await expect.poll(() => titles('latest')).toEqual(before);
  });

  it('offers the headline of the first focus clip, and takes the curator’s own', async () => {
    await expect.poll(preview).toContain('headline: "About alpha"');
    await desk.locator('[name=headline]').fill('Orchards today');
    await expect.poll(preview).toContain('headline: "Orchards today"');
    await desk.locator('[name=intro]').fill('Five pages on *pruning*.');
    await expect.poll(preview).toContain('Five pages on *pruning*.');
  });

  it('downloads the issue as {digest}-{date}.md by button and by key, and it is what the preview shows', async () => {
    const shown = await preview();
    for (const act of [() => desk.locator('[name=download]').click(), () => desk.keyboard.press('Control+s')]) {
      const waiting = desk.waitForEvent('download');
      await act();
      const download = await waiting;
      expect(download.suggestedFilename()).toMatch(/^My digest-\d{4}-\d{2}-\d{2}\.md$/);
      const text = readFileSync(await download.path(), 'utf8');
      expect(text.trim()).toBe(shown.trim());
      expect(text).toContain('## Focus (3)');
      expect(text).toMatch(/Nora Field · \d{4}-\d{2}-\d{2} \d{2}:\d{2}/);
    }
  });

  it('copies the Markdown', async () => {
    await world.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await desk.bringToFront();
    await desk.locator('[name=copy]').click();
    await expect.poll(() => desk.evaluate(`navigator.clipboard.readText()`)).toContain('## Focus (3)');
  });

  it('copies looks and text together, for whoever pastes to choose from', async () => {
    await desk.locator('[name=copy-rich]').click();
    const read = (type: string) =>
      desk.evaluate(
        `navigator.clipboard.read().then(([item]) => item.getType('${type}')).then((blob) => blob.text(), () => '')`,
      );
    await expect.poll(() => read('text/html')).toMatch(/<h2[^>]*>Focus \(3\)<\/h2>/);
    expect(await read('text/plain')).toContain('== Focus (3) ==');
  });

  it('shows what the popup keeps meanwhile, without a reload', async () => {
    const page = await world.browser.openPage(`${world.host}/foxtrot`);
    const popup = await world.browser.triggerAction(page);
    await popup.waitFor(`document.querySelector('.destination-name')?.textContent`);
    await popup.press('Control+Enter');
    await popup.waitFor(`document.querySelector('[data-kept]')`);
    await page.close();
    await expect.poll(() => desk.locator('[data-item]').count()).toBe(6);
  });

  it('comes to the front by its shortcut instead of opening twice', async () => {
    const page = await world.browser.openPage(`${world.host}/golf`);
    await world.browser.pressShortcut(page, 'Alt+Shift+D');
    await expect.poll(() => desk.evaluate('document.visibilityState')).toBe('visible');
    const desks = world.browser.context.pages().filter((open) => open.url().includes('/src/desk/'));
    expect(desks).toHaveLength(1);
    await page.close();
  });

  it('follows the digest as it is set in options', async () => {
    const options = await world.browser.openExtensionPage('src/options/index.html');
    await options.getByLabel('Name', { exact: true }).fill('果园日报');
    await options.getByLabel('Brand').fill('ORCHARD');
    await expect.poll(preview).toContain('title: "ORCHARD_果园日报');
    await options.close();
  });
});
