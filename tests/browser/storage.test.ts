// Whatever is typed is stored as it was typed, hostile or not, and is there to the letter after the browser was killed.
// One rule: a lone surrogate becomes U+FFFD.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chromium } from '../../scripts/browsers/chromium.ts';
import type { ChromiumPopup } from '../../scripts/browsers/chromium-popup.ts';
import { HOSTILE_TEXT } from '../fixtures/hostile';
import { article, hasChromium, openWorld, rows, type World } from './world.ts';

const SHARED = join(import.meta.dirname, '../../../shared/hostile/hostile.json');
const OPENED = `document.querySelector('.destination-name')?.textContent`;

/** Puts text into the remark as an input method would, whatever it is. */
const write = (text: string): string => `(() => {
  const field = document.querySelector('[name=remark]');
  field.value = ${JSON.stringify(text)};
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
})()`;
/** A text field speaks only of LF. */
const asField = (text: string): string => text.toWellFormed().replace(/\r\n?/g, '\n');

function sharedTexts(): string[] {
  const { items } = JSON.parse(readFileSync(SHARED, 'utf8')) as { items: { value?: string; properties: string[] }[] };
  return items.filter(({ properties }) => properties.includes('ST1')).flatMap(({ value }) => value ?? []);
}

describe.skipIf(!hasChromium)('what is typed is stored to the letter', () => {
  let world: World;
  let browser: Chromium;
  beforeAll(async () => {
    world = await openWorld(() => article());
    browser = world.browser;
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
  });

  async function openPopup(): Promise<ChromiumPopup> {
    const page = await browser.openPage(`${world.host}/typed`);
    const popup = await browser.triggerAction(page);
    await popup.waitFor(OPENED);
    return popup;
  }

  async function faultsOf(texts: string[]): Promise<string[]> {
    const data = await browser.openExtensionPage('src/options/index.html');
    const popup = await openPopup();
    const faults: string[] = [];
    for (const text of texts) {
      await popup.eval(write(text));
      const { drafts = [] } = await rows(data);
      const stored = (drafts[0]?.fields as { remark?: string } | undefined)?.remark;
      if (stored !== asField(text)) faults.push(`${JSON.stringify(text)} became ${JSON.stringify(stored)}`);
    }
    await data.close();
    await popup.close();
    return faults;
  }

  it('our own hostile texts', async () => expect(await faultsOf(HOSTILE_TEXT)).toEqual([]));

  it.skipIf(!existsSync(SHARED))('the shared ones (with ../shared)', async () =>
    expect(await faultsOf(sharedTexts())).toEqual([]),
  );

  it('all of them together, after the browser was killed', async () => {
    const text = HOSTILE_TEXT.join('\n·\n');
    const popup = await openPopup();
    await popup.eval(write(text));
    await popup.eval(`new Promise((done) => setTimeout(done, 200))`);
    await browser.kill();
    browser = await browser.relaunch();
    const again = await openPopup();
    expect(await again.eval(`document.querySelector('[name=remark]').value`)).toBe(asField(text));
    await again.close();
  });
});
