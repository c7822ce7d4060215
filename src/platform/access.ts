// Access to single sites, asked for one by one when a destination is connected, and given back.

import { browser } from './browser';
import { send } from './messages';

/** Pages without the browser's answer (the courier's) ask the worker. */
export const hasAccess = async (pattern: string): Promise<boolean> =>
  browser.permissions
    ? browser.permissions.contains({ origins: [pattern] })
    : (await send('has-access', pattern)) === true;

/** Must be called in the click itself: browsers ask only then. */
export const askAccess = (pattern: string): Promise<boolean> => browser.permissions.request({ origins: [pattern] });

export const giveAccessBack = (pattern: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [pattern] }).catch(() => false); // granted at install by whoever manages the browser
