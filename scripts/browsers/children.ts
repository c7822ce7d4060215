// Nothing that a driver starts outlives it: a browser and its temporary profile go when they are closed, when a test
// fails, when the run is interrupted, and (through a small watcher process) even when we are killed outright.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const temporaryFolder = (name: string): string => mkdtempSync(join(tmpdir(), `clipsheet-${name}-`));

/** Watches over one process (or, by a negative id, its whole group) and one folder; either may be missing. */
export interface Guard {
  /** Ends the process and removes the folder now. Resolves when both are gone. */
  release(): Promise<void>;
  /** Stops watching and leaves both alone: somebody else has taken them over. */
  dismiss(): Promise<void>;
}

export function guard({ pid, remove }: { pid?: number | undefined; remove?: string | undefined }): Guard {
  const watcher: ChildProcess = spawn(
    process.execPath,
    [join(import.meta.dirname, 'watcher.mjs'), String(pid ?? 0), remove ?? ''],
    { stdio: ['pipe', 'ignore', 'ignore'], detached: true },
  );
  watcher.unref();
  const gone = new Promise<void>((done) => watcher.once('exit', () => done()));
  const end = async (word: string): Promise<void> => {
    watcher.ref();
    watcher.stdin?.end(word);
    await gone;
  };
  return { release: () => end(''), dismiss: () => end('dismissed') };
}
