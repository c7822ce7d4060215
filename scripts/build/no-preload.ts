// Vite has every `import()` first write link tags for the files it needs, by two kilobytes of its own in every page. Our
// files lie on the curator's disk, a page's styles are linked in its HTML, and what is fetched late needs no other late
// file: there is nothing to write ahead.
import type { Plugin } from 'vite';

export const noPreload = (): Plugin => ({
  name: 'no-preload',
  apply: 'build',
  enforce: 'pre',
  load: (id) => (id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : null),
});
