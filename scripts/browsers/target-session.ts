// A DevTools session to a target that Playwright does not show as a page: an extension's popup.
import type { CDPSession } from 'playwright-core';

interface Reply {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

export class TargetSession {
  #next = 0;
  #waiting = new Map<number, { done: (result: unknown) => void; fail: (error: Error) => void }>();

  private constructor(
    private readonly browser: CDPSession,
    private readonly sessionId: string,
  ) {
    browser.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId === sessionId) this.#hear(JSON.parse(event.message) as Reply);
    });
    browser.on('Target.detachedFromTarget', (event) => {
      if (event.sessionId === sessionId) this.#abandon();
    });
  }

  static async attach(browser: CDPSession, targetId: string): Promise<TargetSession> {
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
    return new TargetSession(browser, sessionId);
  }

  async send<T>(method: string, params: object = {}): Promise<T> {
    this.#next += 1;
    const id = this.#next;
    const reply = new Promise<unknown>((done, fail) => this.#waiting.set(id, { done, fail }));
    const message = JSON.stringify({ id, method, params });
    await this.browser.send('Target.sendMessageToTarget', { sessionId: this.sessionId, message }).catch((error) => {
      this.#waiting.get(id)?.fail(error as Error);
    });
    return (await reply) as T;
  }

  #hear({ id, result, error }: Reply): void {
    const waiting = id === undefined ? undefined : this.#waiting.get(id);
    if (!waiting || id === undefined) return;
    this.#waiting.delete(id);
    if (error) waiting.fail(new Error(error.message));
    else waiting.done(result);
  }

  #abandon(): void {
    for (const { fail } of this.#waiting.values()) fail(new Error('The popup was closed.'));
    this.#waiting.clear();
  }
}
