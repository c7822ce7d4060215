// The one tab of the browser, over which popups are opened: known by the id that a toolbar click wants.
import { until } from '../../scripts/browsers/popup.ts';
import type { Browser, Session } from './devtools.ts';

interface Targets {
  targetInfos: { type: string; targetId: string }[];
}

export interface Tab {
  /** The `tab` target, which a click is aimed at. */
  id: string;
  page: Session;
  /** Loads an address, waits until the page is complete and gives it a moment to settle. */
  go(address: string): Promise<void>;
}

export async function firstTab({ session, sessionOf }: Browser): Promise<Tab> {
  const target = (type: string): Promise<string> =>
    until(`the browser's first ${type}`, async () => {
      const { targetInfos } = await session.send<Targets>('Target.getTargets', { filter: [{}] });
      return targetInfos.find((info) => info.type === type)?.targetId;
    });
  const [id, targetId] = [await target('tab'), await target('page')];
  const { sessionId } = await session.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  const page = sessionOf(sessionId);
  await page.send('Page.enable');
  return {
    id,
    page,
    async go(url) {
      const loaded = page.once('Page.loadEventFired');
      await page.send('Page.navigate', { url });
      await loaded;
      await page.eval('new Promise((done) => requestIdleCallback(done, { timeout: 1000 }))');
      await new Promise((done) => setTimeout(done, 250));
    },
  };
}
