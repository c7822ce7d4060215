// `import file from '../content/index?iife'` gives the name of a script that is only ever injected on demand:
// one classic, minified script whose completion value (what `executeScript` answers) is the module's default export.
// Done here and not by crxjs, which lists such a script as web-accessible (any site could then fingerprint the
// extension), ships an unused module copy of it, confuses it with a worker of the same file name, and ends it on a
// `var`, which has no completion value.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import { shorten } from './shorten.ts';
import { readabilityAlone, slimReadability } from './slim-readability.ts';

const QUERY = '?iife';
const VIRTUAL = '\0on-demand:';

export function onDemand(): Plugin {
  let config: ResolvedConfig;
  const scripts = new Set<string>();
  return {
    name: 'clipsheet-on-demand',
    enforce: 'pre',
    configResolved(resolved) {
      config = resolved;
    },
    buildStart: () => scripts.clear(),
    async resolveId(source, importer) {
      if (!importer || !source.endsWith(QUERY)) return null;
      const resolved = await this.resolve(source.slice(0, -QUERY.length), importer, { skipSelf: true });
      if (!resolved) throw new Error(`${importer} asks for "${source}", and there is no such file.`);
      return VIRTUAL + resolved.id;
    },
    async load(id) {
      if (!id.startsWith(VIRTUAL)) return null;
      const entry = id.slice(VIRTUAL.length);
      scripts.add(entry);
      if (config.command === 'serve') await writeForDevelopment(config, entry);
      return `export default ${JSON.stringify(fileNameOf(config, entry))};`;
    },
    async generateBundle() {
      for (const entry of scripts) {
        this.emitFile({
          type: 'asset',
          fileName: fileNameOf(config, entry),
          source: await classicScript(config, entry),
        });
      }
    },
    async hotUpdate({ file, server }) {
      if (!/\/src\/(content|extraction|domain)\//.test(file)) return;
      for (const entry of scripts) await writeForDevelopment(server.config, entry);
    },
  };
}

/** `src/content/index.ts` → `content.js`. */
function fileNameOf(config: ResolvedConfig, entry: string): string {
  const path = relative(config.root, entry).replace(/\.tsx?$/, '');
  return `${basename(path) === 'index' ? basename(dirname(path)) : basename(path)}.js`;
}

/** The browser reads the file anew at every injection, so writing it is all that live reload needs. */
async function writeForDevelopment(config: ResolvedConfig, entry: string): Promise<void> {
  const folder = join(config.root, config.build.outDir);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, fileNameOf(config, entry)), await classicScript(config, entry));
}

async function classicScript(config: ResolvedConfig, entry: string): Promise<string> {
  const result = await build({
    root: config.root,
    configFile: false,
    logLevel: 'warn',
    plugins: [slimReadability()],
    resolve: { alias: [readabilityAlone] },
    build: {
      write: false,
      copyPublicDir: false,
      minify: true,
      target: config.build.target,
      rollupOptions: { checks: { pluginTimings: false } },
      lib: { entry, formats: ['iife'], name: 'answer', fileName: () => 'script.js' },
    },
  });
  if ('on' in result) throw new Error('A watcher came back where a finished build was asked for.');
  const chunks = (Array.isArray(result) ? result : [result]).flatMap((part) => part.output);
  const chunk = chunks.find((part) => part.type === 'chunk');
  if (chunk?.type !== 'chunk' || chunks.length > 1) {
    throw new Error(`${entry} must build to one script: import neither styles nor other files there.`);
  }
  return `${(await shorten(chunk.code)).trimEnd()}\nanswer;\n`;
}
