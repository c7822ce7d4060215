// Where deliveries are made: a page of our own that nobody sees, since a worker of Chromium cannot fetch code when it is
// needed, and what delivering needs (every format, Git) would be woken with every key. Firefox's background is a page.

import { browser } from './browser';
import { answer, send } from './messages';

interface Offscreen {
  createDocument(how: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

const powers = browser as unknown as { offscreen?: Offscreen };

const PAGE = 'src/background/courier.html';

/** Called by the worker: the courier looks at the outbox, and is brought if it is not there. */
export async function sendCourier(here: () => Promise<void>): Promise<void> {
  const { offscreen } = powers;
  if (!offscreen) return here();
  if (await send('look-again')) return;
  const why = 'Brings kept clips to the publishing apps that the curator connected.';
  // One that is just leaving stands in the way: it goes first.
  await offscreen.closeDocument().catch(() => {});
  await offscreen.createDocument({ url: PAGE, reasons: ['WORKERS'], justification: why }).catch(() => {}); // another wake was faster
}

/** Called by the courier's page: `again` is told when there is more; it answers whether it stays to see to it. */
export const answerAsCourier = (again: () => boolean): void => answer('look-again', async () => again());
