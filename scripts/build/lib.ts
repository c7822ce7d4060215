// Builds the parts that work without a browser extension: dist/lib/*.mjs for Node or a page, and one classic script
// that gives any page `clipsheetExtract(document, url)`. A folder given on the command line takes dist/lib's place.
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type LibraryFormats } from 'vite';
import { readabilityAlone, slimReadability } from './slim-readability.ts';

const root = join(import.meta.dirname, '../..');
const out = resolve(process.argv[2] ?? join(root, 'dist/lib'));

const LIBRARIES: { entry: string; file: string; format: LibraryFormats }[] = [
  { entry: 'src/domain/lib.ts', file: 'domain.mjs', format: 'es' },
  { entry: 'src/extraction/index.ts', file: 'extraction.mjs', format: 'es' },
  { entry: 'src/formats/lib.ts', file: 'formats.mjs', format: 'es' },
  { entry: 'src/extraction/lib.ts', file: 'extract.iife.js', format: 'iife' },
];

for (const { entry, file, format } of LIBRARIES) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // Not the variants for browsers: some of those need a document as soon as they are loaded.
    plugins: [slimReadability()],
    resolve: { conditions: ['module', 'import', 'default'], alias: [readabilityAlone] },
    build: {
      outDir: out,
      emptyOutDir: false,
      target: 'es2022',
      minify: format === 'iife',
      lib: { entry: join(root, entry), formats: [format], name: 'clipsheet', fileName: () => file },
    },
  });
  console.log(`${file}  ${(statSync(join(out, file)).size / 1024).toFixed(1)} KB`);
}
