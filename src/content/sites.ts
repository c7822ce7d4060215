// The readers made for single sites, run before the reader itself where the address promises one. Both run in the same
// isolated world, which the page cannot reach; this one only leaves them there.

import { SITE_READERS } from '../extraction/sites';

Object.assign(globalThis, { clipsheetSites: SITE_READERS });

export default SITE_READERS.length;
