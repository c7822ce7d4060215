// The browser's own object: `browser` in Firefox, `chrome` elsewhere. Both answer with promises, so no polyfill stands
// in between (it would be a fifteenth of all the script the popup parses).

import type { Browser } from 'webextension-polyfill';

const powers = globalThis as unknown as { browser?: Browser; chrome: Browser };

export const browser: Browser = powers.browser ?? powers.chrome;
