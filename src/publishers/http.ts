// Requests to a destination, and the one place that reads HTTP: what a status means, when to come back, and that
// anything but a parsed answer leaves the outcome unknown.

import { comesBack, type Trouble, type TroubleKind } from '../domain/delivery';
import { originOf } from '../domain/destination';
import { type Line, PublishFault } from './publisher';

/** How long an app may take for one answer, in milliseconds. */
const PATIENCE = 45_000;

export interface Asking {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  /** Absolute; of the destination's origin. */
  url: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
  body?: BodyInit;
}

export interface Answer {
  status: number;
  headers: Headers;
  /** Parsed JSON; undefined where the body was empty. */
  json: unknown;
}

export interface HttpHabits {
  /** Statuses that are answers and not troubles, besides 2xx. */
  takes?: readonly number[];
  /** What the app's own error body says; the generic reading stands where this answers null. */
  explain?: (status: number, json: unknown) => Partial<Trouble> | null;
  /** What is an answer too, and not asked again, where the question only reads. */
  final?: readonly TroubleKind[];
}

/** Pauses before a question that changes nothing is asked again, in milliseconds. */
const AGAIN = [150, 600];

/** Asks and answers parsed JSON, or throws a PublishFault. What only reads is asked again where the way was bad. */
export async function ask(line: Line, asking: Asking, habits: HttpHabits = {}): Promise<Answer> {
  const pauses = (asking.method ?? 'GET') === 'GET' ? AGAIN : [];
  for (const pause of pauses) {
    try {
      return await askOnce(line, asking, habits);
    } catch (error) {
      const again = error instanceof PublishFault && comesBack(error.trouble) && !error.trouble.notBefore;
      const { final = [] } = habits;
      if (!again || ['late', ...final].includes(error.trouble.kind) || line.signal?.aborted) throw error;
    }
    await new Promise((done) => setTimeout(done, pause));
  }
  return askOnce(line, asking, habits);
}

async function askOnce(line: Line, asking: Asking, { takes = [], explain }: HttpHabits): Promise<Answer> {
  const { status, headers, ok, bytes } = await send(line, asking);
  const text = new TextDecoder().decode(bytes);
  const json = parsed(text);
  if (!ok && !takes.includes(status)) {
    throw new PublishFault({ ...troubleOf(status, headers, line.now()), ...(explain?.(status, json) ?? {}) });
  }
  // A login page, a captive portal, a cut-off answer: nobody knows what became of the request.
  if (json === undefined && text.trim() !== '') throw fault('unreadable', shortened(text), status);
  return { status, headers, json };
}

/** As it came, whatever its status, for publishers that speak no JSON. */
export interface RawAnswer {
  status: number;
  ok: boolean;
  headers: Headers;
  bytes: Uint8Array<ArrayBuffer>;
}

/** One request to the destination's own origin, without cookies and never led elsewhere. */
export async function send(
  line: Line,
  { method = 'GET', url, headers = {}, json, body }: Asking,
  patience = PATIENCE,
): Promise<RawAnswer> {
  const origin = originOf(line.destination.url);
  if (!origin || new URL(url).origin !== origin) throw fault('invalid', 'another origin');
  const late = AbortSignal.timeout(patience);
  const signal = line.signal ? AbortSignal.any([line.signal, late]) : late;
  const typed: Record<string, string> = json === undefined ? {} : { 'content-type': 'application/json' };
  try {
    const response = await line.fetch(url, {
      method,
      headers: { accept: 'application/json', ...typed, ...headers },
      body: json === undefined ? (body ?? null) : JSON.stringify(json),
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal,
    });
    const { status, ok, headers: told } = response;
    return { status, ok, headers: told, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch (error) {
    // The browser's own words tell nothing that helps, and might quote a header.
    throw late.aborted ? fault('late', '') : new PublishFault({ kind: 'unreachable', detail: '' }, { cause: error });
  }
}

function parsed(text: string): unknown {
  try {
    return text.trim() === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

const KINDS: Record<number, TroubleKind> = {
  401: 'unauthorised',
  403: 'forbidden',
  404: 'gone',
  408: 'late',
  409: 'conflict',
  410: 'gone',
  412: 'conflict',
  413: 'too-large',
  425: 'busy',
  429: 'busy',
  503: 'busy',
};

/** What a status means when the app's own words are not known. */
export function troubleOf(status: number, headers: Headers, now: number): Trouble {
  const kind = KINDS[status] ?? (status >= 500 ? 'server' : 'invalid');
  const notBefore = kind === 'busy' || status >= 500 ? retryAt(headers.get('retry-after'), now) : null;
  return { kind, detail: '', status, ...(notBefore === null ? {} : { notBefore }) };
}

/** No app may make us wait for longer than a day. */
const LONGEST = 24 * 3_600_000;

/** `Retry-After` in seconds or as a date, as UTC milliseconds; null where there is none, or none that can be read. */
export function retryAt(header: string | null, now: number): number | null {
  if (header === null) return null;
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) : null;
  const at = seconds === null ? Date.parse(header) : now + seconds * 1000;
  return Number.isNaN(at) ? null : Math.min(Math.max(at, now), now + LONGEST);
}

export const fault = (kind: TroubleKind, detail: string, status?: number): PublishFault =>
  new PublishFault({ kind, detail, ...(status === undefined ? {} : { status }) });

/** One line of at most 160 characters of what an app said. */
export const shortened = (text: string): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 160);
