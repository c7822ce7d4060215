// The first step of `npm start` and `npm test` on any machine: nothing but Node's own modules, since nothing else may
// be installed yet. Installs what package-lock.json says when node_modules does not match it, then hands over to the
// TypeScript that does the work.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const [major, minor] = process.versions.node.split('.').map(Number);

/** Installs if needed, then runs a TypeScript file with this command's arguments and its exit code. */
export function handOver(script) {
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `Clipsheet needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer one and try again.`,
    );
    process.exit(1);
  }
  if (!isInstalled()) install();
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, script), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CLIPSHEET_FROM: process.cwd() },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}

/** Is every package there in the version that the lock file names? Optional ones are for other machines. */
function isInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const want = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(want).every(([path, { version, optional }]) => {
    if (path === '' || (optional && !have[path])) return true;
    return have[path]?.version === version && existsSync(join(root, path));
  });
}

function install() {
  console.log('Installing what package-lock.json names (npm ci) …');
  if (npm('ci') || npm('install', '--no-save')) return;
  console.error(
    'npm could not install. Look at its message above; most often there is no way to the package registry.',
  );
  process.exit(1);
}

function npm(...words) {
  const windows = process.platform === 'win32';
  const { status } = spawnSync(windows ? 'npm.cmd' : 'npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
  });
  return status === 0;
}
