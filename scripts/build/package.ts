// Packs both built folders into the zips that the stores take, the same bytes for the same build, and refuses a fat one.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';

// A net for what nobody meant: a library bundled twice, a source map, a picture. What anybody waits for has limits of its
// own, surface by surface, in tests/build/manifest.test.ts; docs/decisions/0010 says why.
const LIMIT = 320 * 1024;
const dist = join(import.meta.dirname, '../../dist');

for (const browser of ['chrome', 'firefox']) {
  const path = join(dist, `clipsheet-${browser}.zip`);
  const zip = zipSync(filesOf(join(dist, browser)), { level: 9, mtime: new Date(2000, 0, 1) });
  mkdirSync(dist, { recursive: true });
  writeFileSync(path, zip);
  console.log(`dist/clipsheet-${browser}.zip  ${(zip.length / 1024).toFixed(1)} KB`);
  if (zip.length > LIMIT) {
    console.error(
      `That is over ${LIMIT / 1024} KB: look at what \`npm run build\` lists and take the largest new thing out.`,
    );
    process.exitCode = 1;
  }
}

function filesOf(folder: string): Record<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))]),
  );
}
