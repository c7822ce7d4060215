// Running the reader in the active tab. Under activeTab this works only where the curator has just pressed the button.

import { browser } from './browser';

/**
 * Runs a script file of ours in the tab's top frame; resolves to the script's completion value. Rejects as the browser
 * does; Firefox puts some refusals into the answer instead, which reject here too.
 */
export async function runInTab(tabId: number, file: string): Promise<unknown> {
  // Firefox takes a bare name as lying beside the page that asks, Chromium as lying at the root.
  const files = [`/${file.replace(/^\//, '')}`];
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, files });
  if (answer?.error) throw new Error(String((answer.error as { message?: unknown }).message ?? answer.error));
  return answer?.result;
}
