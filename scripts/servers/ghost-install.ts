// Ghost is too large to be fetched by every run of the tests: it is put once into a cache outside the project, together
// with the Node it wants, and used from there. `npm run test:ghost` sees to it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [GHOST, NODE, PNPM] = ['6.65.0', '22.23.3', '12.4.2'];

/** They compile for minutes and are not needed with a MariaDB. */
const NOT_BUILT = ['re2', 'dtrace-provider', 'core-js', 'protobufjs', 'better-sqlite3'];

const cache = (): string => process.env.CLIPSHEET_CACHE ?? join(homedir(), '.cache', 'clipsheet');
const home = (): string => join(cache(), `ghost-${GHOST}`);

export const ghostPackage = (): string => join(home(), 'package');
export const ghostNode = (folder = home()): string => join(folder, 'node_modules/node/bin/node');

export const isGhostInstalled = (): boolean =>
  existsSync(ghostNode()) && existsSync('/usr/sbin/mariadbd') && existsSync(join(ghostPackage(), 'node_modules'));

/** Does nothing where it is there. What was broken off half-way is done anew. */
function installGhost(): void {
  if (existsSync(home())) return;
  const folder = `${home()}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    run(folder, 'npm', ['install', `node@${NODE}`, `pnpm@${PNPM}`]);
    run(folder, 'npm', ['pack', `ghost@${GHOST}`]);
    run(folder, 'tar', ['xzf', `ghost-${GHOST}.tgz`]);
    const unpacked = join(folder, 'package');
    const workspace = join(unpacked, 'pnpm-workspace.yaml');
    const built = new RegExp(`^( +['"]?(?:${NOT_BUILT.join('|')})@[^:]*: )true`, 'gm');
    writeFileSync(workspace, readFileSync(workspace, 'utf8').replace(built, '$1false'));
    run(unpacked, join(folder, 'node_modules/.bin/pnpm'), ['install', '--prod', '--frozen-lockfile'], {
      PATH: dirname(ghostNode(folder)) + delimiter + process.env.PATH,
    });
    renameSync(folder, home());
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function run(cwd: string, program: string, words: string[], env: Record<string, string> = {}): void {
  const { status } = spawnSync(program, words, { cwd, stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} failed. Is the npm registry within reach?`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) installGhost();
