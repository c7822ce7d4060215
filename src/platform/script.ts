// Running the reader in the active tab. Under activeTab this works only where the curator has just pressed the button.

import { browser } from './browser';

/** Runs a script file in the tab's top frame; resolves to the script's completion value. Rejects as the browser does. */
export async function runInTab(tabId: number, file: string): Promise<unknown> {
  const results = await browser.scripting.executeScript({ target: { tabId }, files: [file] });
  return results[0]?.result;
}
