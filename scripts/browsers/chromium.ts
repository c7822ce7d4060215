// A real Chromium with the built extension in it, driven as a person would: toolbar clicks that grant activeTab,
// shortcuts, the popup itself. Chrome, Edge and Brave work too: the extension is loaded over DevTools.
import { resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { type Guard, guard, temporaryFolder } from './children.ts';
import { ChromiumPopup } from './chromium-popup.ts';
import { findChromium } from './find.ts';
import { QUIET_FLAGS } from './flags.ts';
import { chromiumChord } from './keys.ts';
import { sleep, until } from './popup.ts';

export interface ChromiumOptions {
  /** The unpacked extension; none for a bare browser. */
  extension?: string;
  /** A profile to keep; a temporary one, removed at the end, when left out. */
  profile?: string;
  headless?: boolean;
  /** The interface language of the browser, such as `zh-CN`. */
  language?: string;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number } | null;
  args?: string[];
}

const FLAGS = [
  ...QUIET_FLAGS,
  '--screen-info={1600x1200}', // the default headless screen is too low for a whole popup
  '--enable-unsafe-extension-debugging',
];
/** A browser for a person keeps its graphics, and its sandbox unless root runs it, for whom Chromium has none. */
const HEADED_FLAGS = [
  '--no-first-run',
  '--disable-sync',
  '--hide-crash-restore-bubble',
  '--enable-unsafe-extension-debugging',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export class Chromium {
  private constructor(
    readonly context: BrowserContext,
    /** The browser-wide DevTools session. */
    readonly devtools: CDPSession,
    /** Empty for a bare browser. */
    readonly extensionId: string,
    readonly profile: string,
    private readonly pid: number,
    private readonly guard: Guard,
    private readonly options: ChromiumOptions,
  ) {}

  static launch(options: ChromiumOptions = {}): Promise<Chromium> {
    return Chromium.#launchOn(options.profile ?? temporaryFolder('chromium'), options);
  }

  static async #launchOn(profile: string, options: ChromiumOptions): Promise<Chromium> {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('No Chromium here: install one, or name it in CHROMIUM_PATH.');
    const context = await open(executablePath, profile, options);
    const devtools = await devtoolsOf(context);
    const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
    const pid = processInfo.find((process) => process.type === 'browser')?.id ?? 0;
    const watch = guard({ pid, remove: options.profile === undefined ? profile : undefined });
    const id = options.extension ? await load(devtools, options.extension) : '';
    return new Chromium(context, devtools, id, profile, pid, watch, options);
  }

  async openPage(url: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(url);
    return page;
  }

  extensionUrl(path: string): string {
    return `chrome-extension://${this.extensionId}/${path}`;
  }

  /** Opens one of the extension's own pages in a tab: `src/desk/index.html`. */
  openExtensionPage(path: string): Promise<Page> {
    return this.openPage(this.extensionUrl(path));
  }

  /** A true click on the toolbar button while `page` is in front: activeTab is granted and the real popup opens. */
  async triggerAction(page: Page): Promise<ChromiumPopup> {
    await this.clickAction(page);
    return this.popup();
  }

  /** The click alone, for when what follows is measured or no popup is wanted. */
  async clickAction(page: Page): Promise<void> {
    await page.bringToFront();
    const targetId = await this.#tabOf(page);
    await this.devtools.send(
      'Extensions.triggerAction' as 'Target.getTargets',
      { id: this.extensionId, targetId } as object,
    );
  }

  /** The open popup, as soon as there is one. */
  async popup(ms = 10_000): Promise<ChromiumPopup> {
    const url = this.extensionUrl('src/popup/');
    const target = await until(
      'the popup to open',
      () => this.#target((t) => t.type === 'page' && t.url.startsWith(url)),
      ms,
    );
    const popup = await ChromiumPopup.attach(this.devtools, target.targetId);
    await popup.waitFor(`document.readyState === 'complete'`, ms);
    return popup;
  }

  /** The popup's page in a background tab while `article` stays the active one. No activeTab is granted this way. */
  async popupAsPage(article: Page): Promise<Page> {
    await article.bringToFront();
    const url = this.extensionUrl('src/popup/index.html');
    const opened = this.context.waitForEvent('page', (page) => page.url() === url || page.url() === 'about:blank');
    await this.devtools.send('Target.createTarget', { url, background: true });
    const page = await opened;
    await page.waitForURL(url);
    return page;
  }

  /** Real key events on a page: browser and extension shortcuts hear them. */
  async pressShortcut(page: Page, chord: string): Promise<void> {
    await page.bringToFront();
    const session = await this.context.newCDPSession(page);
    const { key, modifiers } = chromiumChord(chord);
    const event = {
      key: key.key,
      code: key.code,
      windowsVirtualKeyCode: key.vk,
      nativeVirtualKeyCode: key.vk,
      modifiers,
    };
    await session.send('Input.dispatchKeyEvent', { ...event, type: 'rawKeyDown' });
    await session.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
    await session.detach();
  }

  /** Ends the extension's worker; the next event starts it again. False when none was running. */
  async killWorker(): Promise<boolean> {
    const target = await this.#target((t) => t.type === 'service_worker' && t.url.startsWith(this.extensionUrl('')));
    if (!target) return false;
    await this.devtools.send('Target.closeTarget', { targetId: target.targetId });
    const gone = async (): Promise<boolean> => !(await this.#target((t) => t.targetId === target.targetId));
    // A message on its way starts it again at once, under the name it had: then it is never seen to be gone.
    await until('the worker to end', gone, 1_500).catch(() => undefined);
    return true;
  }

  /** Ends one of the extension's own pages, even one that nobody sees; false when there is none. */
  async killPage(path: string): Promise<boolean> {
    const target = await this.#target((t) => t.url.startsWith(this.extensionUrl(path)));
    if (!target) return false;
    await this.devtools.send('Target.closeTarget', { targetId: target.targetId });
    return true;
  }

  /** SIGKILL: no goodbye, no flush. The profile stays for `relaunch`. */
  async kill(): Promise<void> {
    const closed = new Promise<void>((done) => this.context.once('close', () => done()));
    process.kill(this.pid, 'SIGKILL');
    await Promise.race([closed, sleep(5_000)]);
    await this.context.close().catch(() => undefined);
  }

  /** The same browser on the same profile again, after `kill`; this one is done with. */
  async relaunch(): Promise<Chromium> {
    await this.guard.dismiss();
    return Chromium.#launchOn(this.profile, this.options);
  }

  async close(): Promise<void> {
    await this.context.close().catch(() => undefined);
    await this.guard.release();
  }

  async #target(wanted: (target: { type: string; url: string; targetId: string }) => boolean) {
    const { targetInfos } = await this.devtools.send('Target.getTargets', { filter: [{}] });
    return targetInfos.find(wanted);
  }

  /** The `tab` target that holds a page: `triggerAction` clicks for tabs, not for pages. */
  async #tabOf(page: Page): Promise<string> {
    const tab = await until(`the tab of ${page.url()}`, async () => {
      const { targetInfos } = await this.devtools.send('Target.getTargets', { filter: [{}] });
      const tabs = targetInfos.filter((target) => target.type === 'tab');
      const same = tabs.filter((target) => target.url === page.url());
      const front = tabs.filter(isActive);
      // A page that did not load, or that shows a source, has another address in its tab: then the one in front is it.
      const shown = same.length === 0 && front.length === 1 ? front[0] : undefined;
      return same.find(isActive) ?? (same.length === 1 ? same[0] : shown);
    });
    return tab.targetId;
  }
}

const isActive = (target: object): boolean =>
  (target as { embedderData?: { tabActive?: boolean } }).embedderData?.tabActive === true;

function open(executablePath: string, profile: string, options: ChromiumOptions): Promise<BrowserContext> {
  const { headless = true, language, colorScheme = 'light', args = [] } = options;
  const viewport = options.viewport === undefined ? { width: 1280, height: 900 } : options.viewport;
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    viewport: headless ? viewport : null,
    colorScheme: headless ? colorScheme : null,
    acceptDownloads: true,
    ignoreDefaultArgs: ['--disable-extensions', ...(headless ? [] : ['--enable-automation'])],
    args: [
      ...(headless ? ['--headless=new', ...FLAGS] : HEADED_FLAGS),
      ...(language ? [`--lang=${language}`] : []),
      ...args,
    ],
    ...(language ? { env: { ...environment(), LANGUAGE: language.replace('-', '_') } } : {}),
  });
}

const environment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined));

async function devtoolsOf(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('This Playwright gives a kept profile no browser: use version 1.60 or newer.');
  return browser.newBrowserCDPSession();
}

async function load(devtools: CDPSession, folder: string): Promise<string> {
  const path = resolve(folder);
  const answer: unknown = await devtools.send('Extensions.loadUnpacked' as 'Target.getTargets', { path } as object);
  return (answer as { id: string }).id;
}
