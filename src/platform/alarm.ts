// The one alarm: when something in the outbox is due again. It outlives the worker.

import { browser } from './browser';

const NAME = 'deliver';

export const onAlarm = (run: () => void): void =>
  browser.alarms.onAlarm.addListener(({ name }) => name === NAME && run());

/** UTC milliseconds; null takes it back. Browsers may be half a minute late. */
export async function setAlarm(at: number | null): Promise<void> {
  if (at === null) await browser.alarms.clear(NAME);
  else browser.alarms.create(NAME, { when: at });
}

/** Told when the browser starts, and when the extension was installed or updated. */
export function onStart(run: () => void): void {
  browser.runtime.onStartup.addListener(run);
  browser.runtime.onInstalled.addListener(run);
}
