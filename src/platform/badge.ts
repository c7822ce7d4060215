// The number on the toolbar button: how much needs the curator.

import { browser } from './browser';

export async function showBadge(count: number): Promise<void> {
  await browser.action.setBadgeText({ text: count > 0 ? String(Math.min(count, 99)) : '' });
  await browser.action.setBadgeBackgroundColor({ color: '#b3261e' });
}
