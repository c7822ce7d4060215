// Pages made to break readers, read in a real Chromium: each answers within the three seconds that the popup waits, with
// a page or with the reason there is none, and with text that every format can hold.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../scripts/browsers/children.ts';
import type { Extract } from '../../src/extraction/lib.ts';
import { type Answer, hasChromium, openWorld, type World } from './world.ts';

const root = join(import.meta.dirname, '../..');
const SHARED = join(root, '../shared/hostile/hostile.json');
const BUDGET = 3_000;
const PROSE =
  '<p>The lighthouse keeps its own hours, and the keeper has given up on correcting it. Nobody minds.</p>'.repeat(8);
const NOT_TEXT = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

/** A page, or a page and what its own script then does to it. */
interface Hostile {
  name: string;
  body?: Answer;
  script?: string;
  /** What a reader of the page would at least want to have. */
  title?: string;
}

const deep = (count: number, inside: string): string => `<div>`.repeat(count) + inside;
const OWN: Hostile[] = [
  { name: 'no body', script: 'document.body.remove()' },
  { name: 'no root', script: 'document.documentElement.remove()' },
  {
    name: '200,000 nodes',
    script: `const all = []; for (let i = 0; i < 200000; i++) all.push(document.createElement('b')); document.body.append(...all.slice(0, 60000)); for (const one of all.slice(60000)) document.body.append(one)`,
  },
  {
    name: '20,000 deep',
    script: `let e = document.body; for (let i = 0; i < 20000; i++) e = e.appendChild(document.createElement('div'))`,
  },
  {
    name: '40,000 paragraphs',
    body: `<title>Many</title><h1>Many</h1>${'<p>So it goes on, and on, and on.'.repeat(40_000)}`,
    title: 'Many',
  },
  {
    name: '30,000 line breaks',
    body: `<title>Breaks</title><p>a${'<br>'.repeat(30_000)}b</p>${PROSE}`,
    title: 'Breaks',
  },
  {
    name: '2,000 quotations in each other',
    body: `<title>Quoted</title>${'<blockquote>'.repeat(1_400)}x${PROSE}`,
    title: 'Quoted',
  },
  {
    name: 'a table of 60,000 cells',
    body: `<title>Cells</title><table><tr>${'<td>x</td>'.repeat(60_000)}</tr></table>`,
    title: 'Cells',
  },
  {
    name: 'an attribute of 5 MB',
    body: `<title>Alt</title><img alt="${'A'.repeat(5_000_000)}">${PROSE}`,
    title: 'Alt',
  },
  { name: 'a title of 1 MB', body: `<title>${'A '.repeat(500_000)}</title>${PROSE}` },
  { name: '20,000 headings', body: `<title>Heads</title>${'<h1>Heads up, or not at all</h1>'.repeat(20_000)}${PROSE}` },
  {
    name: '4,000 bylines',
    body: `<title>Names</title><h1>Names</h1>${'<a rel="author" class="byline">By Ana Ruiz</a>'.repeat(4_000)}${PROSE}`,
    title: 'Names',
  },
  {
    name: '20,000 dates',
    body: `<title>Dates</title><h1>Dates</h1>${'<time datetime="2026-99-99">30 Foo 2026</time>'.repeat(20_000)}${PROSE}`,
    title: 'Dates',
  },
  {
    name: '20,000 meta elements',
    body: `<title>Metas</title>${'<meta property="og:title" content="Metas"><meta name="author" content="x">'.repeat(10_000)}${PROSE}`,
    title: 'Metas',
  },
  {
    name: 'linked data 100,000 deep',
    body: `<title>Linked</title><script type="application/ld+json">${'['.repeat(100_000)}</script><script type="application/ld+json">${'{"@graph":['.repeat(20_000)}${']}'.repeat(20_000)}</script>${PROSE}`,
    title: 'Linked',
  },
  {
    name: 'linked data with 40,000 authors and keys of the language itself',
    body: `<title>Linked</title><script type="application/ld+json">{"@type":"Article","__proto__":{"headline":1},"constructor":{"prototype":{}},"headline":[[[["x"]]]],"author":[${'{"@id":"a"},'.repeat(40_000)}null]}</script>${PROSE}`,
  },
  {
    name: '3 MB of script',
    body: `<title>Script</title><script>/*${'var ct = "'.repeat(300_000)}*/</script>${PROSE}`,
    title: 'Script',
  },
  {
    name: 'shadow roots 5,000 deep',
    script: `let e = document.body; for (let i = 0; i < 5000; i++) { const c = document.createElement('div'); (e.shadowRoot || e).append(c); c.attachShadow({ mode: 'open' }); e = c; }`,
  },
  {
    name: 'frames in frames',
    body: `<title>Frames</title>${'<iframe srcdoc="<p>in">'.repeat(150)}</iframe>${PROSE}`,
    title: 'Frames',
  },
  {
    name: 'names of the document’s members',
    body: `<title>Clobbered</title><img name=title><form name=head></form><form id=body><input name=querySelectorAll><input name=innerHTML><input name=cloneNode><input name=attributes></form><img name=documentElement><img name=URL>${PROSE}`,
    title: 'Clobbered',
  },
  {
    name: 'getters that throw and members that lie',
    script: `for (const name of ['title', 'body', 'head', 'documentElement', 'querySelector', 'querySelectorAll', 'cloneNode']) Object.defineProperty(document, name, { get() { throw new Error('no'); } })`,
    title: 'Hard',
  },
  {
    name: 'unclosed everything',
    body: `<title>Open</title>${deep(400, '<p><b><i><a href="x"><table><tr><td><select><option>')}${PROSE}`,
    title: 'Open',
  },
];

interface SharedItem {
  id: string;
  category: string;
  field: string;
  generator?: { kind: string; html?: string; script?: string; body?: string; type?: string } & Repeat;
}
interface Repeat {
  unit?: string;
  n?: number;
  prefix?: string;
  suffix?: string;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Where a value of this field stands in a page. */
const WITH: Record<string, (value: string) => string> = {
  title: (value) =>
    `<title>${escaped(value)}</title><meta property="og:title" content="${escaped(value)}"><h1>${escaped(value)}</h1>${PROSE}`,
  summary: (value) =>
    `<title>Hard</title><meta name="description" content="${escaped(value)}"><p>${escaped(value)}</p>${PROSE}`,
  tag: (value) => `<title>Hard</title><meta name="keywords" content="${escaped(value)}">${PROSE}`,
  html: (value) => `<title>Hard</title>${value}${PROSE}`,
};

function sharedPages(): Hostile[] {
  const { items } = JSON.parse(readFileSync(SHARED, 'utf8')) as { items: SharedItem[] };
  return items.flatMap(({ id: name, category, field, generator = { kind: '' } }): Hostile[] => {
    const { kind, html, script, body, type, unit = '', n = 0, prefix = '', suffix = '' } = generator;
    if (category === 'size') return [{ name, body: WITH[field]?.(prefix + unit.repeat(n) + suffix) ?? '' }];
    if (category !== 'page' || (kind !== 'page' && kind !== 'serve')) return [];
    // Blocks its own thread for good: what the popup does then is tested beside this file.
    if (script?.includes('while')) return [];
    return [{ name, ...(script ? { script } : { body: html ?? { body: body ?? '', type: type ?? 'text/html' } }) }];
  });
}

describe.skipIf(!hasChromium)('pages made to break readers, in Chromium', () => {
  const pages = new Map<string, Answer>();
  let world: World;
  let reader: string;
  const out = temporaryFolder('reader');
  beforeAll(async () => {
    world = await openWorld((path) => pages.get(path) ?? null);
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build/lib.ts', out], { cwd: root, stdio: 'ignore' });
    reader = readFileSync(join(out, 'extract.iife.js'), 'utf8');
  });
  afterAll(async () => {
    rmSync(out, { recursive: true, force: true });
    await world?.close();
  });

  async function read({ name, body, script }: Hostile) {
    const path = `/${name.replace(/\W+/g, '-')}`;
    // Not drawn: laying out what some scripts make hangs or crashes Chromium by itself.
    pages.set(path, body ?? `<!doctype html><html style="display:none"><title>Hard</title><body>${PROSE}`);
    const page: Page = await world.browser.openPage(`${world.host}${path}`);
    try {
      // Where the product's own script runs: beside the page's scripts, not among them.
      const session = await world.browser.context.newCDPSession(page);
      if (script) await page.evaluate(script);
      const { frameTree } = await session.send('Page.getFrameTree');
      const world2 = { frameId: frameTree.frame.id, worldName: 'reader' };
      const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', world2);
      await session.send('Runtime.evaluate', { expression: `${reader};0`, contextId });
      const expression = `(() => { const begun = performance.now(); const said = clipsheetExtract(document, location.href); return { said, took: performance.now() - begun }; })()`;
      const asked = { expression, contextId, returnByValue: true };
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', asked);
      expect(exceptionDetails?.exception?.description).toBeUndefined();
      return result.value as { said: Extract; took: number };
    } finally {
      await page.close();
    }
  }

  async function faultsOf(hostile: Hostile): Promise<string[]> {
    const { said, took } = await read(hostile);
    const faults = Object.entries(said).flatMap(([field, text]) => [
      text.isWellFormed() && !NOT_TEXT.test(text) ? '' : `${field} is ill-formed`,
      field === 'text' || text.length <= 2_048 ? '' : `${field} has ${text.length} units`,
    ]);
    const wanted = hostile.title === undefined || said.title === hostile.title;
    return [
      took < BUDGET ? '' : `took ${Math.round(took)} ms`,
      wanted ? '' : `the title is "${said.title.slice(0, 80)}"`,
      ...faults,
    ].filter(Boolean);
  }

  it('before them, a page of the kindest sort: the reader as it ships reads its text', async () => {
    const kind = `<title>Hours</title><h1>Hours</h1>${PROSE}`;
    const { said } = await read({ name: 'kind', body: kind });
    expect(said).toMatchObject({ title: 'Hours', text: expect.stringContaining('keeps its own hours') });
    expect(said.summary).toContain('The lighthouse');
  });

  for (const hostile of OWN) it(hostile.name, async () => expect(await faultsOf(hostile)).toEqual([]));

  it.skipIf(!existsSync(SHARED))('the shared pages and sizes (with ../shared)', async () => {
    const faults: string[] = [];
    for (const hostile of sharedPages())
      faults.push(...(await faultsOf(hostile)).map((one) => `${hostile.name}: ${one}`));
    expect(faults).toEqual([]);
  });
});
