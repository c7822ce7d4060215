// What must survive: the popup's death at any keystroke, the worker's death while keeping, the browser's death.
// The counts are the promise of the product: 200 deaths, 200 keeps, 20 kills, nothing lost, nothing doubled.

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Chromium } from '../../scripts/browsers/chromium.ts';
import type { ChromiumPopup } from '../../scripts/browsers/chromium-popup.ts';
import { article, hasChromium, openWorld, rows } from './world.ts';

const WORDS = 'pruning 苹果 in winter keeps a tree “open” & strong; 修剪 is not cutting. ';
/** The form is there, and what is typed goes into the remark. */
const OPENED = `document.querySelector('.destination-name')?.textContent && document.activeElement?.name === 'remark'`;
const remark = `document.querySelector('[name=remark]').value`;
/** Repeatable chance: the seed is in the name of a failing test's output. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Gives the tab another address without loading anything, so that the next click is on a new page. */
const goTo = (page: Page, path: string): Promise<unknown> =>
  page.evaluate(`history.pushState({}, '', ${JSON.stringify(path)})`);

async function keepOn(
  browser: Chromium,
  page: Page,
  text: string,
  during: () => Promise<unknown>,
): Promise<ChromiumPopup> {
  const popup = await browser.triggerAction(page);
  await popup.waitFor(OPENED);
  await popup.type(text);
  const disturbance = during();
  await popup.press('Control+Enter');
  await popup.waitFor(`document.querySelector('[data-kept]')`);
  await disturbance;
  return popup;
}

/**
 * Types a little and kills the popup, again and again. Answers with every sitting whose words were not there afterwards.
 * What stands in the field is asked for without waiting for the answer, so that the popup dies no later for it: keys
 * that never came to the field are told apart from words that were lost.
 */
async function dieOften(browser: Chromium, page: Page, deaths: number): Promise<string[]> {
  const random = chance(7);
  const wrong: string[] = [];
  let typed: string | null = null;
  for (let death = 0; death < deaths; death++) {
    const popup = await browser.triggerAction(page);
    await popup.waitFor(OPENED, 30_000);
    const found = await popup.eval<string>(remark);
    if (typed !== null && found !== typed)
      wrong.push(`death ${death}: the field had ${JSON.stringify(typed)}, found ${JSON.stringify(found)}`);
    typed = found;
    if (typed.length > 60) {
      await popup.eval(`document.querySelector('[name=remark]').select()`);
      await popup.press('Backspace');
      typed = '';
    }
    await popup.press('Control+End');
    const start = Math.floor(random() * WORDS.length);
    const more = (WORDS + WORDS).slice(start, start + 1 + Math.floor(random() * 6));
    await popup.type(more);
    typed += more;
    const shown = popup.eval<string>(remark).catch(() => null);
    await popup.close();
    const inField = await shown;
    if (inField !== null && inField !== typed) {
      wrong.push(`death ${death}: typed ${JSON.stringify(typed)}, but the field had ${JSON.stringify(inField)}`);
      typed = inField;
    }
  }
  return wrong;
}

/** What a desk with a large library does to the database: other pages' writes wait for a long answer being made. */
const KEEP_BUSY = `new Promise((done, fail) => {
  const request = indexedDB.open('clipsheet');
  request.onerror = () => fail(request.error);
  request.onsuccess = () => {
    const shelf = (mode) => request.result.transaction('settings', mode).objectStore('settings');
    const fill = shelf('readwrite');
    for (let i = 0; i < 4_000; i++) fill.put({ key: 'busy-' + i, value: i + 'x'.repeat(3_000) });
    const read = () => (shelf('readonly').getAll().onsuccess = () => setTimeout(read, 15));
    fill.transaction.oncomplete = () => done(read() && true);
  };
})`;

describe.skipIf(!hasChromium)('nothing typed is lost, nothing kept is doubled', () => {
  it('the popup dies 200 times at random keystrokes: every character is there when it is opened again', async () => {
    const { browser, host, close } = await openWorld(() => article());
    try {
      const page = await browser.openPage(`${host}/typing`);
      expect(await dieOften(browser, page, 200)).toEqual([]);
    } finally {
      await close();
    }
  }, 400_000);

  it('the popup dies 30 times while the database is busy: what it had not come to is there all the same', async () => {
    const { browser, host, close } = await openWorld(() => article());
    try {
      const data = await browser.openExtensionPage('src/options/index.html');
      const page = await browser.openPage(`${host}/typing`);
      expect(await dieOften(browser, page, 1)).toEqual([]); // the database is there now
      await data.evaluate(KEEP_BUSY);
      expect(await dieOften(browser, page, 30)).toEqual([]);
    } finally {
      await close();
    }
  }, 400_000);

  it('the worker dies while 200 clips are kept: none lost, none doubled', async () => {
    const { browser, host, close } = await openWorld(() => article());
    try {
      const random = chance(11);
      const page = await browser.openPage(`${host}/keep/0`);
      const data = await browser.openExtensionPage('src/options/index.html');
      let deaths = 0;
      for (let i = 0; i < 200; i++) {
        await goTo(page, `/keep/${i}`);
        if (random() < 0.5) await data.evaluate(`chrome.runtime.sendMessage({ kind: 'wake' }).catch(() => {})`);
        const popup = await keepOn(browser, page, `${i}`, async () => {
          await new Promise((done) => setTimeout(done, random() * 15));
          if (await browser.killWorker()) deaths++;
        });
        await popup.close();
      }
      const { clips = [], entries = [], drafts = [] } = await rows(data);
      expect(clips.map((clip) => clip.remark).sort()).toEqual(Array.from({ length: 200 }, (_, i) => `${i}`).sort());
      expect(new Set(clips.map((clip) => clip.url)).size).toBe(200);
      expect(entries).toHaveLength(200);
      expect(drafts).toHaveLength(0);
      expect(deaths).toBeGreaterThan(20);
    } finally {
      await close();
    }
  }, 600_000);

  it('the browser is killed 20 times right after a keep: nothing that was called kept is lost', async () => {
    const world = await openWorld(() => article());
    let { browser } = world;
    try {
      const random = chance(13);
      const kept: string[] = [];
      for (let death = 0; death < 20; death++) {
        const page = await browser.openPage(`${world.host}/kill/${death}`);
        const count = 1 + Math.floor(random() * 2);
        for (let i = 0; i < count; i++) {
          await goTo(page, `/kill/${death}-${i}`);
          const popup = await keepOn(browser, page, `${death}-${i}`, async () => {});
          kept.push(`${death}-${i}`);
          if (i < count - 1) await popup.close();
        }
        await browser.kill();
        browser = await browser.relaunch();
      }
      const data = await browser.openExtensionPage('src/options/index.html');
      const { clips = [] } = await rows(data);
      expect(clips.map((clip) => clip.remark).sort()).toEqual(kept.sort());
    } finally {
      await browser.close();
      await world.close();
    }
  }, 600_000);
});
