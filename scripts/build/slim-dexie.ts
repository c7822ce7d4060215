// Dexie without its cache of answers, which the store has switched off (`cache: 'disabled'`): the one line that brings it
// in is left out, and all that only it needs goes with it. The library itself is untouched.
import type { Plugin } from 'vite';

const LINE = /^\s*this\.use\(cacheMiddleware\);$/m;

export const slimDexie = (): Plugin => ({
  name: 'slim-dexie',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/dexie\/dist\/modern\/dexie\.mjs$/.test(id)) return null;
    if (!LINE.test(code)) throw new Error('Dexie brings its cache in by other means than before: see slim-dexie.ts.');
    return { code: code.replace(LINE, ''), map: null };
  },
});
