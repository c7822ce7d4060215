// `npm start -- --headless`: the whole job from a cold start, as a newcomer runs it.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../scripts/browsers/children.ts';
import { findChromium } from '../../scripts/browsers/find.ts';
import { type PageServer, servePages } from '../../scripts/pages/server.ts';

const root = join(import.meta.dirname, '../..');

/** The page server answers from this process, so the command runs beside it. */
async function start(...words: string[]): Promise<{ status: number | null; said: string; complained: string }> {
  const child = spawn(process.execPath, ['scripts/start.mjs', '--headless', ...words], { cwd: root });
  const heard = { said: '', complained: '' };
  child.stdout.on('data', (data) => {
    heard.said += data;
  });
  child.stderr.on('data', (data) => {
    heard.complained += data;
  });
  const status = await new Promise<number | null>((done) => child.once('close', done));
  return { status, ...heard };
}

describe.skipIf(!findChromium())('npm start, headless', () => {
  const out = temporaryFolder('start');
  let pages: PageServer;
  beforeAll(async () => {
    pages = await servePages((path) =>
      path === '/a.html' ? '<!doctype html><title>A quiet page</title><p>Hm.</p>' : null,
    );
  });
  afterAll(() => {
    pages.close();
    rmSync(out, { recursive: true, force: true });
  });

  test('clips the four samples, puts two in focus and leaves the Markdown where it says', async () => {
    const { status, said } = await start('--out', out);
    expect(status).toBe(0);
    const file = readdirSync(out).find((name) => /^.+-\d{4}-\d{2}-\d{2}\.md$/.test(name)) ?? '';
    expect(said.trimEnd().split('\n').at(-1)).toBe(join(out, file));
    const markdown = readFileSync(join(out, file), 'utf8');
    expect(said).toContain(markdown.trimEnd());
    const links = [...markdown.matchAll(/\]\(http:\/\/127\.0\.0\.1:\d+\/([\w-]+)\.html\)/g)].map((match) => match[1]);
    expect(links).toEqual(['graph-survey', 'reading-list', 'slow-maps', 'small-models']);
    expect(markdown.indexOf('## Focus (2)')).toBeLessThan(markdown.indexOf('graph-survey'));
    expect(markdown.indexOf('reading-list')).toBeLessThan(markdown.indexOf('## Latest'));
    for (const words of ['沈一帆', 'Tomás Wren', '图学习 · 教程', 'data · essay', '写评语才是真正的工作。']) {
      expect(markdown).toContain(words);
    }
  });

  test('names the page that cannot be clipped and goes on', async () => {
    const { status, said, complained } = await start(
      '--out',
      out,
      `${pages.origin}/gone.html`,
      `${pages.origin}/a.html`,
    );
    expect(status).toBe(0);
    expect(complained).toContain('gone.html');
    expect(complained).toContain('answered 404');
    expect(said).toContain('1 of 2 pages are kept.');
    expect(said).toContain(`[A quiet page](${pages.origin}/a.html)`);
  });

  test('fails when no page could be clipped, and for an option that it does not know', async () => {
    expect((await start(`${pages.origin}/gone.html`)).status).toBe(1);
    const { status, complained } = await start('--wrong');
    expect(status).toBe(1);
    expect(complained).toContain('npm start -- [--headless]');
  });
});
