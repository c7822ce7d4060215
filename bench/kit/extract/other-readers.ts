// The readers that ours is measured against, made ready when the benchmark first asks for them. They are no part of the
// product: bench/readers has a package.json and a lock file of its own, and nothing is run while they are installed.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../built.ts';
import { classicScript } from '../classic-script.ts';
import type { Said } from './in-page.ts';

const FOLDER = join(root, 'bench/readers');
const INSTALLED = join(FOLDER, 'node_modules');

/** Of Postlight's package only the script made for browsers is taken; the packages it lists are old and not needed. */
const POSTLIGHT = {
  version: '@postlight/parser@2.2.3',
  integrity: 'sha512-4/syRvqJARgLN4yH8qtl634WO0+KINjkijU/SmhCJqqh8/aOfv5uQf+SquFpA+JwsAsbGzYQkIxSum29riOreg==',
  file: 'package/dist/mercury.web.js',
} as const;
const POSTLIGHT_SCRIPT = join(INSTALLED, '.postlight', POSTLIGHT.file);

const FIELDS = ['author', 'date', 'description', 'image', 'lang', 'publisher', 'title', 'url'];

export interface OtherReaders {
  /** Classic scripts to put into each page, for the readers that run there. */
  scripts: string[];
  /** metascraper runs in Node, over the page's source. */
  metascraper: (html: string, url: string) => Promise<Said>;
}

export async function otherReaders(): Promise<OtherReaders> {
  install();
  const entry = await classicScript('bench/readers/entry.js');
  return { scripts: [entry, readFileSync(POSTLIGHT_SCRIPT, 'utf8')], metascraper: metascraper() };
}

function install(): void {
  const lock = join(INSTALLED, '.package-lock.json');
  if (!existsSync(lock) || !sameVersions(lock)) {
    console.log('Installing the readers to compare with into bench/readers (npm ci --ignore-scripts), about 90 MB …');
    npm('ci', '--ignore-scripts', '--omit=optional');
  }
  if (!existsSync(POSTLIGHT_SCRIPT)) unpackPostlight();
}

function sameVersions(installed: string): boolean {
  const wanted = JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const { packages } = JSON.parse(readFileSync(installed, 'utf8')) as { packages: Record<string, { version: string }> };
  return Object.entries(wanted.dependencies).every(
    ([name, version]) => packages[`node_modules/${name}`]?.version === version,
  );
}

function unpackPostlight(): void {
  console.log(`Fetching ${POSTLIGHT.version} for its one script (npm pack) …`);
  const [packed] = JSON.parse(npm('pack', POSTLIGHT.version, '--json', '--pack-destination', INSTALLED)) as {
    filename: string;
    integrity: string;
  }[];
  if (packed?.integrity !== POSTLIGHT.integrity) throw new Error(`${POSTLIGHT.version} is not the one that was meant.`);
  const archive = join(INSTALLED, packed.filename);
  const into = join(INSTALLED, '.postlight');
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into);
  execFileSync('tar', ['-xzf', archive, '-C', into, POSTLIGHT.file]);
  rmSync(archive);
}

function npm(...words: string[]): string {
  const windows = process.platform === 'win32';
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  return execFileSync(windows ? 'npm.cmd' : 'npm', [...words, ...quiet], {
    cwd: FOLDER,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: windows,
  });
}

type Scrape = (page: { html: string; url: string; validateUrl: boolean }) => Promise<Record<string, string | null>>;

function metascraper(): OtherReaders['metascraper'] {
  const require = createRequire(join(FOLDER, 'package.json'));
  const [make, ...rules] = ['metascraper', ...FIELDS.map((field) => `metascraper-${field}`)].map((name) =>
    require(name),
  );
  const scrape = make(rules.map((rule) => rule())) as Scrape;
  return async (html, url) => {
    const read = await scrape({ html, url, validateUrl: false });
    const { title, author, date, publisher, lang, url: canonicalUrl, image, description } = read;
    return {
      title,
      author,
      published: date,
      siteName: publisher,
      language: lang,
      canonicalUrl,
      image,
      summary: description,
    };
  };
}
