// What `npm test` does, in order. A stage is one command that passes or fails, or a Vitest project that counts itself.
import type { NeedName } from '../browsers/provide.ts';

export type Stage = { name: string; needs: NeedName[] } & ({ command: string[] } | { vitest: string });

const bin = (name: string, ...words: string[]): string[] => [`node_modules/.bin/${name}`, ...words];
const vite = (browser: string): string[] => bin('vite', 'build', '--mode', browser, '--logLevel', 'warn');

export const STAGES: readonly Stage[] = [
  { name: 'types', needs: [], command: bin('tsc', '-p', '.') },
  { name: 'lint', needs: [], command: bin('biome', 'check', '.') },
  { name: 'unused code', needs: [], command: bin('knip', '--no-progress') },
  { name: 'build for Chrome', needs: [], command: vite('chrome') },
  { name: 'build for Firefox', needs: [], command: vite('firefox') },
  { name: 'build the libraries', needs: [], command: bin('tsx', 'scripts/build/lib.ts') },
  { name: 'package sizes', needs: [], command: bin('tsx', 'scripts/build/package.ts') },
  { name: 'tests in Node', needs: [], vitest: 'unit' },
  { name: 'tests inside Chromium', needs: ['chromium'], vitest: 'chromium' },
  { name: 'the real browsers', needs: ['chromium'], vitest: 'browser' },
];
