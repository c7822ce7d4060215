// The popup's first breath: a small classic script that runs while the modules are still being fetched. It asks for
// the active tab, shows its title in the field that index.html holds ready, and starts reading the page. The popup
// takes over what is under way here: see begun.ts. Built on demand, so its default export is the global `answer`.

import { readerFiles } from './reader-files';
import { runInTab } from './script';
import { type ActiveTab, activeTab } from './tabs';

export interface Begun {
  tab: Promise<ActiveTab | null>;
  /** What the reader answered; rejects as the browser does. */
  reading: Promise<unknown>;
}

const { reader = '', sites = '' } = document.currentScript?.dataset ?? {};
const tab = activeTab();
void tab.then((found) => found && showTitle(found.title));
const reading = tab.then((found) => runInTab(found?.id ?? -1, readerFiles(found?.url ?? '', { reader, sites })));
reading.catch(() => {}); // whoever takes it over is told; on pages known to refuse nobody does

/** The browser often answers before it has come to the field in its own reading of index.html. */
function showTitle(title: string): void {
  if (fill(title)) return;
  const watch = new MutationObserver(() => fill(title) && watch.disconnect());
  watch.observe(document, { childList: true, subtree: true });
}

/** False while the field is not there. What stands in it already is newer. */
function fill(title: string): boolean {
  const field = document.querySelector<HTMLTextAreaElement>('textarea[name=title]');
  if (field && field.value === '') field.value = title;
  return field !== null;
}

const begun: Begun = { tab, reading };
export default begun;
