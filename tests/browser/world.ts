// What every browser test stands on: the built extension in a real Chromium, pages served on loopback under names of
// their own, and the database as the extension's pages see it.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Chromium, type ChromiumOptions } from '../../scripts/browsers/chromium.ts';
import { findChromium, findFirefox } from '../../scripts/browsers/find.ts';
import { type Answer, servePages } from '../../scripts/pages/server.ts';

export type { Answer };

/** Where the builds are; CLIPSHEET_DIST names another place, for trying a build while another is being made. */
const DIST = process.env.CLIPSHEET_DIST ?? join(import.meta.dirname, '../../dist');
export const CHROME_BUILD = join(DIST, 'chrome');
export const FIREFOX_BUILD = join(DIST, 'firefox');
export const hasFirefox = findFirefox() !== null && existsSync(FIREFOX_BUILD);
export const hasChromium = findChromium() !== null && existsSync(CHROME_BUILD);

export interface World {
  browser: Chromium;
  /** The host every page is served under; a public-looking name, so that addresses count as publishable. */
  host: string;
  close: () => Promise<void>;
}

/** A Chromium with the extension, in which `http://journal.example/…` is our page server. */
export async function openWorld(
  answer: (path: string) => Answer | null,
  options: ChromiumOptions = {},
): Promise<World> {
  const pages = await servePages(answer);
  const args = [`--host-resolver-rules=MAP journal.example 127.0.0.1:${pages.port}`, ...(options.args ?? [])];
  const browser = await Chromium.launch({ extension: CHROME_BUILD, ...options, args });
  const close = async (): Promise<void> => {
    await browser.close();
    pages.close();
  };
  return { browser, host: 'http://journal.example', close };
}

/** An ordinary article of our own. */
export function article({
  title = 'Pruning fruit trees in winter',
  author = 'Nora Field',
  paragraphs = 12,
} = {}): string {
  const text =
    'Cut back to a bud that looks outward, and the tree will open like a hand. Leave the strong shoots alone. ';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Orchard Journal</title>
    <meta property="og:site_name" content="The Orchard Journal"><meta name="author" content="${author}">
    <meta name="description" content="When to prune, what to leave, and why a sharp blade matters more than a calendar.">
    <meta property="article:published_time" content="2026-09-30T15:21:00+08:00"></head>
    <body><article><h1>${title}</h1><p class="byline">By ${author}</p><p id="first">${text}</p>${`<p>${text.repeat(3)}</p>`.repeat(paragraphs)}</article></body></html>`;
}

/** A thread as forum software shows it, which one of the readers made for single sites reads. */
export const thread = (): string =>
  `<!doctype html><title>How to prune - Garden -  Orchard Forum -  Powered by Discuz!</title>
    <div id="pt"><a href="./" class="nvhm">Orchard Forum</a></div><span id="thread_subject">How to prune</span>
    <div class="authi"><a class="xw1">nora</a> <em id="authorposton1">2026-1-2 10:00</em></div>
    <table><tr><td class="t_f">${'Cut back to a bud that looks outward. '.repeat(9)}</td></tr></table>`;

/** Every row of every table, for an extension page whose own code has opened the database: by the browser's own interface. */
export const ROWS = `new Promise((done, fail) => {
  const request = indexedDB.open('clipsheet');
  request.onerror = () => fail(request.error);
  request.onsuccess = () => {
    const db = request.result;
    const out = {};
    const transaction = db.transaction([...db.objectStoreNames]);
    for (const name of db.objectStoreNames) transaction.objectStore(name).getAll().onsuccess = (e) => (out[name] = e.target.result);
    transaction.oncomplete = () => { db.close(); done(out); };
  };
})`;

export const rows = (page: Page): Promise<Record<string, Record<string, unknown>[]>> => page.evaluate(ROWS);
