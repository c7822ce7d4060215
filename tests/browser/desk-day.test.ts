// Closing the day at the desk of the built extension: once by keyboard alone, once by pointer.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, hasChromium, openWorld, rows, type World } from './world.ts';

/** The machine may be busy. */
const SOON = { timeout: 8_000 };
const NAMES = ['alpha', 'bravo', 'charlie', 'delta'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(!hasChromium).each(['keyboard', 'pointer'] as const)('the day closed by %s', (by) => {
  let world: World;
  let desk: Page;
  const keys = by === 'keyboard';

  beforeAll(async () => {
    world = await openWorld((path) =>
      article({ title: `About ${path.slice(1)}`, author: path === '/bravo' ? '' : 'Nora Field' }),
    );
    const page = await world.browser.openPage(`${world.host}/alpha`);
    for (const name of NAMES) {
      await page.goto(`${world.host}/${name}`);
      const popup = await world.browser.triggerAction(page);
      await popup.waitFor(
        `document.body.dataset.state === 'read' && document.querySelector('.destination-name')?.textContent`,
      );
      await popup.press('Control+Enter');
      await popup.waitFor(`document.querySelector('[data-kept]')`);
      await popup.close();
    }
    await page.close();
    desk = await world.browser.openExtensionPage('src/desk/index.html');
    await desk.waitForSelector('[data-item]');
  });
  afterAll(() => world?.close());

  const count = (selector: string): Promise<number> => desk.locator(selector).count();
  const press = async (...all: string[]): Promise<void> => {
    for (const key of all) await desk.keyboard.press(key);
  };
  const preview = (): Promise<string | null> => desk.locator('[data-preview]').textContent();
  /** The button by the means of this run. */
  const use = async (selector: string): Promise<void> => {
    const button = desk.locator(selector).first();
    if (!keys) return button.click();
    await button.focus();
    await press('Enter');
  };
  const barriers = async (): Promise<string[]> => {
    const session = await desk.context().newCDPSession(desk);
    const run = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] }).then(({ violations }) => violations.map(({ id }) => id))`;
    await session.send('Runtime.evaluate', { expression: AXE });
    const { result } = await session.send('Runtime.evaluate', {
      expression: run,
      awaitPromise: true,
      returnByValue: true,
    });
    await session.detach();
    return result.value as string[];
  };

  it('joins a story and parts it again', async () => {
    if (keys) await press('j', 'j', 'm');
    else {
      await desk.locator('[data-clip-id] .row-title').nth(1).click();
      await use('[name=join]');
    }
    await expect.poll(() => count('[data-voice]'), SOON).toBe(1);
    if (keys) await press('Shift+M');
    else {
      if ((await count('[name=part]')) === 0) await desk.locator('[data-voice] .row-title').click();
      await use('[name=part]');
    }
    await expect.poll(() => count('[data-voice]'), SOON).toBe(0);
    await press('Escape');
  });

  it('writes between the items, and the preview has it', async () => {
    if (keys) await press('b');
    else await use('[data-section-id=latest] [name=add-block]');
    await desk.waitForSelector('[data-block] textarea:focus');
    await desk.keyboard.type('A word *between*');
    await expect.poll(preview, SOON).toContain('A word *between*');
    await press('Escape', 'Escape');
  });

  it('puts a clip on the shelf and brings it in again', async () => {
    const before = await count('[data-item]');
    await desk.locator('[data-clip-id] .row-title').first().focus();
    if (keys) await press('o');
    else {
      await desk.locator('[data-clip-id] .row-title').first().click();
      await use('[name=carry-over]');
    }
    await expect.poll(() => count('[data-waiting]'), SOON).toBe(1);
    expect(await barriers()).toEqual([]);
    await use('[data-waiting] [name=bring-in]');
    await expect.poll(() => count('[data-item]'), SOON).toBe(before);
  });

  it('takes back and does again', async () => {
    const before = await count('[data-item]');
    await desk.locator('[data-clip-id] .row-title').first().focus();
    await press('x');
    await expect.poll(() => count('[data-item]'), SOON).toBe(before - 1);
    await press('z');
    await expect.poll(() => count('[data-item]'), SOON).toBe(before);
    await press('Shift+Z');
    await expect.poll(() => count('[data-item]'), SOON).toBe(before - 1);
    await press('z');
    await expect.poll(() => count('[data-item]'), SOON).toBe(before);
  });

  it('lists what is to be mended, and has no barrier that axe knows', async () => {
    if (keys) await press('p');
    else await use('[name=side-preflight]');
    await expect.poll(() => count('[data-preflight] .finding'), SOON).toBeGreaterThan(0);
    expect(await barriers()).toEqual([]);
    await desk.locator('[data-clip-id] .row-title').first().focus();
    if (keys) await press('p');
    else await use('[name=side-preview]');
    await desk.waitForSelector('[data-preview]');
  });

  it('closes the issue, which is frozen then, and opens it again with a note', async () => {
    await use('[name=close-issue]');
    await desk.waitForSelector('[name=reopen]');
    expect(await barriers()).toEqual([]);
    const before = await count('[data-item]');
    await desk.locator('[data-clip-id] .row-title').first().focus();
    await press('x');
    expect(await count('[data-item]')).toBe(before);
    await use('[name=reopen]');
    await desk.waitForSelector('[name=correction]:focus');
    await desk.keyboard.type('A link was wrong');
    if (keys) await press('Enter');
    else await use('[name=reopen-now]');
    await desk.waitForSelector('[name=close-issue]');
    const { issues = [] } = await rows(desk);
    expect(issues.map((issue) => issue.corrections)).toEqual([[expect.objectContaining({ note: 'A link was wrong' })]]);
  });
});
