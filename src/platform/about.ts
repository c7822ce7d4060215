// What the browser knows of the extension itself.

import { browser } from './browser';

export const extensionVersion = (): string => browser.runtime.getManifest().version;
