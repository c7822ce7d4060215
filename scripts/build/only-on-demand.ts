// crxjs lists a script that is only ever injected on demand as web-accessible (any site could then
// fingerprint the extension) and leaves an unused module copy of it beside the one that is injected.
// Neither is wanted: this takes both out of the built folder.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Browser } from './manifest';

export function onlyOnDemand(browser: Browser): Plugin {
  const out = `dist/${browser}`;
  return {
    name: 'clipsheet-only-on-demand',
    apply: 'build',
    enforce: 'post',
    closeBundle() {
      const path = join(out, 'manifest.json');
      if (!existsSync(path)) return;
      const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
      delete manifest.web_accessible_resources;
      writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
      removeUnreferenced(out);
    },
  };
}

/** Deletes scripts that no page, script or manifest of the build names. */
function removeUnreferenced(out: string): void {
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name));
  const readable = files.filter((f) => /\.(js|html|json)$/.test(f));
  const texts = new Map(readable.map((f) => [f, readFileSync(f, 'utf8')]));
  for (const file of files) {
    if (!file.endsWith('.js')) continue;
    const name = file.slice(file.lastIndexOf('/') + 1);
    const named = readable.some((other) => other !== file && texts.get(other)?.includes(name));
    if (!named) rmSync(file);
  }
  rmSync(join(out, '.vite'), { recursive: true, force: true });
}
