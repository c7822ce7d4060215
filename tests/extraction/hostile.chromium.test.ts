// Pages that fight back, and the promise that reading leaves no trace: the live document is the same afterwards,
// nothing was requested, nothing was run.

import { afterEach, expect, test, vi } from 'vitest';
import { readPage } from '../../src/extraction/read-page';
import { article, PROSE, pageOf, parse } from './read';

const URL_HERE = 'https://example.com/a';
const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

/** A live document, with a window, in which things load and run. */
function liveDocument(html: string): Document {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  frames.push(frame);
  const live = frame.contentDocument;
  if (!live) throw new Error('the frame has no document');
  live.open();
  live.write(html);
  live.close();
  return live;
}

test('form controls and images that take the names of the document’s own members', () => {
  const members =
    'head body title documentElement querySelector querySelectorAll getElementsByTagName createElement cloneNode ' +
    'importNode implementation contentType baseURI firstChild createTreeWalker childNodes location URL defaultView';
  const forms = members
    .split(' ')
    .map((name) => `<form name="${name}"></form><img name="${name}"><embed name="${name}">`);
  const inputs = `attributes children childNodes parentNode nextSibling firstChild nodeType tagName localName textContent
    getAttribute removeAttribute remove id className innerHTML querySelectorAll nodeName closest ownerDocument shadowRoot`;
  const controls = inputs.split(/\s+/).map((name) => `<input name="${name}"><button id="${name}"></button>`);
  const html = article(
    '<title>Cranes asleep</title>',
    `${forms.join('')}<form>${controls.join('')}<h1>Cranes asleep</h1>${PROSE}</form>`,
  );
  const live = liveDocument(html);
  expect(live.querySelector).not.toBeTypeOf('function');
  expect(readPage(live, URL_HERE)).toMatchObject({
    page: { title: 'Cranes asleep', text: expect.stringContaining('The kettle was older') },
  });
});

test('documents without a body, a root or a page in them', () => {
  const bodiless = parse('<title>Cranes asleep</title>');
  bodiless.body.remove();
  expect(readPage(bodiless, URL_HERE)).toMatchObject({ page: { title: 'Cranes asleep', text: '' } });
  const empty = parse('');
  empty.documentElement.remove();
  expect(readPage(empty, URL_HERE)).toEqual({ unreadable: 'no-document' });
  const frameset = parse('<title>Cranes asleep</title><frameset><frame src="about:blank"></frameset>');
  expect(readPage(frameset, URL_HERE)).toMatchObject({ page: { title: 'Cranes asleep' } });
});

test('what is no HTML says so, and a PDF says that it is one', async () => {
  const xml = new DOMParser().parseFromString('<feed><title>x</title></feed>', 'text/xml');
  const svg = new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml');
  expect(readPage(xml, URL_HERE)).toEqual({ unreadable: 'not-html' });
  expect(readPage(svg, URL_HERE)).toEqual({ unreadable: 'not-html' });
  expect(readPage(parse('<body><embed type="application/pdf" src="about:blank">'), URL_HERE)).toEqual({
    unreadable: 'pdf',
  });
  expect(readPage(await shown('image/png'), URL_HERE)).toEqual({ unreadable: 'not-html' });
  expect(readPage(await shown('text/plain'), URL_HERE)).toEqual({ unreadable: 'not-html' });
  expect(readPage({} as Document, URL_HERE)).toEqual({ unreadable: 'failed' });
});

/** A document of another type, loaded into a frame the way the browser shows it. */
async function shown(type: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.src = URL.createObjectURL(new Blob(['x'], { type }));
  document.body.append(frame);
  frames.push(frame);
  await new Promise((done) => frame.addEventListener('load', done, { once: true }));
  URL.revokeObjectURL(frame.src);
  if (!frame.contentDocument) throw new Error(`${type} was not shown`);
  return frame.contentDocument;
}

test('templates and shadow roots neither hide the article nor break it', () => {
  const live = liveDocument(
    article('<title>Cranes asleep</title>', '<template><p>not shown</p></template><div id="host"></div>'),
  );
  const shadow = live.getElementById('host')?.attachShadow({ mode: 'open', clonable: true });
  shadow?.append('in the shadow');
  expect(readPage(live, URL_HERE)).toMatchObject({
    page: { title: 'Cranes asleep', text: expect.not.stringContaining('not shown') },
  });
});

const LIVELY = `<script>window.ran = (window.ran || 0) + 1; window.loads = 0;</script>
  <script type="application/ld+json">{"@type":"Article","headline":"Cranes asleep"}</script>
  <noscript><img src="/never-asked/noscript.png"></noscript>
  <img data-src="/never-asked/lazy.png" onerror="window.ran = 99" class="lazy">
  <img loading="lazy" src="/never-asked/far.png" style="margin-top:100000px">
  <img src="/never-asked/shown.png" onload="window.loads++" onerror="window.loads++"><picture><source srcset="/never-asked/wide.png"><img></picture>
  <video preload="none" src="/never-asked/film.mp4"></video>
  <x-alive></x-alive><form name="title"></form>`;

test('the live document is the same before and after, no mutation was seen, and nothing ran', () => {
  const live = liveDocument(article('<title>Cranes asleep</title>', LIVELY));
  const view = live.defaultView as (Window & typeof globalThis & { ran?: number; made?: number }) | null;
  if (!view) throw new Error('the frame has no window');
  view.made = 0;
  const seen: MutationRecord[] = [];
  const observer = new view.MutationObserver((records) => seen.push(...records));
  observer.observe(live, { subtree: true, childList: true, attributes: true, characterData: true });
  class Alive extends view.HTMLElement {
    constructor() {
      super();
      (view as { made?: number }).made = (view?.made ?? 0) + 1;
    }
  }
  view.customElements.define('x-alive', Alive);
  const before = { html: live.documentElement.outerHTML, made: view.made, ran: view.ran, scroll: view.scrollY };
  expect(before.made).toBe(1);
  readPage(live, URL_HERE);
  const after = { html: live.documentElement.outerHTML, made: view.made, ran: view.ran, scroll: view.scrollY };
  expect(after).toEqual(before);
  expect([...seen, ...observer.takeRecords()]).toEqual([]);
});

test('reading requests nothing: no lazy image, no noscript image, no film, and no image a second time', async () => {
  const live = liveDocument(article('<title>Cranes asleep</title>', LIVELY));
  const view = live.defaultView as (Window & { loads?: number }) | null;
  await vi.waitFor(() => expect(view?.loads).toBe(1));
  const asked = (): string[] =>
    [window, ...frames.map((frame) => frame.contentWindow as Window)]
      .flatMap((each) => each.performance.getEntriesByType('resource'))
      .map((entry) => entry.name)
      .filter((name) => name.includes('never-asked'));
  const before = asked().length;
  for (const _ of [1, 2, 3]) readPage(live, URL_HERE);
  await new Promise((done) => setTimeout(done, 400));
  expect(asked().slice(before)).toEqual([]);
  // The browser's memory cache hides a second load from the timing list; the image's own events do not.
  expect(view?.loads).toBe(1);
});

test('text is data: lone surrogates, control characters and enormous fields come out well formed and capped', () => {
  const { evidence, ...page } = pageOf(
    article(
      `<title>${'a'.repeat(5_000)}</title><meta property="og:site_name" content="x${'y'.repeat(300)}"><script type="application/ld+json">{"@type":"Article","author":"Ana \\ud800 Ruiz","headline":"Lone \\udfff half"}</script>`,
    ),
  );
  const places = Object.values(evidence).flatMap((places) => places.map(({ name }) => name));
  expect([...Object.values(page), ...places].every((text) => text.isWellFormed())).toBe(true);
  expect(page.title.length).toBeLessThanOrEqual(1_000);
  expect(page.siteName.length).toBeLessThanOrEqual(200);
});
