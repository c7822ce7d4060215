// The same day's work in real Firefox: the build loads, the popup reads a page and keeps, the desk exports.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Firefox } from '../../scripts/browsers/firefox.ts';
import { type Popup, until } from '../../scripts/browsers/popup.ts';
import { type PageServer, servePages } from '../../scripts/pages/server.ts';
import { article, FIREFOX_BUILD, hasFirefox, thread } from './world.ts';

const OPENED = `document.body.dataset.state === 'read' && document.activeElement?.name === 'remark' && document.querySelector('.destination-name')?.textContent`;
const value = (name: string): string => `document.querySelector('[name=${name}]').value`;
/** The popup says that it is kept, or has said so and left: on a busy machine we may ask too late to see it. */
const kept = (popup: Popup): Promise<unknown> =>
  until(
    'the keep',
    async () => !(await popup.isOpen()) || popup.eval<boolean>(`!!document.querySelector('[data-kept]')`),
  );
const PDF = Buffer.from(
  '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
);

describe.skipIf(!hasFirefox)('Clipsheet in Firefox', () => {
  let pages: PageServer;
  let firefox: Firefox;

  beforeAll(async () => {
    pages = await servePages((path) => {
      if (path === '/paper.pdf') return { body: PDF, type: 'application/pdf' };
      if (path.startsWith('/thread')) return thread();
      return path.startsWith('/article') ? article({ title: `About ${path.slice(9)}` }) : null;
    });
    // Our pages under a public-looking name, so that their addresses count as publishable.
    const preferences = { 'network.dns.localDomains': 'journal.example' };
    firefox = await Firefox.launch({ extension: FIREFOX_BUILD, preferences });
    // A window that has just opened still moves its focus about, which closes the first popup.
    const page = await firefox.openPage(`http://journal.example:${pages.port}/article-zero`);
    await (await firefox.triggerAction(page)).close();
  });
  afterAll(async () => {
    await firefox?.close();
    pages?.close();
  });
  const address = (path: string): string => `http://journal.example:${pages.port}${path}`;

  it('opens the popup filled in by a true click, and keeps by keyboard', async () => {
    const page = await firefox.openPage(address('/article-one?utm_source=mail'));
    await firefox.eval(page, `getSelection().selectAllChildren(document.getElementById('first'))`);
    const popup = await firefox.triggerAction(page);
    await popup.waitFor(OPENED);
    expect(await popup.eval(value('title'))).toBe('About one');
    expect(await popup.eval(value('author'))).toBe('Nora Field');
    expect(await popup.eval(value('url'))).toBe(address('/article-one'));
    expect(await popup.eval(value('summary'))).toContain('When to prune');
    expect(await popup.eval(value('quote'))).toContain('Cut back to a bud');
    await popup.type('Kept in Firefox');
    await popup.press('Shift+Tab');
    await popup.type('orchard');
    await popup.press('Enter');
    await popup.press('Control+Enter');
    await kept(popup);
    await popup.close();
  });

  it('has every character after the popup died, and the kept clip when the address is clipped again', async () => {
    const page = await firefox.openPage(address('/article-two'));
    const popup = await firefox.triggerAction(page);
    await popup.waitFor(OPENED);
    await popup.type('half a sen');
    await popup.close();
    const again = await firefox.triggerAction(page);
    await again.waitFor(`${OPENED} && ${value('remark')} === 'half a sen'`);
    await again.type('tence');
    await again.press('Control+Enter');
    await kept(again);
    await again.close();
    const shown = await firefox.triggerAction(page);
    await shown.waitFor(`document.querySelector('[data-status=kept]') && ${value('remark')} === 'half a sentence'`);
    await shown.close();
  });

  it('opens by its chord, Alt+Shift+C', async () => {
    const page = await firefox.openPage(address('/article-three'));
    await firefox.pressShortcut(page, 'Alt+Shift+C');
    const popup = await firefox.popup();
    await popup.waitFor(OPENED);
    expect(await popup.eval(value('title'))).toBe('About three');
    await popup.close();
  });

  it('reads a site that has a reader of its own by that reader', async () => {
    const page = await firefox.openPage(address('/thread-7-1-1.html'));
    const popup = await firefox.triggerAction(page);
    await popup.waitFor(OPENED);
    await popup.eval(`document.querySelector('.more summary').click()`);
    await popup.waitFor(`document.querySelector('.evidence')`);
    expect(await popup.eval(`document.querySelector('.evidence').textContent`)).toContain('Discuz');
    await popup.close();
  });

  it('says what a PDF and a browser page are, with their addresses', async () => {
    for (const [url, said] of [
      [address('/paper.pdf'), 'PDF'],
      ['about:support', 'page of the browser itself'],
    ] as const) {
      const page = await firefox.openPage(url);
      const popup = await firefox.triggerAction(page);
      await popup.waitFor(`document.querySelector('[data-status=unreadable]')`);
      expect(await popup.eval(`document.querySelector('[role=status]').textContent`)).toContain(said);
      await popup.close();
    }
  });

  it('exports at the desk what was kept', async () => {
    const desk = await firefox.openExtensionPage('src/desk/index.html');
    const preview = await until('the preview', () =>
      firefox.eval<string | false>(
        desk,
        `document.querySelectorAll('[data-item]').length === 2 && document.querySelector('[data-preview]')?.textContent`,
      ),
    );
    expect(preview).toContain(`[About one](${address('/article-one')})`);
    expect(preview).toContain('Kept in Firefox');
    expect(preview).toContain('orchard');
    await firefox.press(desk, 'j');
    await firefox.press(desk, '1');
    await until('the clip in focus', () =>
      firefox.eval(desk, `document.querySelector('[data-preview]').textContent.includes('## Focus (1)')`),
    );
    // Firefox's downloads cannot be caught from outside: the file is read on its way out.
    const name = await firefox.eval<string>(
      desk,
      `new Promise((done) => {
        const make = URL.createObjectURL.bind(URL);
        let text = '';
        URL.createObjectURL = (blob) => { text = blob.text(); return make(blob); };
        HTMLAnchorElement.prototype.click = async function () { done(this.download + ' ' + (await text).includes('## Focus (1)')); };
        document.querySelector('[name=download]').click();
      })`,
    );
    expect(name).toMatch(/^My digest-\d{4}-\d{2}-\d{2}\.md true$/);
  });
});
