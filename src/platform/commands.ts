// Keyboard commands: hearing them, and telling which keys the curator has set.

import { browser } from './browser';

export function onCommand(name: 'open-desk', run: () => void): void {
  browser.commands.onCommand.addListener((command) => {
    if (command === name) run();
  });
}

/** The keys set for a command, as the browser writes them; empty when none. */
export async function keysOf(name: '_execute_action' | 'open-desk'): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find((command) => command.name === name)?.shortcut ?? '';
}

/** What opens the browser's own page for keyboard shortcuts; null where an extension may not (Firefox before 137). */
export function keySettings(): (() => void) | null {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) return () => void commands.openShortcutSettings?.();
  if (browser.runtime.getURL('').startsWith('moz-extension:')) return null;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
