// The same day's work in real Firefox: the build loads, the popup reads a page and keeps, the desk exports.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Firefox } from '../../scripts/browsers/firefox.ts';
import { type Popup, until } from '../../scripts/browsers/popup.ts';
import { type PageServer, servePages } from '../../scripts/pages/server.ts';
import { article, FIREFOX_BUILD, hasFirefox, ROWS, thread } from './world.ts';

const OPENED = `document.body.dataset.state === 'read' && document.activeElement?.name === 'remark' && document.querySelector('.destination-name')?.textContent`;
const value = (name: string): string => `document.querySelector('[name=${name}]').value`;
const PDF = Buffer.from(
  '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
);

describe.skipIf(!hasFirefox)('Clipsheet in Firefox', () => {
  let pages: PageServer;
  let firefox: Firefox;
  /** A page of the extension in the background, through which the database is read. */
  let data: string;

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
    data = await firefox.openExtensionPage('src/options/index.html', { background: true });
  });
  afterAll(async () => {
    await firefox?.close();
    pages?.close();
  });
  const address = (path: string): string => `http://journal.example:${pages.port}${path}`;
  /** Keeps what stands in the popup. It is kept when the clip is in the database; the popup may have left by then. */
  const keep = async (popup: Popup, clip: { url: string; remark: string; tags: string[] }): Promise<void> => {
    await popup.waitFor(`${value('remark')} === ${JSON.stringify(clip.remark)}`); // every key has come to the field
    await popup.press('Control+Enter');
    const stored = await until(`the clip of ${clip.url}`, async () => {
      const { clips } = await firefox.eval<{ clips: (typeof clip)[] }>(data, ROWS);
      return clips.find(({ url }) => url === clip.url);
    });
    expect(stored).toMatchObject(clip);
    await popup.close();
  };

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
    await keep(popup, { url: address('/article-one'), remark: 'Kept in Firefox', tags: ['orchard'] });
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
    await keep(again, { url: address('/article-two'), remark: 'half a sentence', tags: [] });
    const shown = await firefox.triggerAction(page);
    await shown.waitFor(`document.querySelector('[data-status=kept]') && ${value('remark')} === 'half a sentence'`);
    await shown.close();
  });

  it('takes what is typed at once in each of 15 popups, one after another', async () => {
    const page = await firefox.openPage(address('/article-four'));
    for (let typed = ''; typed.length < 15; typed += 'x') {
      const popup = await firefox.triggerAction(page);
      await popup.waitFor(`document.querySelector('.destination-name')?.textContent`); // and no more: the field has the focus then
      expect(await popup.eval(`[document.activeElement.name, ${value('remark')}]`)).toEqual(['remark', typed]);
      await popup.type('x');
      await popup.waitFor(`${value('remark')}.length === ${typed.length + 1}`);
      await popup.close();
    }
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
