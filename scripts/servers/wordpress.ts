// A real WordPress on this machine, from Debian's packages: a private MariaDB behind a socket, PHP's own web server, a copy
// of WordPress's files, and one user of every role with an application password. All of it is gone after `stop`.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { guard, temporaryFolder } from '../browsers/children.ts';
import { startMariaDb } from './mariadb.ts';
import { freePort, type Running, startIn, until } from './processes.ts';

export type Role = 'admin' | 'editor' | 'author' | 'contributor' | 'subscriber';

export interface WordPress {
  /** `http://127.0.0.1:PORT/`. */
  url: string;
  /** Application passwords, in groups of four as WordPress shows them; every role's user is called like it. */
  credentials: Record<Role, string>;
  /** Runs PHP inside WordPress and answers what it printed. */
  php(code: string): Promise<string>;
  /** As on a site without https, where WordPress offers no application passwords; or as before. */
  hidePasswords(hidden: boolean): void;
  stop(): Promise<void>;
}

const run = promisify(execFile);
/** The kind of site where application passwords may be used without https. */
const LOCAL = 'local';
const SOURCE = '/usr/share/wordpress';

export async function startWordPress(): Promise<WordPress> {
  const folder = temporaryFolder('wordpress');
  const rest = guard({ remove: folder });
  const running: Running[] = [];
  const stop = async (): Promise<void> => {
    for (const server of running.reverse()) await server.stop();
    await rest.release();
  };
  try {
    const port = await freePort();
    const root = layOut(folder, port);
    const database = await startMariaDb(folder, running);
    await database('create database wp character set utf8mb4');
    const { stdout } = await run('php', [join(import.meta.dirname, 'wordpress-setup.php'), root]);
    const credentials = JSON.parse(stdout) as Record<Role, string>;
    const url = `http://127.0.0.1:${port}/`;
    await startWeb(folder, { port, root, running });
    const php = async (code: string): Promise<string> =>
      (await run('php', ['-r', `require '${root}/wp-load.php'; ${code}`], { cwd: root })).stdout;
    const hidePasswords = (hidden: boolean): void => {
      const path = join(root, 'wp-config.php');
      const kind = `define('WP_ENVIRONMENT_TYPE', '${hidden ? 'production' : LOCAL}');`;
      writeFileSync(path, readFileSync(path, 'utf8').replace(/define\('WP_ENVIRONMENT_TYPE', '\w+'\);/, kind));
    };
    return { url, credentials, php, hidePasswords, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A copy, because Debian's own belongs to root and reaches out of its folder by links. */
function layOut(folder: string, port: number): string {
  const root = join(folder, 'www');
  cpSync(SOURCE, root, { recursive: true, dereference: true });
  rmSync(join(root, '.htaccess'), { force: true });
  mkdirSync(join(root, 'wp-content/uploads'), { recursive: true });
  const keys = ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].flatMap((name) => [`${name}_KEY`, `${name}_SALT`]);
  const constants: Record<string, string | boolean> = {
    DB_NAME: 'wp',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${join(folder, 'db.sock')}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    WP_ENVIRONMENT_TYPE: LOCAL,
    DISABLE_WP_CRON: true,
    WP_HTTP_BLOCK_EXTERNAL: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    WP_HOME: `http://127.0.0.1:${port}`,
    WP_SITEURL: `http://127.0.0.1:${port}`,
    ...Object.fromEntries(keys.map((key) => [key, `${key} of the tests`])),
  };
  const defines = Object.entries(constants).map(
    ([name, value]) => `define('${name}', ${typeof value === 'string' ? `'${value}'` : value});`,
  );
  const rest = `$table_prefix = 'wp_'; if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/'); require_once ABSPATH . 'wp-settings.php';`;
  writeFileSync(join(root, 'wp-config.php'), `<?php\n${defines.join('\n')}\n${rest}\n`);
  return root;
}

async function startWeb(folder: string, place: { port: number; root: string; running: Running[] }): Promise<void> {
  const { port, root, running } = place;
  const limits = ['upload_max_filesize=1M', 'post_max_size=2M', 'memory_limit=256M'];
  // PHP's own web server keeps what it has compiled; what is changed on the disk must count at once.
  const settings = [...limits, 'opcache.revalidate_freq=0'].flatMap((setting) => ['-d', setting]);
  const router = join(import.meta.dirname, 'wordpress-router.php');
  // With one worker a request of WordPress to itself would wait for ever.
  const workers = { PHP_CLI_SERVER_WORKERS: '4' };
  const server = startIn(folder, ['php', ...settings, '-S', `127.0.0.1:${port}`, '-t', root, router], workers);
  running.push(server);
  const answers = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/wp-json/`, { signal: AbortSignal.timeout(30_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  await until(answers, server);
}
