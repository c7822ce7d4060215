// One manifest.json, two browsers: this is the whole difference between them.
import type { ManifestV3Export } from '@crxjs/vite-plugin';
import source from '../../manifest.json' with { type: 'json' };

export type Browser = 'chrome' | 'firefox';

/** Chromium keeps Alt+Shift+C for its tab groups, except on a Mac, and silently leaves a suggestion it holds itself unset. */
const CHROMIUM_CHORD = { default: 'Alt+C', mac: 'Alt+Shift+C' };

/** The manifest for `browser`. In development the strict content policy is left out, since live reload needs a socket. */
export function manifestFor(browser: Browser, { dev }: { dev: boolean }): ManifestV3Export {
  const { content_security_policy, minimum_chrome_version, background, ...common } = source;
  const policy = dev ? {} : { content_security_policy };
  if (browser === 'chrome') {
    const { _execute_action, ...others } = common.commands;
    const commands = { _execute_action: { ..._execute_action, suggested_key: CHROMIUM_CHORD }, ...others };
    // Only Chromium needs a page beside its worker to deliver in: see src/platform/courier.ts.
    const permissions = [...common.permissions, 'offscreen'];
    return { ...common, ...policy, permissions, minimum_chrome_version, background, commands } as ManifestV3Export;
  }
  return {
    ...common,
    ...policy,
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'clipsheet@clipsheet.example',
        strict_min_version: '128.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  } as unknown as ManifestV3Export;
}
