// A real Ghost on this machine: a private MariaDB, Ghost from the cache (ghost-install.ts) on a free port, an owner who has
// logged in, and a custom integration with its Admin API key. All of it is gone after `stop`.
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guard, temporaryFolder } from '../browsers/children.ts';
import { ghostNode, ghostPackage } from './ghost-install.ts';
import { socketIn, startMariaDb } from './mariadb.ts';
import { freePort, type Running, startIn, until } from './processes.ts';

export interface Ghost {
  /** `http://127.0.0.1:PORT/`. */
  url: string;
  /** `id:secret` of the integration. */
  key: string;
  /** As the owner, by session: throws with what Ghost said when it refuses. */
  asOwner<T>(path: string, method?: string, json?: unknown): Promise<T>;
  /** Takes the integration and its key away. */
  revoke(): Promise<void>;
  stop(): Promise<void>;
}

const OWNER = { name: 'Owner', email: 'owner@example.test', password: 'correct horse 9 battery' };

/** And nothing else: Ghost reads its settings from there, and a test runner has some of the same name. */
const ENVIRONMENT = ['NODE_ENV=production', `PATH=${process.env.PATH}`];

export async function startGhost(): Promise<Ghost> {
  const folder = temporaryFolder('ghost');
  const rest = guard({ remove: folder });
  const running: Running[] = [];
  const stop = async (): Promise<void> => {
    for (const server of running.reverse()) await server.stop();
    await rest.release();
  };
  try {
    const port = await freePort();
    const database = await startMariaDb(folder, running);
    await database('create database ghost character set utf8mb4');
    layOut(folder, port);
    const url = `http://127.0.0.1:${port}/`;
    const server = startIn(folder, ['env', '-i', ...ENVIRONMENT, ghostNode(), 'current/index.js']);
    running.push(server);
    await until(() => fetch(`${url}ghost/api/admin/site/`).then(isOk, () => false), server, 240_000);
    return { url, ...(await settle(url)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const isOk = ({ ok }: Response): boolean => ok;

function layOut(folder: string, port: number): void {
  const content = join(folder, 'content');
  cpSync(join(ghostPackage(), 'content'), content, { recursive: true, dereference: true });
  mkdirSync(join(content, 'data'), { recursive: true });
  symlinkSync(ghostPackage(), join(folder, 'current'));
  const config = {
    url: `http://127.0.0.1:${port}`,
    server: { host: '127.0.0.1', port },
    database: {
      client: 'mysql',
      connection: { socketPath: socketIn(folder), user: 'root', password: '', database: 'ghost' },
    },
    mail: { transport: 'Direct' },
    logging: { level: 'warn', transports: ['file'], path: folder },
    process: 'local',
    paths: { contentPath: content },
    // It asks nobody outside.
    privacy: { useUpdateCheck: false, useGravatar: false, useRpcPing: false },
    // No code by e-mail when the owner logs in.
    security: { staffDeviceVerification: false },
  };
  writeFileSync(join(folder, 'config.production.json'), JSON.stringify(config));
}

interface Integration {
  id: string;
  api_keys: { type: string; secret: string }[];
}

async function settle(url: string): Promise<Pick<Ghost, 'key' | 'asOwner' | 'revoke'>> {
  let cookie = '';
  const send = async (path: string, method: string, json?: unknown): Promise<Response> => {
    const response = await fetch(`${url}ghost/api/admin/${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: new URL(url).origin, cookie },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  const { password, email: username } = OWNER;
  await send('authentication/setup/', 'POST', { setup: [{ ...OWNER, blogTitle: 'The Digest' }] });
  // A Ghost that has only just been set up may forget who logged in.
  for (let left = 4; left > 0; left -= 1) {
    const session = await send('session/', 'POST', { username, password });
    cookie = session.headers
      .getSetCookie()
      .map((line) => line.split(';', 1)[0])
      .join('; ');
    const known = await send('users/me/', 'GET').catch(() => null);
    if (known) break;
    await new Promise((done) => setTimeout(done, 1000));
  }
  const asOwner: Ghost['asOwner'] = async (path, method = 'GET', json) => {
    const text = await (await send(path, method, json)).text();
    return text === '' ? null : JSON.parse(text);
  };
  const made = { integrations: [{ name: 'Clipsheet' }] };
  const answer = await asOwner<{ integrations: Integration[] }>('integrations/?include=api_keys', 'POST', made);
  const [integration] = answer.integrations;
  const key = integration?.api_keys.find(({ type }) => type === 'admin')?.secret ?? '';
  return { key, asOwner, revoke: () => asOwner(`integrations/${integration?.id}/`, 'DELETE') };
}
