// Clipsheet in a browser window with a kept profile: the welcome page and an article to clip, from loopback. Runs until
// the window is closed. Any Chromium will do; where there is none, Firefox.
import { mkdirSync } from 'node:fs';
import { build } from 'vite';
import { Chromium } from '../browsers/chromium.ts';
import { findChromium, findFirefox } from '../browsers/find.ts';
import { Firefox } from '../browsers/firefox.ts';
import { howToInstall, provide } from '../browsers/provide.ts';
import type { PageServer } from '../pages/server.ts';
import { serveSamples } from './samples.ts';

/** Resolves to the exit code when the window is closed. */
export async function showWindow(): Promise<number> {
  if (!findChromium() && !findFirefox()) provide(['chromium', 'chinese']);
  const show = findChromium() ? inChromium : findFirefox() ? inFirefox : null;
  if (!show) {
    console.error(`No browser here. Install one and try again: ${howToInstall('chromium')}`);
    return 1;
  }
  const server = await serveSamples();
  try {
    await show(server);
    return 0;
  } finally {
    server.close();
  }
}

async function inChromium({ origin }: PageServer): Promise<void> {
  const browser = await Chromium.launch({ extension: 'dist/chrome', profile: profileFor('chromium'), headless: false });
  const article = browser.context.pages()[0] ?? (await browser.context.newPage());
  await article.goto(`${origin}/small-models.html`);
  await browser.openPage(`${origin}/welcome.html`);
  tell();
  await new Promise<void>((done) => browser.context.once('close', () => done()));
  await browser.close();
}

async function inFirefox({ origin }: PageServer): Promise<void> {
  await build({ mode: 'firefox', logLevel: 'warn' });
  const browser = await Firefox.launch({ extension: 'dist/firefox', profile: profileFor('firefox'), headless: false });
  await browser.openPage(`${origin}/small-models.html`, { background: true });
  await browser.openPage(`${origin}/welcome.html`);
  tell();
  await browser.closed();
  await browser.close();
}

const tell = (): void =>
  console.log('Clipsheet is open in a browser window. Close the window, or press Ctrl+C here, to end.');

/** Kept between runs, so that what was clipped is there again. */
function profileFor(browser: string): string {
  const folder = `.cache/profile/${browser}`;
  mkdirSync(folder, { recursive: true });
  return folder;
}
