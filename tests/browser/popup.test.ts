// The popup in real Chromium, opened by true toolbar clicks and chords, typed into with real key events.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChromiumPopup } from '../../scripts/browsers/chromium-popup.ts';
import { until } from '../../scripts/browsers/popup.ts';
import { article, hasChromium, openWorld, rows, thread, type World } from './world.ts';

const READ = `document.body.dataset.state === 'read'`;
const value = (name: string): string => `document.querySelector('[name=${name}]').value`;

describe.skipIf(!hasChromium)('the popup in Chromium', () => {
  let world: World;
  let data: Page;

  beforeAll(async () => {
    world = await openWorld((path) =>
      path.startsWith('/thread') ? thread() : path.startsWith('/article') ? article() : null,
    );
    data = await world.browser.openExtensionPage('src/options/index.html');
  });
  afterAll(() => world?.close());

  const clips = async () => (await rows(data)).clips ?? [];
  async function clipOn(path: string): Promise<{ page: Page; popup: ChromiumPopup }> {
    const page = await world.browser.openPage(`${world.host}${path}`);
    const popup = await world.browser.triggerAction(page);
    return { page, popup };
  }

  it('opens filled in: title, address, author, site, date, language and summary', async () => {
    const { page, popup } = await clipOn('/article-1?utm_source=mail&id=7');
    await popup.waitFor(READ);
    const fields = await popup.eval<Record<string, string>>(
      `Object.fromEntries([...document.querySelectorAll('input[name], textarea[name]')].map((f) => [f.name, f.value]))`,
    );
    expect(fields).toMatchObject({
      title: 'Pruning fruit trees in winter',
      url: `${world.host}/article-1?id=7`,
      author: 'Nora Field',
      site: 'The Orchard Journal',
      language: 'en',
      summary: 'When to prune, what to leave, and why a sharp blade matters more than a calendar.',
    });
    expect(fields.published).toMatch(/^2026-09-30/);
    await popup.close();
    await page.close();
  });

  it('brings the selection as the quote, and keeps by keyboard alone', async () => {
    const page = await world.browser.openPage(`${world.host}/article-2`);
    await page.evaluate(`getSelection().selectAllChildren(document.getElementById('first'))`);
    const popup = await world.browser.triggerAction(page);
    await popup.waitFor(READ);
    expect(await popup.eval(value('quote'))).toContain('Cut back to a bud');
    await popup.type('Worth **reading**');
    await popup.press('Shift+Tab');
    await popup.type('orchard');
    await popup.press('Enter');
    await popup.type('winter');
    await popup.press('Control+Enter');
    await popup.waitFor(`document.querySelector('[data-kept]')`);
    const clip = (await clips()).find((row) => row.url === `${world.host}/article-2`);
    expect(clip).toMatchObject({
      remark: 'Worth **reading**',
      tags: ['orchard', 'winter'],
      title: 'Pruning fruit trees in winter',
    });
    expect(clip?.quote).toContain('Cut back to a bud');
    await page.close();
  });

  it('reads a site that has a reader of its own by that reader, and says so when asked', async () => {
    const { page, popup } = await clipOn('/thread-7-1-1.html');
    await popup.waitFor(READ);
    await popup.eval(`document.querySelector('.more summary').click()`);
    await popup.waitFor(`document.querySelector('.evidence')`);
    expect(await popup.eval(`document.querySelector('.evidence').textContent`)).toContain('Discuz');
    expect(await popup.eval(value('title'))).toBe('How to prune');
    await popup.close();
    await page.close();
  });

  it('opens the kept clip for editing when the same address is clipped again', async () => {
    const { page, popup } = await clipOn('/article-2?utm_campaign=again');
    await popup.waitFor(`document.querySelector('[data-status=kept]')`);
    expect(await popup.eval(value('remark'))).toBe('Worth **reading**');
    await popup.press('End');
    await popup.type(' twice');
    await popup.press('Control+Enter');
    await popup.waitFor(`document.querySelector('[data-kept]')`);
    const kept = (await clips()).filter((row) => String(row.url).endsWith('/article-2'));
    expect(kept.map((row) => row.remark)).toEqual(['Worth **reading** twice']);
    await page.close();
  });

  it('opens by its chord (Alt+C: Chromium keeps Alt+Shift+C for itself)', async () => {
    const page = await world.browser.openPage(`${world.host}/article-3`);
    await world.browser.pressShortcut(page, 'Alt+C');
    const popup = await world.browser.popup();
    await popup.waitFor(READ);
    expect(await popup.eval(value('title'))).toBe('Pruning fruit trees in winter');
    await popup.close();
    await page.close();
  });

  it('puts a clip into focus by Alt+F, counted, and never more than the section holds', async () => {
    for (let i = 1; i <= 6; i++) {
      const { page, popup } = await clipOn(`/article-focus-${i}`);
      await popup.waitFor(
        `${READ} && document.querySelector('.focus-count').textContent === '${Math.min(i - 1, 5)}/5'`,
      );
      await popup.press('Alt+f');
      const pressed = await popup.eval(`document.querySelector('[name=focus]').getAttribute('aria-pressed')`);
      expect(pressed).toBe(i <= 5 ? 'true' : 'false');
      await popup.press('Control+Enter');
      await popup.waitFor(`document.querySelector('[data-kept]')`);
      await page.close();
    }
    const { entries = [] } = await rows(data);
    expect(entries.filter((entry) => entry.sectionId === 'focus')).toHaveLength(5);
  });

  it('leaves the page as it was', async () => {
    const page = await world.browser.openPage(`${world.host}/article-4`);
    const watch = `window.changes = 0; new MutationObserver((m) => (window.changes += m.length)).observe(document, { subtree: true, childList: true, attributes: true, characterData: true }); [document.documentElement.outerHTML, Object.keys(window).sort().join()]`;
    const before = await page.evaluate(watch);
    const popup = await world.browser.triggerAction(page);
    await popup.waitFor(READ);
    expect(await page.evaluate(`[document.documentElement.outerHTML, Object.keys(window).sort().join()]`)).toEqual(
      before,
    );
    expect(await page.evaluate('window.changes')).toBe(0);
    await popup.close();
    await page.close();
  });

  it('opens the desk by its button', async () => {
    const { page, popup } = await clipOn('/article-5');
    await popup.waitFor(READ);
    await popup.eval(`document.querySelector('[name=desk]').click()`);
    await until('the desk', async () => world.browser.context.pages().some((p) => p.url().includes('/src/desk/')));
    await page.close();
  });
});
