// The real popup in Firefox: read through `extension.getViews` from one of the extension's own tabs, typed into
// through the browser window itself (BiDi has no input for popups), so that the events are trusted.
import { writeFileSync } from 'node:fs';
import type { Firefox } from './firefox.ts';
import { chromiumChord, keyNamed } from './keys.ts';
import { type Popup, until } from './popup.ts';

const VIEW = `browser.extension.getViews({ type: 'popup' })[0]`;
const BROWSER = `w.document.querySelector('browser.webextension-popup-browser')`;

export class FirefoxPopup implements Popup {
  constructor(
    private readonly firefox: Firefox,
    /** A tab of the extension, in the background. */
    private readonly window: string,
  ) {}

  /** `document` and `window` in the expression are the popup's. */
  eval<T>(expression: string): Promise<T> {
    const body = `(async (window, document) => (${expression}))(view, view.document)`;
    const guarded = `(() => { const view = ${VIEW}; if (!view) throw new Error('The popup was closed.'); return ${body}; })()`;
    return this.firefox.bidi.eval<T>(this.window, guarded);
  }

  async waitFor(expression: string, ms?: number): Promise<void> {
    await until(`\`${expression}\` in the popup`, () => this.eval<boolean>(`Boolean(${expression})`), ms);
  }

  async type(text: string): Promise<void> {
    await this.#focus();
    for (const character of text)
      await this.firefox.key(character === '\n' ? keyNamed('Enter') : keyNamed(character), []);
  }

  async press(chord: string): Promise<void> {
    await this.#focus();
    await this.firefox.key(chromiumChord(chord).key, chord.split('+').slice(0, -1));
  }

  async screenshot(path: string): Promise<void> {
    const url = await this.firefox.inWindow<string>(`
      const popup = ${BROWSER};
      const { width, height } = popup.getBoundingClientRect();
      const bitmap = await popup.browsingContext.currentWindowGlobal.drawSnapshot(new DOMRect(0, 0, width, height), 1, 'white');
      const canvas = Object.assign(w.document.createElement('canvas'), { width: bitmap.width, height: bitmap.height });
      canvas.getContext('2d').drawImage(bitmap, 0, 0);
      return canvas.toDataURL('image/png');`);
    writeFileSync(path, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
  }

  async isOpen(): Promise<boolean> {
    return (
      (await this.firefox.bidi.eval<number>(this.window, `browser.extension.getViews({ type: 'popup' }).length`)) > 0
    );
  }

  async close(): Promise<void> {
    await this.firefox.inWindow(`${BROWSER}?.closest('panel')?.hidePopup(); return true;`);
    await until('the popup to close', async () => !(await this.isOpen()));
  }

  async #focus(): Promise<void> {
    await this.firefox.inWindow(
      `const popup = ${BROWSER}; if (popup && w.document.activeElement !== popup) popup.focus(); return true;`,
    );
  }
}
