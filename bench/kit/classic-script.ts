// One module and all it imports as one minified classic script, whose default export is left in the global `answer`.
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './built.ts';

export async function classicScript(entry: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // As vite.config.ts has it for the product.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      copyPublicDir: false,
      minify: true,
      target: 'chrome123',
      lib: { entry: join(root, entry), formats: ['iife'], name: 'answer', fileName: () => 'script.js' },
    },
  });
  if ('on' in result) throw new Error('A watcher came back where a finished build was asked for.');
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) => part.output);
  const chunk = outputs.find((part) => part.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${entry} built to nothing.`);
  return chunk.code.trimEnd();
}
