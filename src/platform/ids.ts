// Time, ids and place as the browser gives them. Everything below takes them as arguments.

import { ulidMaker } from '../domain/id';

/** A new ULID: 26 characters that sort by the time they were made. */
export const newId = ulidMaker({ now: Date.now, random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)) });
export const now = (): number => Date.now();
export const localZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
