// One manifest.json, two browsers: this is the whole difference between them.
import type { ManifestV3Export } from '@crxjs/vite-plugin';
import source from '../../manifest.json' with { type: 'json' };

export type Browser = 'chrome' | 'firefox';

/** The manifest for `browser`. In development the strict content policy is left out, since live reload needs a socket. */
export function manifestFor(browser: Browser, { dev }: { dev: boolean }): ManifestV3Export {
  const { content_security_policy, minimum_chrome_version, background, ...common } = source;
  const policy = dev ? {} : { content_security_policy };
  if (browser === 'chrome') return { ...common, ...policy, minimum_chrome_version, background } as ManifestV3Export;
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
