// Nothing that a driver or a server of the tests starts outlives it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { guard, temporaryFolder } from '../../scripts/browsers/children.ts';

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test.skipIf(process.platform === 'win32')(
  'a whole group goes, and its folder, though one writes to the last',
  async () => {
    const folder = temporaryFolder('group');
    // Deaf to being asked, it goes on writing for a while.
    const writes = `n=0; while [ $n -lt 60 ]; do n=$((n+1)); echo x > ${folder}/$n; sleep 0.02; done`;
    const words = `(trap '' TERM; echo > ${folder}/began; ${writes}) & wait`;
    const child = spawn('sh', ['-c', words], { detached: true, stdio: 'ignore' });
    const pid = -(child.pid ?? 0);
    const [group, rest] = [guard({ pid }), guard({ remove: folder })];
    while (!existsSync(join(folder, 'began'))) await new Promise((done) => setTimeout(done, 20));
    await Promise.all([group.release(), rest.release()]);
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(folder)).toBe(false);
  },
);
