// What the servers of the tests have in common: a free port, a child that dies with us, and waiting until it answers.
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Guard, guard } from '../browsers/children.ts';

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise<void>((done) => probe.close(() => done()));
  return typeof address === 'object' && address ? address.port : 0;
}

export interface Running {
  child: ChildProcess;
  /** What it has said so far. */
  log(): string;
  stop(): Promise<void>;
}

/** Starts a server in `folder`, in a group of its own: the whole group goes when we stop it or are no more. */
export function startIn(folder: string, [program = '', ...words]: string[], env: Record<string, string> = {}): Running {
  const path = join(folder, `${program.replaceAll('/', '-')}.log`);
  const log = openSync(path, 'a');
  const child = spawn(program, words, {
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, ...env },
  });
  closeSync(log);
  const watch: Guard = guard({ pid: -(child.pid ?? 0) });
  return { child, log: () => readFileSync(path, 'utf8'), stop: () => watch.release() };
}

/** Asks again and again until the answer is yes. Throws with what the server said when it never is. */
export async function until(
  answers: () => Promise<boolean> | boolean,
  server: Running,
  within = 60_000,
): Promise<void> {
  const end = Date.now() + within;
  while (Date.now() < end && server.child.exitCode === null) {
    if (await answers()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`The server did not come up. It said: ${server.log().slice(-2000)}`);
}
