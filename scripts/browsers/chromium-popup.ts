// The real popup in Chromium, driven from outside by DevTools messages.
import { writeFileSync } from 'node:fs';
import type { CDPSession } from 'playwright-core';
import { chromiumChord, keyNamed } from './keys.ts';
import { type Popup, until } from './popup.ts';
import { TargetSession } from './target-session.ts';

interface Evaluation {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

export class ChromiumPopup implements Popup {
  private constructor(
    private readonly browser: CDPSession,
    private readonly session: TargetSession,
    readonly targetId: string,
  ) {}

  static async attach(browser: CDPSession, targetId: string): Promise<ChromiumPopup> {
    return new ChromiumPopup(browser, await TargetSession.attach(browser, targetId), targetId);
  }

  async eval<T>(expression: string): Promise<T> {
    const options = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const { result, exceptionDetails: thrown } = await this.session.send<Evaluation>('Runtime.evaluate', options);
    if (thrown) throw new Error(`In the popup: ${thrown.exception?.description ?? thrown.text}`);
    return result.value as T;
  }

  async waitFor(expression: string, ms?: number): Promise<void> {
    await until(`\`${expression}\` in the popup`, () => this.eval<boolean>(`Boolean(${expression})`), ms);
  }

  async type(text: string): Promise<void> {
    for (const character of text) {
      if (character === '\n') await this.press('Enter');
      else if (character.charCodeAt(0) < 127) await this.#stroke(keyNamed(character), 0);
      else await this.session.send('Input.insertText', { text: character });
    }
  }

  async press(chord: string): Promise<void> {
    const { key, modifiers } = chromiumChord(chord);
    await this.#stroke(key, modifiers);
  }

  async screenshot(path: string): Promise<void> {
    const { data } = await this.session.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    writeFileSync(path, Buffer.from(data, 'base64'));
  }

  /** For what is not listed here: composition, a colour scheme, a narrow device. */
  send<T>(method: string, params: object = {}): Promise<T> {
    return this.session.send<T>(method, params);
  }

  async isOpen(): Promise<boolean> {
    const { targetInfos } = await this.browser.send('Target.getTargets', { filter: [{}] });
    return targetInfos.some((target) => target.targetId === this.targetId);
  }

  async close(): Promise<void> {
    await this.browser.send('Target.closeTarget', { targetId: this.targetId }).catch(() => undefined);
    await until('the popup to close', async () => !(await this.isOpen()));
  }

  async #stroke({ key, code, vk, text }: ReturnType<typeof keyNamed>, modifiers: number): Promise<void> {
    const types = (modifiers & ~8) === 0 ? text : undefined;
    const common = { key, code, windowsVirtualKeyCode: vk, nativeVirtualKeyCode: vk, modifiers };
    const down = types === undefined ? { type: 'rawKeyDown' } : { type: 'keyDown', text: types };
    await this.session.send('Input.dispatchKeyEvent', { ...common, ...down });
    await this.session.send('Input.dispatchKeyEvent', { ...common, type: 'keyUp' }).catch((error: Error) => {
      if (!/closed|detached/.test(error.message)) throw error; // the key may have closed the popup
    });
  }
}
