// A real Firefox with the built extension in it, driven over WebDriver BiDi and, where that has no word for it
// (the toolbar, the popup, shortcuts), through the browser window's own script. No driver program is needed.
import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Bidi } from './bidi.ts';
import { type Guard, guard, temporaryFolder } from './children.ts';
import { findFirefox } from './find.ts';
import { FirefoxPopup } from './firefox-popup.ts';
import { chromiumChord, type Key, webdriverChord } from './keys.ts';
import { sleep, until } from './popup.ts';

export interface FirefoxOptions {
  /** The unpacked extension. */
  extension: string;
  /** A profile to keep; a temporary one, removed at the end, when left out. */
  profile?: string;
  headless?: boolean;
  preferences?: Record<string, string | number | boolean>;
}

const ADDON = 'clipsheet@clipsheet.example';
/** Pinned, so that the extension's addresses are known beforehand. */
const UUID = '5c1195ee-7c11-4b5e-9d1e-3c1a95ee7c11';

export class Firefox {
  #chrome: string | null = null;
  #listener: string | null = null;

  private constructor(
    readonly bidi: Bidi,
    readonly profile: string,
    private readonly child: ChildProcess,
    private readonly guard: Guard,
    private readonly options: FirefoxOptions,
  ) {}

  static launch(options: FirefoxOptions): Promise<Firefox> {
    return Firefox.#launchOn(options.profile ?? temporaryFolder('firefox'), options);
  }

  static async #launchOn(profile: string, options: FirefoxOptions): Promise<Firefox> {
    const path = findFirefox();
    if (!path) throw new Error('No Firefox here: install one, or name it in FIREFOX_PATH.');
    writePreferences(profile, options.preferences ?? {});
    const flags = [
      '--no-remote',
      '--profile',
      resolve(profile),
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
    ];
    const child = spawn(path, [...(options.headless === false ? [] : ['--headless']), ...flags], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const watch = guard({ pid: child.pid, remove: options.profile === undefined ? profile : undefined });
    try {
      const bidi = await Bidi.connect(`${await addressOf(child)}/session`);
      await bidi.send('session.new', { capabilities: {} });
      const firefox = new Firefox(bidi, profile, child, watch, options);
      await bidi.send('webExtension.install', { extensionData: { type: 'path', path: resolve(options.extension) } });
      return firefox;
    } catch (error) {
      await watch.release();
      throw error;
    }
  }

  /** A new tab in front, loaded; what comes back names it in the other calls. */
  async openPage(url: string, { background = false } = {}): Promise<string> {
    const { context } = await this.bidi.send<{ context: string }>('browsingContext.create', {
      type: 'tab',
      background,
    });
    await this.bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    if (!background) await this.activate(context);
    return context;
  }

  activate(context: string): Promise<unknown> {
    return this.bidi.send('browsingContext.activate', { context });
  }

  extensionUrl(path: string): string {
    return `moz-extension://${UUID}/${path}`;
  }

  /** Opens one of the extension's own pages in a tab: `src/desk/index.html`. */
  openExtensionPage(path: string, options?: { background: boolean }): Promise<string> {
    return this.openPage(this.extensionUrl(path), options);
  }

  eval<T>(context: string, expression: string): Promise<T> {
    return this.bidi.eval<T>(context, expression);
  }

  /** Real key events in a page, by chord. */
  async press(context: string, chord: string): Promise<void> {
    const keys = webdriverChord(chord);
    await this.#perform(context, [
      ...keys.map((value) => ({ type: 'keyDown', value })),
      ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
    ]);
  }

  /** Real key events in a page, one character at a time. */
  async type(context: string, text: string): Promise<void> {
    const strokes = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#perform(context, strokes);
  }

  /** A true click on the toolbar button while `context` is in front. */
  async triggerAction(context: string): Promise<FirefoxPopup> {
    await this.#listen();
    await this.activate(context);
    await this.inWindow(`
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${ADDON}');
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(w);
      return true;`);
    return this.popup();
  }

  /** The open popup, as soon as there is one. */
  async popup(): Promise<FirefoxPopup> {
    const popup = new FirefoxPopup(this, await this.#listen());
    await until('the popup to open', () => popup.isOpen());
    await popup.waitFor(`document.readyState === 'complete'`);
    return popup;
  }

  /** Presses a browser or extension shortcut while `context` is in front. */
  async pressShortcut(context: string, chord: string): Promise<void> {
    await this.#listen();
    await this.activate(context);
    await this.inWindow('w.gBrowser.selectedBrowser.focus(); return true;');
    await this.key(chromiumChord(chord).key, chord.split('+').slice(0, -1));
  }

  /** One trusted key stroke to whatever has the focus in the browser window. */
  async key({ key, code, vk, text }: Key, held: string[]): Promise<void> {
    const printable = text !== undefined && key !== 'Enter';
    const modifiers = held.map((name) => ({ key: name, code: `${name}Left`, keyCode: MODIFIER_CODES[name] ?? 0 }));
    await this.inWindow(`
      const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      if (!tip.beginInputTransactionForTests(w)) throw new Error('The window takes no keys just now.');
      const held = ${JSON.stringify(modifiers)}.map((init) => new w.KeyboardEvent('', init));
      const event = new w.KeyboardEvent('', ${JSON.stringify({ key, code, keyCode: vk })});
      const flags = ${printable} ? 0 : tip.KEY_NON_PRINTABLE_KEY;
      for (const modifier of held) tip.keydown(modifier);
      tip.keydown(event, flags);
      tip.keyup(event, flags);
      for (const modifier of held.reverse()) tip.keyup(modifier);
      return true;`);
  }

  /** Runs script with the browser's own powers; `w` is the browser window. */
  async inWindow<T>(body: string): Promise<T> {
    this.#chrome ??= (
      await this.bidi.send<{ contexts: [{ context: string }] }>('browsingContext.getTree', { 'moz:scope': 'chrome' })
    ).contexts[0].context;
    const script = `(async (w) => { ${body} })(Services.wm.getMostRecentWindow('navigator:browser'))`;
    return this.bidi.eval<T>(this.#chrome, script);
  }

  /** Ends the extension's background page; the next event starts it again. */
  async killWorker(): Promise<void> {
    await this.inWindow(`
      await WebExtensionPolicy.getByID('${ADDON}').extension.terminateBackground({ ignoreDevToolsAttached: true });
      return true;`);
  }

  /** SIGKILL: no goodbye, no flush. The profile stays for `relaunch`. */
  async kill(): Promise<void> {
    const gone = new Promise<void>((done) => this.child.once('exit', () => done()));
    this.child.kill('SIGKILL');
    await gone;
  }

  /** The same browser on the same profile again, after `kill`; this one is done with. */
  async relaunch(): Promise<Firefox> {
    await this.guard.dismiss();
    return Firefox.#launchOn(this.profile, this.options);
  }

  /** Resolves when the browser ends by itself: the person closed its window. */
  closed(): Promise<void> {
    return new Promise((done) => {
      if (this.child.exitCode !== null) done();
      else this.child.once('exit', () => done());
    });
  }

  async close(): Promise<void> {
    await Promise.race([this.bidi.send('browser.close').catch(() => undefined), sleep(5_000)]);
    this.bidi.close();
    await this.guard.release();
  }

  /** A background tab of the extension, through which the popup is read. */
  async #listen(): Promise<string> {
    this.#listener ??= await this.openExtensionPage('manifest.json', { background: true });
    return this.#listener;
  }

  async #perform(context: string, actions: object[]): Promise<void> {
    await this.bidi.send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
  }
}

const MODIFIER_CODES: Record<string, number> = { Shift: 16, Control: 17, Alt: 18, Meta: 224 };

function writePreferences(profile: string, more: Record<string, string | number | boolean>): void {
  const preferences = {
    'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.enabled': false,
    'browser.download.useDownloadDir': true,
    ...more,
  };
  const lines = Object.entries(preferences).map(
    ([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
}

/** Firefox says on stderr where it listens: on a free port of the loopback address. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let heard = '';
    const late = setTimeout(
      () => fail(new Error(`Firefox did not say where it listens. It said: ${heard.slice(-300)}`)),
      90_000,
    );
    child.once('exit', () => fail(new Error(`Firefox ended before it listened. It said: ${heard.slice(-300)}`)));
    child.stderr?.on('data', (data) => {
      if (heard.length < 100_000) heard += data;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(heard)?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      done(address);
    });
  });
}
