// A private MariaDB behind a socket in `folder`, for the servers that want a database.
import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Running, startIn, until } from './processes.ts';

const run = promisify(execFile);

export const socketIn = (folder: string): string => join(folder, 'db.sock');

/** Answers what runs a line of SQL. The server itself is added to `running`. */
export async function startMariaDb(folder: string, running: Running[]): Promise<(sql: string) => Promise<void>> {
  const [data, socket] = [join(folder, 'db'), socketIn(folder)];
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  await run('mariadb-install-db', [
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    ...user,
  ]);
  const words = [`--datadir=${data}`, `--socket=${socket}`, '--skip-networking', '--innodb-flush-log-at-trx-commit=0'];
  const small = ['--innodb-buffer-pool-size=64M', '--skip-log-bin', `--pid-file=${join(folder, 'db.pid')}`];
  const server = startIn(folder, ['/usr/sbin/mariadbd', '--no-defaults', ...user, ...words, ...small]);
  running.push(server);
  const client = ['--no-defaults', '-uroot', '-S', socket];
  await until(() => spawnSync('mariadb-admin', [...client, 'ping'], { stdio: 'ignore' }).status === 0, server);
  return async (sql) => {
    await run('mariadb', [...client, '-e', sql]);
  };
}
