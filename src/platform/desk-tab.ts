// There is one desk: if a tab shows it already that tab comes to the front, else one is opened.

import { answer, send } from './messages';
import { openPage, showThisTab } from './tabs';

export async function showDesk(): Promise<void> {
  const shown = await send('show-desk');
  if (!shown) await openPage('desk');
}

/** Called once by the desk itself. */
export function answerAsDesk(): void {
  answer('show-desk', async () => {
    await showThisTab();
    return true;
  });
}
