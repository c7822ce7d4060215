// Destination: one connected account of a publishing app, and what goes there. Its secrets are not in it: those lie in
// the vault, bound to its id and origin.

import type { Edition } from './edition';

export interface Destination {
  id: string;
  /** Id of its publisher in publishers/index.ts. */
  kind: string;
  name: string;
  /** Where the app listens: https, or http on this machine. Nothing is ever sent to another origin. */
  url: string;
  /** User name or the like; empty where the app knows none. */
  account: string;
  /** What else its publisher asks for, by the name of the field. Never a secret. */
  options: Record<string, string>;
  /** Every clip as it is kept; an issue as it is published, with all that is changed in it afterwards. */
  sends: { clips: boolean; issues: boolean };
  /** Whose clips and issues; null: every digest's. */
  digestId: string | null;
  /** Id of a format or of a template that an issue is written in; empty: as its publisher likes it best. */
  format: string;
  edition: Edition;
  /** What arrives there is public at once, or waits as a draft for the app's editor. */
  publish: boolean;
  /** The lead image goes along. */
  image: boolean;
  /** Why nothing is sent for now: its queue is kept. Null: all is well. */
  stopped: Stop | null;
  /** UTC milliseconds: the app asked to be left alone until then, or cannot be reached. Absent: it can be asked. */
  restUntil?: number;
  createdAt: number;
  updatedAt: number;
}

export interface Stop {
  /** `paused`: the curator's wish. */
  kind: 'unauthorised' | 'forbidden' | 'no-access' | 'locked' | 'paused';
  /** What the app said of it; empty: nothing. */
  detail: string;
  /** UTC milliseconds. */
  at: number;
}

/** Where a secret may go, and the site access that is asked for. Null: not an address that anything may be sent to. */
export function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, origin, username, password } = new URL(address);
  if (username || password) return null;
  if (protocol === 'https:') return origin;
  return protocol === 'http:' && isLoopback(hostname) ? origin : null;
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host) || host.endsWith('.localhost');

/** The match pattern of that origin as browsers want it: without the port. */
export function accessPattern(address: string): string | null {
  const origin = originOf(address);
  if (!origin) return null;
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
