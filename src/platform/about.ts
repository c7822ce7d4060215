// What the browser knows of the extension itself.

import browser from 'webextension-polyfill';

export const extensionVersion = (): string => browser.runtime.getManifest().version;
