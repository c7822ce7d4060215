// The built extension in a real Chromium, publishing into a real WordPress.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NEEDS } from '../../scripts/browsers/provide.ts';
import { startWordPress, type WordPress } from '../../scripts/servers/wordpress.ts';
import { asked } from '../contracts/publishers/wordpress';
import { connect, deliveriesOf, grantedBuild } from './publishing';
import { article, hasChromium, openWorld, type World } from './world';

interface Post {
  id: number;
  status: string;
  slug: string;
  title: { raw: string };
  content: { raw: string };
}

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

  it('brings what is kept as a draft, by itself', async () => {
    const page = await world.browser.openPage(`${world.host}/tree-1`);
    const popup = await world.browser.triggerAction(page);
    await popup.waitFor(`document.body.dataset.state === 'read'`);
    await popup.press('Control+Enter');
    await expect.poll(states, { timeout: 30_000 }).toEqual(['clip delivered']);
    const made = (await posts()).filter(({ slug }) => slug.startsWith('clip-'));
    expect(made.map(({ status, title }) => [status, title.raw])).toEqual([['draft', 'Pruning tree-1']]);
  });
});
