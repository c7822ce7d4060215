// Three kinds of test: `unit` in Node, `chromium` inside a real Chromium page (real IndexedDB, real DOM),
// `browser` driving the built extension from outside in real Chromium and Firefox.
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/browsers/find.ts';
import { QUIET_FLAGS } from './scripts/browsers/flags.ts';

const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // Properties over many inputs take their time on a busy machine; how fast they are is bench/'s question.
          testTimeout: 60_000,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.chromium.test.*', 'tests/browser/**'],
        },
      },
      {
        ...jsx,
        test: {
          name: 'chromium',
          include: ['tests/**/*.chromium.test.{ts,tsx}'],
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: findChromium() ?? '/usr/bin/chromium',
                args: QUIET_FLAGS,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
