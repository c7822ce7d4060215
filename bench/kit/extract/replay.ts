// Saved pages shown in a real browser, each at its own address, with the page's own scripts blocked. Every request is
// held: the one for the page is answered from memory, all others are refused, and no name resolves, so that nothing
// leaves the machine.
import { type Browser, launch, type Session } from '../devtools.ts';

const FLAGS = ['--host-resolver-rules=MAP * ~NOTFOUND', '--no-proxy-server', '--disable-features=HttpsUpgrades'];
const HEADERS = [
  { name: 'content-type', value: 'text/html; charset=utf-8' },
  { name: 'content-security-policy', value: "default-src 'none'; style-src 'unsafe-inline'" },
];
const LOADING = 25_000;
/** A tab gets heavy with pages; after so many it is changed for a new one. */
const PAGES_PER_TAB = 150;

interface Paused {
  requestId: string;
  resourceType: string;
}

export class Replay {
  #tab: Session | null = null;
  #targetId = '';
  #shown = 0;
  /** The page that waits to be asked for. */
  #page: Buffer | null = null;

  private constructor(private readonly browser: Browser) {}

  static async open(): Promise<Replay> {
    return new Replay(await launch(FLAGS));
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** Shows a page at its address, then runs the scripts in it. */
  async show(url: string, html: Buffer, scripts: readonly string[]): Promise<void> {
    const tab = this.#tab ?? (await this.#fresh());
    this.#page = html;
    const parsed = tab.once('Page.domContentEventFired');
    await inTime(tab.send('Page.navigate', { url }), LOADING, `${url} to begin`);
    await inTime(parsed, LOADING, `${url} to be parsed`);
    for (const script of scripts) await inTime(tab.eval(script), LOADING, 'a script to be put in');
    this.#shown += 1;
  }

  /** The value of an expression in the page that is shown. */
  async ask<T>(expression: string, ms: number): Promise<T> {
    if (!this.#tab) throw new Error('No page is shown.');
    return inTime(this.#tab.eval<T>(expression), ms, 'an answer from the page');
  }

  /** Called after each page: a new tab from time to time. After a failure: at once. */
  async turn({ failed }: { failed: boolean }): Promise<void> {
    if (!this.#tab || (!failed && this.#shown < PAGES_PER_TAB)) return;
    const old = this.#targetId;
    this.#tab = null;
    await this.#fresh();
    await this.browser.session.send('Target.closeTarget', { targetId: old }).catch(() => undefined);
  }

  async #fresh(): Promise<Session> {
    const { session, sessionOf } = this.browser;
    const { targetId } = await session.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
    const to = { targetId, flatten: true };
    const tab = sessionOf((await session.send<{ sessionId: string }>('Target.attachToTarget', to)).sessionId);
    tab.on<Paused>('Fetch.requestPaused', (request) => void this.#answer(tab, request).catch(() => undefined));
    await tab.send('Page.enable');
    await tab.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    [this.#tab, this.#targetId, this.#shown] = [tab, targetId, 0];
    return tab;
  }

  async #answer(tab: Session, { requestId, resourceType }: Paused): Promise<void> {
    const page = resourceType === 'Document' ? this.#page : null;
    if (!page) return void (await tab.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }));
    this.#page = null;
    const body = page.toString('base64');
    await tab.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders: HEADERS, body });
  }
}

function inTime<T>(answer: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`Waited ${ms / 1_000} s in vain for ${what}.`)), ms);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
