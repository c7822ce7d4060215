// The whole job without a window: each page opened in a real Chromium, clipped by a true click on the toolbar button and
// typed keys, the issue downloaded from the desk. A page that cannot be clipped is named, and the rest goes on.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Chromium } from '../browsers/chromium.ts';
import type { ChromiumPopup } from '../browsers/chromium-popup.ts';
import { howToInstall, provide } from '../browsers/provide.ts';
import type { StartOptions } from './options.ts';
import { sampleTasks, serveSamples, type Task, taskFor } from './samples.ts';

const PATIENCE = 30_000;

/** Resolves to the exit code: 1 when not one page could be clipped. */
export async function clipAll({ out, urls }: StartOptions): Promise<number> {
  if (provide(['chromium', 'chinese']).includes('chromium')) {
    console.error(`The headless run needs Chromium. Install it and try again: ${howToInstall('chromium')}`);
    return 1;
  }
  const server = await serveSamples();
  const tasks = urls.length > 0 ? urls.map(taskFor) : sampleTasks(server.origin);
  const browser = await Chromium.launch({ extension: 'dist/chrome' });
  try {
    let kept = 0;
    for (const task of tasks) kept += (await clipOne(browser, task, kept === 0)) ? 1 : 0;
    console.log(`\n${kept} of ${tasks.length} pages are kept.`);
    if (kept === 0) return 1;
    const path = await exportIssue(browser, out);
    console.log(`\n${readFileSync(path, 'utf8').trimEnd()}\n\n${path}`);
    return 0;
  } finally {
    await browser.close();
    server.close();
  }
}

/** Opens, clips and closes one page. False, with the reason told, when it could not be clipped. */
async function clipOne(browser: Chromium, task: Task, focus: boolean): Promise<boolean> {
  const page = await browser.context.newPage();
  try {
    const response = await page.goto(task.url, { timeout: PATIENCE, waitUntil: 'domcontentloaded' });
    if (response && response.status() >= 400) throw new Error(`the site answered ${response.status()}`);
    await page.waitForLoadState('load', { timeout: 5_000 }).catch(() => undefined); // a slow picture keeps nobody waiting
    const popup = await browser.triggerAction(page);
    const facts = await fillIn(popup, task, focus);
    await popup.close();
    console.log(`✓ ${task.url}\n  ${facts}`);
    return true;
  } catch (error) {
    console.error(`✗ ${task.url}\n  could not be clipped: ${firstLine(error)}`);
    return false;
  } finally {
    await page.close();
  }
}

/** Types as a curator does: two tags, a remark, Ctrl+Enter. Answers with what the popup read by itself. */
async function fillIn(popup: ChromiumPopup, { tags, remark }: Task, focus: boolean): Promise<string> {
  await popup.waitFor(`/^(read|unreadable)$/.test(document.body.dataset.state)`, PATIENCE);
  await popup.waitFor(`document.querySelector('[name=title]')?.value`);
  if (focus) await popup.eval(`document.querySelector('button[name=focus]').click()`);
  await popup.eval(`document.querySelector('[name=tags]').focus()`);
  for (const tag of tags) {
    await popup.type(tag);
    await popup.press('Enter');
  }
  await popup.eval(`document.querySelector('textarea[name=remark]').focus()`);
  await popup.type(remark);
  const facts = await popup.eval<string>(
    `['title', 'author', 'published'].map((name) => document.querySelector('[name=' + name + ']')?.value).filter(Boolean).join(' · ')`,
  );
  await popup.press('Control+Enter');
  await popup.waitFor(`document.querySelector('[data-kept]')`);
  return facts;
}

/** Downloads today's issue from the desk into `folder`; answers with the file's path. */
async function exportIssue(browser: Chromium, folder: string): Promise<string> {
  const desk = await browser.openExtensionPage('src/desk/index.html');
  await desk.waitForSelector('[data-item]');
  await desk.locator('[data-preview]').filter({ hasText: '---' }).waitFor();
  await order(desk);
  // Private addresses are withheld from an issue until the curator says otherwise. These were named by the caller.
  const confirm = desk.locator('button[name=confirm-address]');
  for (let at = (await confirm.count()) - 1; at >= 0; at -= 1) {
    await confirm.nth(at).click();
    await confirm.nth(at).waitFor({ state: 'detached' });
  }
  const downloading = desk.waitForEvent('download');
  await desk.locator('button[name=download]').click();
  const download = await downloading;
  mkdirSync(folder, { recursive: true });
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** The curator's hand in the order: the newest of the others becomes the second focus, where that leaves some. */
async function order(desk: Page): Promise<void> {
  if ((await desk.locator('[data-item]').count()) < 3) return;
  for (const key of ['j', 'j', '2']) await desk.keyboard.press(key);
  await desk.locator('[data-preview]').filter({ hasText: '(2)' }).waitFor();
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/^page\.goto: /, '').split('\n', 1)[0] ?? '';
