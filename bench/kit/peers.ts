// The two popups that ours is measured against, ready to load: one as it stands, one built from its source here.
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { root } from './built.ts';

export const blankPeer = (): string => join(root, 'bench/peers/blank');

/** Builds the Preact + Readability popup into `out`. */
export async function buildReadabilityPeer(out: string): Promise<string> {
  const folder = join(root, 'bench/peers/readability');
  writeFileSync(join(out, 'popup.js'), await script(join(folder, 'popup.tsx')));
  writeFileSync(join(out, 'reader.js'), `${await script(join(folder, 'reader.ts'))}\nanswer;\n`);
  for (const file of ['manifest.json', 'popup.html']) copyFileSync(join(folder, file), join(out, file));
  return out;
}

/** One minified classic script; what the module exports by default is left in `answer`. */
async function script(entry: string): Promise<string> {
  const config: InlineConfig = {
    root,
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      copyPublicDir: false,
      minify: true,
      target: 'chrome123',
      lib: { entry, formats: ['iife'], name: 'answer', fileName: () => 'script.js' },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  };
  const result = await build(config);
  if ('on' in result) throw new Error('A watcher came back where a finished build was asked for.');
  const chunk = (Array.isArray(result) ? result : [result])
    .flatMap((part) => part.output)
    .find((part) => part.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${entry} built to nothing.`);
  return chunk.code.trimEnd();
}
