// A lead image on its way from somebody else's site to an app that keeps it itself.

import type { Line } from './publisher';

const LARGEST = 20 * 1024 * 1024;

/** It lies on somebody else's site, which is told nothing of us; without access to it the item goes without its image. */
export async function fetchedImage({ fetch, signal }: Line, url: string): Promise<Blob | null> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([AbortSignal.timeout(20_000), ...(signal ? [signal] : [])]),
    });
    const type = response.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    if (!response.ok || !type.startsWith('image/') || Number(response.headers.get('content-length')) > LARGEST)
      return null;
    const blob = await response.blob();
    return blob.size > 0 && blob.size <= LARGEST ? new Blob([blob], { type }) : null;
  } catch {
    return null;
  }
}

export const extensionOf = (type: string): string =>
  type.replace('image/', '').replace('jpeg', 'jpg').replace(/\+.*$/, '');

/** Eight hexadecimal digits. */
export async function shortHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest, 0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
