// The watcher behind children.ts: `node watcher.mjs PID FOLDER`. When the pipe from its parent closes (because the
// parent is done with the browser, or is no more) it ends the process PID and removes FOLDER; a word on the pipe
// beforehand dismisses it, and it leaves both alone. A negative PID is a whole process group, as kill(2) has it.
import { rmSync } from 'node:fs';

const [pid, folder] = [Number(process.argv[2]), process.argv[3]];
// Never 0 nor -1: those would be our own group, and everything there is.
const isTarget = pid > 0 || pid < -1;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
process.stdin.on('data', () => process.exit(0));
process.stdin.on('error', () => {});
process.stdin.on('close', finish);

async function finish() {
  for (let attempt = 0; attempt < 100 && isAlive(); attempt += 1) {
    if (attempt === 0 || attempt === 40) kill(attempt === 0 ? 'SIGTERM' : 'SIGKILL');
    await new Promise((done) => setTimeout(done, 50));
  }
  // Others that live in the folder may still be writing their last words into it.
  for (let attempt = 0; folder && attempt < 80 && !isRemoved(folder); attempt += 1) {
    await new Promise((done) => setTimeout(done, 250));
  }
  process.exit(0);
}

function isRemoved(path) {
  try {
    rmSync(path, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}

function isAlive() {
  return isTarget && kill(0);
}

function kill(signal) {
  try {
    if (isTarget) process.kill(pid, signal);
    return isTarget;
  } catch {
    return false;
  }
}
