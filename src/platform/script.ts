// Running the reader in the active tab. Under activeTab this works only where the curator has just pressed the button.

import { browser } from './browser';

/**
 * Runs script files of ours in the tab's top frame, one after the other; resolves to the last one's completion value.
 * Rejects as the browser does; Firefox puts some refusals into the answer instead, which reject here too.
 */
export async function runInTab(tabId: number, names: readonly string[]): Promise<unknown> {
  // Firefox takes a bare name as lying beside the page that asks, Chromium as lying at the root.
  const files = names.map((name) => `/${name.replace(/^\//, '')}`);
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, files });
  if (answer?.error) throw new Error(String((answer.error as { message?: unknown }).message ?? answer.error));
  return answer?.result;
}
