// A browser whose extension may ask this machine, and destinations put where the options page puts them.

import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { temporaryFolder } from '../../scripts/browsers/children.ts';
import type { Delivery } from '../../src/domain/delivery';
import type { Destination } from '../../src/domain/destination';
import { destinationRow } from '../helpers/parcels';
import { CHROME_BUILD } from './world';

/**
 * The built extension with access to this machine granted at install: nobody can press "Allow" in a browser without a
 * display. Everything else is as shipped.
 */
export function grantedBuild(build = CHROME_BUILD): { folder: string; remove: () => void } {
  const folder = temporaryFolder('granted');
  cpSync(build, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Stores a destination and seals its secrets, by one of the extension's own pages. */
export async function connect(
  page: Page,
  over: Partial<Destination> & Pick<Destination, 'kind' | 'url'>,
  secrets: Record<string, string>,
): Promise<Destination> {
  const destination = destinationRow({ createdAt: Date.now(), updatedAt: Date.now(), ...over });
  await page.evaluate(connecting(destination, secrets));
  return destination;
}

/** The same as an expression for a page of any browser. */
export const connecting = (destination: Destination, secrets: Record<string, string>): string => `(async () => {
  const destination = ${JSON.stringify(destination)};
  const secrets = ${JSON.stringify(secrets)};
  const answer = (request) => new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  const db = await answer(indexedDB.open('clipsheet'));
  const shelf = (name) => db.transaction(name, 'readwrite').objectStore(name);
  const stored = await answer(shelf('vault').get('key'));
  const key = stored?.key ?? (await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']));
  if (!stored) await answer(shelf('vault').put({ id: 'key', key }));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode([destination.id, new URL(destination.url).origin].join(String.fromCharCode(10)));
  const plain = new TextEncoder().encode(JSON.stringify(secrets));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain);
  await answer(shelf('vault').put({ id: destination.id, iv, sealed }));
  await answer(shelf('destinations').put(destination));
  db.close();
  return true;
})()`;

/** All rows of a table, as an expression for one of the extension's own pages. */
export const tableOf = (name: string): string => `new Promise((done, fail) => {
  const opening = indexedDB.open('clipsheet');
  opening.onerror = () => fail(opening.error);
  opening.onsuccess = () => {
    const db = opening.result;
    const all = db.transaction(${JSON.stringify(name)}).objectStore(${JSON.stringify(name)}).getAll();
    all.onerror = () => fail(all.error);
    all.onsuccess = () => { done(all.result); db.close(); };
  };
})`;

export const deliveriesOf = (page: Page): Promise<Delivery[]> => page.evaluate(tableOf('deliveries'));
