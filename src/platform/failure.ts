// The last resort of a surface that could not even begin: one sentence in place of an empty page.

import { browser } from './browser';

/** Shows that opening failed, and what the browser said of it. */
export function showFailure(error: unknown): void {
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'alert');
  sentence.className = 'notice notice-bad';
  const reason = error instanceof Error ? error.message : String(error);
  sentence.textContent = browser.i18n.getMessage('fault_opening', reason);
  document.body.append(sentence);
}
