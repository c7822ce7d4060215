// Tabs: the one under the curator's eyes, and opening pages of our own.

import { browser } from './browser';

export interface ActiveTab {
  id: number;
  /** Empty when the browser does not tell (no activeTab yet). */
  url: string;
  title: string;
}

/** The active tab of the window the popup belongs to; null when there is none. */
export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '', title: tab.title ?? '' };
}

/** Opens one of the extension's own pages in a new tab. */
export async function openPage(path: 'desk' | 'options', query = ''): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`src/${path}/index.html${query}`) });
}

/** Brings the tab this page lives in to the front. */
export async function showThisTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) return;
  await browser.tabs.update(tab.id, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}
