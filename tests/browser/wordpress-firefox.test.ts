// The built extension in a real Firefox, publishing into a real WordPress: its background delivers by itself.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Firefox } from '../../scripts/browsers/firefox.ts';
import { NEEDS } from '../../scripts/browsers/provide.ts';
import { type PageServer, servePages } from '../../scripts/pages/server.ts';
import { startWordPress, type WordPress } from '../../scripts/servers/wordpress.ts';
import type { Delivery } from '../../src/domain/delivery';
import { asked } from '../contracts/publishers/wordpress';
import { destinationRow } from '../helpers/parcels';
import { connecting, grantedBuild, tableOf } from './publishing';
import { article, FIREFOX_BUILD, hasFirefox } from './world';

interface Post {
  status: string;
  slug: string;
  title: { raw: string };
}

describe.skipIf(!hasFirefox || !NEEDS.wordpress.isThere())('publishing into WordPress from Firefox', () => {
  let server: WordPress;
  let pages: PageServer;
  let firefox: Firefox;
  let own: string;
  let remove = (): void => {};

  beforeAll(async () => {
    server = await startWordPress();
    pages = await servePages((path) =>
      path.startsWith('/tree') ? article({ title: `Pruning ${path.slice(1)}` }) : null,
    );
    const build = grantedBuild(FIREFOX_BUILD);
    remove = build.remove;
    const preferences = { 'network.dns.localDomains': 'journal.example' };
    firefox = await Firefox.launch({ extension: build.folder, preferences });
    own = await firefox.openExtensionPage('src/options/index.html', { background: true });
    const destination = destinationRow({ id: 'wp', kind: 'wordpress', url: server.url, account: 'author' });
    await firefox.eval(own, connecting(destination, { password: server.credentials.author }));
  });
  afterAll(async () => {
    await firefox?.close();
    pages?.close();
    await server?.stop();
    remove();
  });

  it('brings what is kept as a draft, by itself', async () => {
    const page = await firefox.openPage(`http://journal.example:${pages.port}/tree-1`);
    const popup = await firefox.triggerAction(page);
    await popup.waitFor(`document.body.dataset.state === 'read'`);
    await popup.press('Control+Enter');
    const states = async (): Promise<string[]> =>
      (await firefox.eval<Delivery[]>(own, tableOf('deliveries'))).map(
        ({ state, trouble }) => `${state} ${trouble?.kind ?? ''}`,
      );
    await expect.poll(states, { timeout: 40_000 }).toEqual(['delivered ']);
    const editor = asked(server, 'editor');
    const posts = await editor<Post[]>('posts?context=edit&status=any');
    const made = posts.filter(({ slug }) => slug.startsWith('clip-'));
    expect(made.map(({ status, title }) => [status, title.raw])).toEqual([['draft', 'Pruning tree-1']]);
  });
});
