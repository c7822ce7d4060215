// A bare DevTools connection to a Chromium of our own, over its debugging pipe. The drivers in scripts/ speak through
// Playwright, which attaches to every page by itself; a benchmark wants nobody else in the room.
import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { guard, temporaryFolder } from '../../scripts/browsers/children.ts';
import { findChromium } from '../../scripts/browsers/find.ts';

const FLAGS = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--enable-unsafe-extension-debugging',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--password-store=basic',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--window-size=1280,900',
];

type Listener = (params: unknown) => void;

interface Message {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

interface Evaluation {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

interface Waiting {
  method: string;
  done: (answer: unknown) => void;
  fail: (error: Error) => void;
}

/** One conversation: with the browser itself, or with one target. */
export class Session {
  #listeners = new Map<string, Set<Listener>>();

  constructor(
    private readonly ask: (method: string, params: object, sessionId: string | undefined) => Promise<unknown>,
    readonly id?: string,
  ) {}

  /** `T` is what the protocol says this method answers. */
  async send<T>(method: string, params: object = {}): Promise<T> {
    return (await this.ask(method, params, this.id)) as T;
  }

  /** The JSON value of an expression evaluated there; a promise is awaited. */
  async eval<T>(expression: string): Promise<T> {
    const options = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails: thrown } = await this.send<Evaluation>('Runtime.evaluate', options);
    if (thrown) throw new Error(thrown.exception?.description ?? thrown.text);
    return result.value as T;
  }

  /** Hears an event until the function it returns is called. */
  on<T>(event: string, listener: (params: T) => void): () => void {
    const known = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, known.add(listener as Listener));
    return () => known.delete(listener as Listener);
  }

  once<T>(event: string): Promise<T> {
    return new Promise((done) => {
      const stop = this.on<T>(event, (params) => {
        stop();
        done(params);
      });
    });
  }

  hear(event: string, params: unknown): void {
    for (const listener of [...(this.#listeners.get(event) ?? [])]) listener(params);
  }
}

export interface Browser {
  session: Session;
  /** The session of an attached target, by its session id. */
  sessionOf(sessionId: string): Session;
  /** Loads an unpacked extension; its id. */
  load(folder: string): Promise<string>;
  close(): Promise<void>;
}

export async function launch(flags: readonly string[] = []): Promise<Browser> {
  const executable = findChromium();
  if (!executable) throw new Error('No Chromium here: install one, or name it in CHROMIUM_PATH.');
  const profile = temporaryFolder('bench');
  const child = spawn(executable, [...FLAGS, ...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const watch = guard({ pid: child.pid, remove: profile });
  const { session, sessionOf } = converse(child.stdio[3] as Writable, child.stdio[4] as Readable);
  return {
    session,
    sessionOf,
    load: async (path) => (await session.send<{ id: string }>('Extensions.loadUnpacked', { path })).id,
    close: () => watch.release(),
  };
}

function converse(out: Writable, back: Readable): { session: Session; sessionOf: (id: string) => Session } {
  const waiting = new Map<number, Waiting>();
  const sessions = new Map<string, Session>();
  let last = 0;
  const ask = (method: string, params: object, sessionId: string | undefined): Promise<unknown> =>
    new Promise((done, fail) => {
      last += 1;
      waiting.set(last, { method, done, fail });
      out.write(`${JSON.stringify({ id: last, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    });
  const sessionOf = (id: string): Session => {
    const session = sessions.get(id) ?? new Session(ask, id);
    sessions.set(id, session);
    return session;
  };
  const root = new Session(ask);
  messages(back, ({ id, sessionId, method, params, result, error }) => {
    if (id === undefined) return (sessionId ? sessionOf(sessionId) : root).hear(method ?? '', params);
    const reply = waiting.get(id);
    waiting.delete(id);
    if (error) reply?.fail(new Error(`${reply.method}: ${error.message}`));
    else reply?.done(result);
  });
  out.on('error', () => {}); // the browser is gone: whoever waits is told by `end`
  back.on('end', () => {
    for (const { fail, method } of waiting.values()) fail(new Error(`The browser ended during ${method}.`));
  });
  return { session: root, sessionOf };
}

/** The pipe's messages, which end with a zero byte each. */
function messages(back: Readable, hear: (message: Message) => void): void {
  let parts: Buffer[] = [];
  back.on('data', (data: Buffer) => {
    let start = 0;
    for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, start)) {
      parts.push(data.subarray(start, end));
      hear(JSON.parse(Buffer.concat(parts).toString('utf8')) as Message);
      parts = [];
      start = end + 1;
    }
    if (start < data.length) parts.push(data.subarray(start));
  });
}
