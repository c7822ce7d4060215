// How much script each part of a built extension asks the browser to parse, followed from file to file.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface ScriptBytes {
  /** Loaded before anything is drawn: the scripts of the page and what they import statically. */
  initial: number;
  /** Everything that can ever be loaded from there. */
  total: number;
}

/** The scripts that an HTML page (or a script) of a built extension leads to. */
export function scriptBytes(root: string, entry: string): ScriptBytes {
  const first = entry.endsWith('.html') ? scriptsOf(join(root, entry), root) : [join(root, entry)];
  return { initial: bytes(reach(first, root, false)), total: bytes(reach(first, root, true)) };
}

export const fileBytes = (path: string): number | null => (existsSync(path) ? statSync(path).size : null);

/** Where a manifest says its popup, its worker and its on-demand scripts are. */
export function bytesOf(root: string): { popup: ScriptBytes; worker: number } {
  const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as {
    action: { default_popup: string };
    background?: { service_worker: string };
  };
  const worker = manifest.background ? scriptBytes(root, manifest.background.service_worker).total : 0;
  return { popup: scriptBytes(root, manifest.action.default_popup), worker };
}

function scriptsOf(page: string, root: string): string[] {
  const html = readFileSync(page, 'utf8');
  return [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src = '']) => place(src, page, root));
}

function reach(first: string[], root: string, lazy: boolean): Set<string> {
  const seen = new Set<string>();
  const queue = [...first];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file) || !existsSync(file)) continue;
    seen.add(file);
    const from = file;
    queue.push(...importsOf(readFileSync(file, 'utf8'), lazy).map((name) => place(name, from, root)));
  }
  return seen;
}

/** Static imports; with `lazy` also dynamic ones, as the bundler writes them. */
function importsOf(code: string, lazy: boolean): string[] {
  const still = code.matchAll(/(?:\bimport|\bfrom)\s*["'`]([^"'`]+\.js)["'`]/g);
  const later = lazy ? code.matchAll(/\bimport\(\s*["'`]([^"'`]+\.js)["'`]/g) : [];
  return [...still, ...later].map(([, name = '']) => name);
}

const place = (name: string, from: string, root: string): string =>
  name.startsWith('/') ? join(root, name) : join(dirname(from), name);

const bytes = (files: Set<string>): number => [...files].reduce((sum, file) => sum + statSync(file).size, 0);
