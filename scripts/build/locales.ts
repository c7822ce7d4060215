// The interface's words live in small files by area (src/locales/LANGUAGE/AREA.json, key → sentence);
// the browser wants one messages.json a language. This joins them at build time.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const root = join(import.meta.dirname, '../../src/locales');

/** The joined `messages.json` of one language, in the browser's shape. */
export function messagesOf(language: string): Record<string, { message: string }> {
  const joined: Record<string, { message: string }> = {};
  for (const file of readdirSync(join(root, language)).sort()) {
    const area = JSON.parse(readFileSync(join(root, language, file), 'utf8')) as Record<string, string>;
    for (const [key, message] of Object.entries(area)) {
      if (joined[key]) throw new Error(`Message "${key}" stands in two files of src/locales/${language}: keep one.`);
      joined[key] = { message };
    }
  }
  return joined;
}

export const languages = (): string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((e) => e.isDirectory())
    .map((e) => e.name);

export function locales(): Plugin {
  return {
    name: 'clipsheet-locales',
    generateBundle() {
      if (this.environment.config.command === 'serve') return;
      for (const language of languages()) {
        this.emitFile({ type: 'asset', fileName: fileNameOf(language), source: sourceOf(language) });
      }
    },
    configureServer(server) {
      void writeForDevelopment(join(server.config.root, server.config.build.outDir));
    },
  };
}

/** In development crxjs empties the folder and ends with the manifest: only then are the words put beside it. */
async function writeForDevelopment(folder: string): Promise<void> {
  const manifest = join(folder, 'manifest.json');
  rmSync(manifest, { force: true });
  while (!existsSync(manifest)) await new Promise((done) => setTimeout(done, 50).unref());
  for (const language of languages()) {
    mkdirSync(join(folder, '_locales', language), { recursive: true });
    writeFileSync(join(folder, fileNameOf(language)), sourceOf(language));
  }
}

const fileNameOf = (language: string): string => `_locales/${language}/messages.json`;
const sourceOf = (language: string): string => JSON.stringify(messagesOf(language), null, 1);
