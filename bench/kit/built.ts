// The built extension a benchmark measures: made first when it is missing or older than its source.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** `dist/chrome`, fresh; or the folder named by `--dist`, as it is. */
export function builtExtension(args: readonly string[]): string {
  const named = args.indexOf('--dist');
  if (named >= 0) return resolve(args[named + 1] ?? '');
  const dist = join(root, 'dist/chrome');
  if (madeAt(join(dist, 'manifest.json')) < newest(join(root, 'src'))) {
    console.log('Building the extension …');
    execFileSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--mode', 'chrome'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return dist;
}

/** The reader for any page, `dist/lib/extract.iife.js`, fresh; or the script named by `--lib`, as it is. */
export function builtReader(args: readonly string[]): string {
  const named = args.indexOf('--lib');
  if (named >= 0) return resolve(args[named + 1] ?? '');
  const script = join(root, 'dist/lib/extract.iife.js');
  if (madeAt(script) < newest(join(root, 'src'))) {
    console.log('Building the libraries …');
    execFileSync(process.execPath, ['--import', 'tsx', join(root, 'scripts/build/lib.ts')], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return script;
}

const madeAt = (file: string): number => (existsSync(file) ? statSync(file).mtimeMs : 0);

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
