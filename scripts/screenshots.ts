// The pictures in README, taken of the real extension on the sample pages: `npm run screenshots`. Needs a built
// dist/chrome and a Chromium. The samples are served under a public-looking name, as a curator's pages would be.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Chromium } from './browsers/chromium.ts';
import type { ChromiumPopup } from './browsers/chromium-popup.ts';
import { sampleTasks, serveSamples, type Task } from './start/samples.ts';

const FOLDER = join(import.meta.dirname, '../docs/images');
const HOST = 'journal.example';

const server = await serveSamples();
const args = [`--host-resolver-rules=MAP ${HOST} 127.0.0.1:${server.port}`];
const browser = await Chromium.launch({ extension: 'dist/chrome', viewport: { width: 1200, height: 760 }, args });
mkdirSync(FOLDER, { recursive: true });
try {
  const tasks = sampleTasks(`http://${HOST}`);
  for (const [i, task] of tasks.entries()) await clip(task, { picture: i === 2, focus: i % 2 === 0 });
  const desk = await browser.openExtensionPage('src/desk/index.html');
  await desk.locator('[data-preview]').filter({ hasText: '---' }).waitFor();
  await desk.keyboard.press('j');
  await desk.waitForTimeout(300);
  await desk.screenshot({ path: join(FOLDER, 'desk.png') });
} finally {
  await browser.close();
  server.close();
}

async function clip(task: Task, { picture, focus }: { picture: boolean; focus: boolean }): Promise<void> {
  const page = await browser.openPage(task.url);
  const popup = await browser.triggerAction(page);
  await popup.waitFor(
    `document.querySelector('[data-status=read]') && document.querySelector('.destination-name')?.textContent`,
  );
  await write(popup, task);
  if (focus) await popup.press('Alt+f');
  if (picture) await popup.screenshot(join(FOLDER, 'popup.png'));
  await popup.press('Control+Enter');
  await popup.waitFor(`document.querySelector('[data-kept]')`);
  await popup.close();
  await page.close();
}

async function write(popup: ChromiumPopup, { tags, remark }: Task): Promise<void> {
  await popup.type(remark);
  await popup.press('Shift+Tab');
  for (const tag of tags) {
    await popup.type(tag);
    await popup.press('Enter');
  }
}
