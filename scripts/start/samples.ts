// The bundled sample pages, and what the headless run writes on each.
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { type Answer, type PageServer, servePages } from '../pages/server.ts';

export interface Task {
  url: string;
  tags: [string, string];
  remark: string;
}

const folder = join(import.meta.dirname, '../samples');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const SAMPLES: { page: string; tags: [string, string]; remark: string }[] = [
  {
    page: 'graph-survey.html',
    tags: ['图学习', '教程'],
    remark: '三条路线讲得很清楚，例子也小得正好。**先读第二节。**',
  },
  {
    page: 'small-models.html',
    tags: ['machine learning', 'diary'],
    remark: 'One afternoon, one laptop; the dull baseline wins *twice*.',
  },
  { page: 'slow-maps.html', tags: ['data', 'essay'], remark: 'Why two people should walk every street.' },
  { page: 'reading-list.html', tags: ['编辑', '方法'], remark: '写评语才是真正的工作。' },
];

/** Serves the samples on loopback. */
export const serveSamples = (): Promise<PageServer> => servePages(sampleFile);

export const sampleTasks = (origin: string): Task[] =>
  SAMPLES.map(({ page, tags, remark }) => ({ url: `${origin}/${page}`, tags, remark }));

/** For an address of the caller's own: what can be said without having read it. */
export const taskFor = (url: string): Task => ({
  url,
  tags: ['clipped', hostOf(url)],
  remark: 'Clipped with `npm start`.',
});

function sampleFile(path: string): Answer | null {
  const name = basename(path);
  const file = name === 'icon.svg' ? join(folder, '../../public/icons/icon.svg') : join(folder, name || 'welcome.html');
  const type = TYPES[extname(file)];
  return type && existsSync(file) ? { body: readFileSync(file), type } : null;
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return 'unsorted';
  }
}
