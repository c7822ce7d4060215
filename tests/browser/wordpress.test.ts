// The built extension in a real Chromium, publishing into a real WordPress.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChromiumPopup } from '../../scripts/browsers/chromium-popup.ts';
import { NEEDS } from '../../scripts/browsers/provide.ts';
import { startWordPress, type WordPress } from '../../scripts/servers/wordpress.ts';
import { asked } from '../contracts/publishers/wordpress';
import { connect, deliveriesOf, grantedBuild, tableOf } from './publishing';
import { article, hasChromium, openWorld, type World } from './world';

interface Post {
  id: number;
  status: string;
  slug: string;
  title: { raw: string };
  content: { raw: string };
  tags: number[];
}

const READY = `document.body.dataset.state === 'read' && document.activeElement?.name === 'remark' && document.querySelector('.destination-name')?.textContent`;

describe.skipIf(!hasChromium || !NEEDS.wordpress.isThere())('publishing into WordPress from Chromium', () => {
  let server: WordPress;
  let world: World;
  let own: Page;
  let remove = (): void => {};
  let posts: () => Promise<Post[]>;

  beforeAll(async () => {
    server = await startWordPress();
    const editor = asked(server, 'editor');
    posts = () => editor<Post[]>('posts?context=edit&status=any&per_page=100&orderby=id&order=asc');
    const build = grantedBuild();
    remove = build.remove;
    world = await openWorld(
      (path) => (path.startsWith('/tree') ? article({ title: `Pruning ${path.slice(1)}` }) : null),
      { extension: build.folder },
    );
    own = await world.browser.openExtensionPage('src/options/index.html');
    await own.waitForSelector('h1, h2');
    await connect(
      own,
      {
        id: 'wp',
        kind: 'wordpress',
        name: 'The site',
        url: server.url,
        account: 'author',
        sends: { clips: true, issues: true },
      },
      { password: server.credentials.author },
    );
  });
  afterAll(async () => {
    await world?.close();
    await server?.stop();
    remove();
  });

  const states = async (): Promise<string[]> => (await deliveriesOf(own)).map(({ kind, state }) => `${kind} ${state}`);
  const delivered = (...all: string[]) => expect.poll(states, { timeout: 30_000 }).toEqual(all);
  const clips = async (): Promise<Post[]> => (await posts()).filter(({ slug }) => slug.startsWith('clip-'));
  const clip = async (path: string, type: (popup: ChromiumPopup) => Promise<void> = async () => {}): Promise<void> => {
    const page = await world.browser.openPage(`${world.host}/${path}`);
    const popup = await world.browser.triggerAction(page);
    await popup.waitFor(READY);
    await type(popup);
    await popup.press('Control+Enter');
    await popup.waitFor(`document.querySelector('[data-kept]')`);
    await page.close();
  };

  it('brings what is kept as a draft, by itself', async () => {
    await clip('tree-1');
    await delivered('clip delivered');
    expect((await clips()).map(({ status, title }) => [status, title.raw])).toEqual([['draft', 'Pruning tree-1']]);
  });

  it('brings tags and remark of a later edit to the same post', async () => {
    const [before] = await clips();
    await clip('tree-1', async (popup) => {
      await popup.type('Read this first');
      await popup.press('Shift+Tab');
      await popup.type('orchard');
      await popup.press('Enter');
    });
    await expect.poll(async () => (await clips())[0]?.content.raw, { timeout: 30_000 }).toContain('Read this first');
    const [after, ...more] = await clips();
    expect([after?.id, after?.tags.length, more]).toEqual([before?.id, 1, []]);
  });

  it('says in the popup where it is', async () => {
    await delivered('clip delivered');
    const page = await world.browser.openPage(`${world.host}/tree-1`);
    const popup = await world.browser.triggerAction(page);
    await popup.waitFor(`document.querySelector('.deliveries [data-state=delivered] a')`);
    expect(await popup.eval(`document.querySelector('.deliveries a').href`)).toContain(server.url);
    await popup.close();
    await page.close();
  });

  it('resumes after the worker and the courier were killed on their way', async () => {
    for (let i = 2; i < 6; i++) {
      await clip(`tree-${i}`);
      await world.browser.killWorker();
      await world.browser.killPage('src/background/courier.html');
    }
    await own.evaluate(`chrome.runtime.sendMessage({ kind: 'deliver' })`);
    await delivered(...Array.from({ length: 5 }, () => 'clip delivered'));
    expect((await clips()).map(({ title }) => title.raw).sort()).toEqual(
      [1, 2, 3, 4, 5].map((n) => `Pruning tree-${n}`),
    );
  });

  it('takes away what is dropped at the desk', async () => {
    const desk = await world.browser.openExtensionPage('src/desk/index.html');
    await desk.waitForSelector('[data-clip-id]');
    await desk.keyboard.press('j');
    await desk.keyboard.press('x');
    await expect.poll(() => desk.locator('[data-clip-id]').count()).toBe(4);
    await expect.poll(async () => (await clips()).length, { timeout: 30_000 }).toBe(4);
    await desk.close();
  });

  it('stops when the password was revoked, keeps the queue, and says so on its button', async () => {
    await server.php(`WP_Application_Passwords::delete_all_application_passwords(get_user_by('login', 'author')->ID);`);
    await clip('tree-9');
    const destination = async () =>
      (await own.evaluate<{ stopped: { kind: string } | null }[]>(tableOf('destinations')))[0];
    await expect.poll(async () => (await destination())?.stopped?.kind, { timeout: 30_000 }).toBe('unauthorised');
    expect((await states()).filter((state) => state === 'clip waiting')).toHaveLength(1);
    await expect.poll(() => own.evaluate(`chrome.action.getBadgeText({})`), { timeout: 10_000 }).toBe('1');
    expect(await clips()).toHaveLength(4);
  });
});
