// The worker: listeners registered synchronously, no state in variables. It opens the desk when its keys are pressed, and
// sends the courier out when something is kept, when something is due, when the machine comes online, and at the start.

import { hasAccess } from '../platform/access';
import { onAlarm, onStart, setAlarm } from '../platform/alarm';
import { showBadge } from '../platform/badge';
import { onCommand } from '../platform/commands';
import { sendCourier } from '../platform/courier';
import { showDesk } from '../platform/desk-tab';
import { answer } from '../platform/messages';
import { airKey } from '../platform/session-key';

/** Something may have come to be due without anybody saying so: it is looked for this often, in milliseconds. */
const LONGEST_REST = 30 * 60_000;
const SHORTEST_REST = 30_000;

async function rest({ next, needs }: { next: number | null; needs: number }): Promise<void> {
  const soonest = Date.now() + SHORTEST_REST;
  await setAlarm(next === null ? null : Math.min(Math.max(next, soonest), Date.now() + LONGEST_REST));
  await showBadge(needs);
}

/** Where the background is a page it delivers itself. Named by the build, so that the worker carries nothing of it. */
const here = async (): Promise<void> => {
  if (import.meta.env.MODE === 'firefox') await (await import('./courier')).courier(rest).look();
};

const deliver = (): void => {
  // Should the courier die on its way, the alarm finds what it left.
  void setAlarm(Date.now() + SHORTEST_REST);
  void sendCourier(here);
};

onCommand('open-desk', () => void showDesk());
onAlarm(deliver);
onStart(deliver);
globalThis.addEventListener('online', deliver);
answer('deliver', async () => {
  deliver();
  return true;
});
answer('rest', async (said) => {
  await rest(said);
  return true;
});
answer('has-access', (pattern) => hasAccess(pattern));
airKey();
