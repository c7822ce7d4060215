// The interface's words live in small files by area (src/locales/LANGUAGE/AREA.json, key → sentence);
// the browser wants one messages.json a language. This joins them at build time.
import { readdirSync, readFileSync } from 'node:fs';
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
    apply: 'build',
    generateBundle() {
      for (const language of languages()) {
        const source = JSON.stringify(messagesOf(language), null, 1);
        this.emitFile({ type: 'asset', fileName: `_locales/${language}/messages.json`, source });
      }
    },
  };
}
