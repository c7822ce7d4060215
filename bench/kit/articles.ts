// Articles of a wanted size, written by rule and served on loopback, each at as many addresses as are asked for: a
// popup must never meet a page it has seen before, or its stored draft would answer for the page.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const WORDS = (
  'the editor of a daily digest reads many pages before breakfast and keeps only few because readers have little ' +
  'time while networks learn representations from large collections of text whose structure nobody wrote down so ' +
  'each careful note about method data result or limit saves somebody an evening of search'
).split(' ');

export interface ArticleServer {
  address(size: number, visit: string): string;
  close(): Promise<void>;
}

export async function serveArticles(): Promise<ArticleServer> {
  const pages = new Map<number, string>();
  const server = createServer((request, response) => {
    const size = Number(/^\/article-(\d+)\//.exec(request.url ?? '')?.[1] ?? 0);
    const page = pages.get(size) ?? article(size);
    pages.set(size, page);
    response.writeHead(size > 0 ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: (size, visit) => `http://127.0.0.1:${port}/article-${size}/${visit}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** One article of about `size` bytes: the furniture of a news page around paragraphs with links, lists and quotes. */
export function article(size: number): string {
  const next = stream(size);
  const body: string[] = [];
  for (let length = 1_500, i = 0; length < size; i += 1) {
    const block = blockAt(i, next);
    body.push(block);
    length += block.length + 1;
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A careful reading of ${size} bytes – The Journal</title>
<meta name="author" content="Ann Writer"><meta property="og:site_name" content="The Journal">
<meta property="article:published_time" content="2026-03-04T08:30:00+01:00"></head><body>
<header><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/about">About</a></nav></header>
<main><article><h1>A careful reading of ${size} bytes</h1><p class="byline">By Ann Writer</p>
${body.join('\n')}
</article></main><aside><ul><li><a href="/a">Most read</a></li><li><a href="/b">Archive</a></li></ul></aside>
<footer><p>All rights reserved.</p></footer></body></html>`;
}

function blockAt(i: number, next: () => number): string {
  if (i % 12 === 11) return `<h2>${sentence(next, 5)}</h2>`;
  if (i % 17 === 16)
    return `<ul>${Array.from({ length: 4 }, () => `<li><a href="/n/${next()}">${sentence(next, 6)}</a></li>`).join('')}</ul>`;
  if (i % 23 === 22) return `<blockquote><p>${sentence(next, 22)}</p></blockquote>`;
  const link = `<a href="/p/${next()}">${sentence(next, 3)}</a>`;
  return `<p>${sentence(next, 18)} ${sentence(next, 24)} <em>${sentence(next, 4)}</em> ${link} ${sentence(next, 20)}</p>`;
}

function sentence(next: () => number, words: number): string {
  const text = Array.from({ length: words }, () => WORDS[next() % WORDS.length]).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The same numbers for the same seed, every run. */
function stream(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state >> 8;
  };
}
