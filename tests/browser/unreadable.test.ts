// Pages that cannot be read: the popup still opens with address and tab title, says why, and keeps.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sleep } from '../../scripts/browsers/popup.ts';
import { type Answer, article, hasChromium, openWorld, type World } from './world.ts';

const PDF = Buffer.from(
  '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
);
const script = (code: string): string =>
  `<!doctype html><title>Hard page</title><body><p>Text.</p><script>${code}</script>`;

const PAGES: Record<string, Answer> = {
  '/plain': article(),
  '/paper.pdf': { body: PDF, type: 'application/pdf' },
  '/paper': { body: PDF, type: 'application/pdf' },
  '/feed.xml': { body: '<?xml version="1.0"?><feed><title>Feed</title></feed>', type: 'application/xml' },
  '/drawing.svg': {
    body: '<svg xmlns="http://www.w3.org/2000/svg"><title>Drawing</title></svg>',
    type: 'image/svg+xml',
  },
  '/nodes': script(
    `document.body.hidden = true; for (let i = 0; i < 200000; i++) document.body.append(document.createElement('b'))`,
  ),
  // Not drawn: laying this out crashes the page in Chromium by itself.
  '/deep': script(
    `document.body.style.display = 'none'; let e = document.body; for (let i = 0; i < 5000; i++) e = e.appendChild(document.createElement('div'))`,
  ),
  '/bytes': script(`document.body.hidden = true; document.body.append('x'.repeat(3e7))`),
  '/no-body': script(`document.body.remove()`),
  '/no-root': script(`document.documentElement.remove()`),
  '/frames':
    '<!doctype html><title>Frames</title><frameset cols="50%,50%"><frame src="/plain"><frame src="/plain"></frameset>',
  '/clobbered': `<!doctype html><title>Clobbered</title><img name=title><form name=head></form><form id=body><input name=querySelectorAll><input name=innerHTML><input name=cloneNode><input name=attributes></form><img name=documentElement><img name=URL><p>Text of the page.</p>`,
};

describe.skipIf(!hasChromium)('pages that cannot be read, in Chromium', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld((path) => PAGES[path] ?? null);
  });
  afterAll(() => world?.close());

  async function clip(url: string) {
    const page = await world.browser.context.newPage();
    await page.goto(url).catch(() => undefined); // a page that does not load is one of the cases
    const begun = Date.now();
    const popup = await world.browser.triggerAction(page);
    await popup.waitFor(`document.querySelector('[data-status]').dataset.status !== 'reading'`, 8_000);
    const seen = await popup.eval<{ state: string; said: string; url: string; title: string }>(
      `({ state: document.body.dataset.state, said: document.querySelector('[role=status]').textContent, url: document.querySelector('[name=url]').value, title: document.querySelector('[name=title]').value })`,
    );
    const took = Date.now() - begun;
    await popup.press('Control+Enter');
    await popup.waitFor(`document.querySelector('[data-kept]')`);
    await popup.close();
    await page.close().catch(() => undefined);
    return { ...seen, took };
  }

  const HARD: [path: string, said: RegExp, title: string][] = [
    ['/paper.pdf', /this is a PDF/, 'paper.pdf'],
    ['/paper', /this is a PDF/, 'paper'],
    ['/feed.xml', /not a web page/, ''],
    ['/drawing.svg', /not a web page/, ''],
    ['/nodes', /too many parts/, 'Hard page'],
    ['/deep', /nested too deep/, 'Hard page'],
    ['/bytes', /too large/, 'Hard page'],
  ];
  for (const [path, said, title] of HARD) {
    it(`${path}: address and tab title, the reason, and a keep`, async () => {
      const seen = await clip(`${world.host}${path}`);
      expect(seen).toMatchObject({ state: 'unreadable', url: `${world.host}${path}` });
      expect(seen.said).toMatch(said);
      expect(seen.title).toContain(title);
      expect(seen.took).toBeLessThan(3_500);
    });
  }

  it('a page that is busy for ever: the popup stops waiting after three seconds', async () => {
    const page = await world.browser.openPage(`${world.host}/plain`);
    await page.evaluate(`setTimeout(() => { const end = Date.now() + 8000; while (Date.now() < end); }, 50)`);
    await sleep(150);
    const popup = await world.browser.triggerAction(page);
    await popup.waitFor(`document.querySelector('[data-status=unreadable]')`, 8_000);
    const said = await popup.eval(`document.querySelector('[role=status]').textContent`);
    expect(said).toMatch(/no answer within 3 seconds/);
    expect(await popup.eval(`document.querySelector('[name=title]').value`)).toContain('Pruning fruit trees');
    await popup.press('Control+Enter');
    await popup.waitFor(`document.querySelector('[data-kept]')`);
    await popup.close();
    await page.close();
  });

  it('a page that did not load says so, or that the browser hides it', async () => {
    const page = await world.browser.context.newPage();
    await page.goto('http://127.0.0.1:9/').catch(() => undefined); // a port that browsers refuse without asking
    const popup = await world.browser.triggerAction(page);
    await popup.waitFor(`document.querySelector('[data-status=unreadable]')`);
    const said = await popup.eval(`document.querySelector('[role=status]').textContent`);
    expect(said).toMatch(/did not load|the browser hides this page/);
    await popup.close();
    await page.close();
  });

  it('a browser page, whose address the browser hides from extensions: asks for it, and keeps what is pasted', async () => {
    const page = await world.browser.openPage('chrome://version/');
    const popup = await world.browser.triggerAction(page);
    await popup.waitFor(`document.querySelector('[data-status=unreadable]')`);
    const said = await popup.eval(`document.querySelector('[role=status]').textContent`);
    expect(said).toMatch(/page of the browser itself.*Paste its address/);
    await popup.press('Control+Enter');
    await popup.waitFor(`document.querySelector('[role=alert]')?.textContent.includes('no address yet')`);
    await popup.eval(`document.querySelector('[name=url]').focus()`);
    await popup.type('https://chromium.example/version');
    await popup.press('Enter');
    await popup.waitFor(`document.querySelector('[data-kept]')`);
    await popup.close();
    await page.close();
  });

  it('a page source says that it is one, or that the browser hides it', async () => {
    const page = await world.browser.openPage(`view-source:${world.host}/plain`);
    const popup = await world.browser.triggerAction(page);
    await popup.waitFor(`document.querySelector('[data-status=unreadable]')`);
    expect(await popup.eval(`document.querySelector('[role=status]').textContent`)).toMatch(
      /source|the browser hides this page/,
    );
    await popup.close();
    await page.close();
  });

  for (const path of ['/no-body', '/frames', '/clobbered']) {
    it(`${path}: still clips`, async () => {
      const seen = await clip(`${world.host}${path}`);
      expect(seen.url).toBe(`${world.host}${path}`);
      expect(seen.title).not.toBe('');
    });
  }

  it('a page without any document still gives its address', async () => {
    expect((await clip(`${world.host}/no-root`)).url).toBe(`${world.host}/no-root`);
  });
});
