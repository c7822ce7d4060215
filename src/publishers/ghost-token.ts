// Who we are to Ghost: an Admin API key signs a token of five minutes for every request, by the clock of the server.

import type { Line } from './publisher';

const LIFE = 300;

export interface AdminKey {
  id: string;
  /** Hexadecimal. */
  secret: string;
}

/** Null: not what Ghost calls an Admin API key. */
export function adminKeyIn(text: string): AdminKey | null {
  const [, id = '', secret = ''] = /^\s*([0-9a-f]{24}):((?:[0-9a-f]{2}){16,})\s*$/i.exec(text) ?? [];
  return id ? { id, secret } : null;
}

/** `now` in UTC milliseconds, by the clock of who reads it. */
export async function tokenOf({ id, secret }: AdminKey, now: number): Promise<string> {
  const iat = Math.floor(now / 1000);
  const signed = `${encoded({ alg: 'HS256', typ: 'JWT', kid: id })}.${encoded({ iat, exp: iat + LIFE, aud: '/admin/' })}`;
  const bytes = Uint8Array.from(secret.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const signature = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(signed));
  return `${signed}.${base64url(new Uint8Array(signature))}`;
}

const encoded = (part: object): string => base64url(new TextEncoder().encode(JSON.stringify(part)));

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

export interface ServerClock {
  /** The line, listening to what the server says the time is. */
  line: Line;
  now(): number;
  /** Goes by the server from now on; false: it would make no difference. */
  correct(): boolean;
}

/** Less is no reason for a token to be refused. */
const TOLERABLE = 30_000;

export function serverClock(line: Line): ServerClock {
  let [skew, heard] = [0, 0];
  const listening: typeof fetch = async (input, init) => {
    const response = await line.fetch(input, init);
    const date = Date.parse(response.headers.get('date') ?? '');
    heard = Number.isNaN(date) ? 0 : date - line.now();
    return response;
  };
  return {
    line: { ...line, fetch: listening },
    now: () => line.now() + skew,
    correct: () => {
      const matters = Math.abs(heard - skew) > TOLERABLE;
      skew = heard;
      return matters;
    },
  };
}
