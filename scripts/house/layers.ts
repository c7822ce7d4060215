// The one rule: a file imports from its own folder and from the floors below it. This is the floor plan as data, and
// the function that names whoever trespasses and says what to do instead.
import { dirname, join } from 'node:path/posix';
import type { Import, Source } from './sources.ts';

interface Room {
  /** Folders of src/ it may import. */
  sees: string[];
  /** Folders of which it may know the types only. */
  knowsTypesOf?: string[];
  /** Packages it may import; `name/*` allows what lies inside, too. */
  packages: string[];
}

const PREACT = ['preact', 'preact/*'];
const SURFACE: Room = { sees: ['domain', 'app', 'store', 'platform', 'ui'], packages: PREACT };

export const FLOOR_PLAN: Record<string, Room> = {
  domain: { sees: [], packages: [] },
  extraction: { sees: ['domain'], packages: ['@mozilla/readability'] },
  formats: {
    sees: ['domain'],
    packages: ['liquidjs', 'mdast-util-from-markdown', 'mdast', 'unist', 'micromark-util-types'],
  },
  publishers: { sees: ['domain', 'formats'], packages: [] },
  store: { sees: ['domain'], packages: ['dexie'] },
  platform: { sees: ['domain'], packages: ['webextension-polyfill'] },
  app: {
    sees: ['domain', 'formats', 'publishers'],
    knowsTypesOf: ['extraction', 'store', 'platform'],
    packages: ['fractional-indexing'],
  },
  ui: { sees: ['domain'], knowsTypesOf: ['app'], packages: PREACT },
  // The courier is handed the publishers there are.
  background: { sees: ['domain', 'app', 'store', 'platform', 'publishers'], packages: [] },
  content: { sees: ['domain', 'extraction', 'platform'], packages: [] },
  popup: SURFACE,
  // The desk's index fetches the formats late, when the list is on screen already.
  desk: {
    sees: [...SURFACE.sees, 'formats'],
    packages: [...PREACT, '@atlaskit/pragmatic-drag-and-drop/*'],
  },
  options: SURFACE,
};

const SURFACES = ['popup', 'desk', 'options', 'background', 'content'];

/** Every breach of the rule in these sources, each as a sentence. */
export function trespasses(sources: Source[]): string[] {
  const found: string[] = [];
  for (const source of sources) {
    const folder = source.path.split('/')[1] ?? '';
    const room = FLOOR_PLAN[folder];
    if (!room) {
      found.push(
        `${source.path} lives in src/${folder}, which the floor plan does not know: add the folder there, with what it may import.`,
      );
      continue;
    }
    for (const line of source.browserLines) {
      if (folder !== 'platform')
        found.push(
          `${source.path}:${line} names the browser: only src/platform may. Give platform a function for it and take that as an argument.`,
        );
    }
    for (const one of source.imports) {
      const fault = faultOf(folder, room, source.path, one);
      if (fault) found.push(`${source.path}:${one.line} imports "${one.from}": ${fault}`);
    }
  }
  return [...found, ...cycles(sources)];
}

function faultOf(folder: string, room: Room, path: string, { from, typeOnly }: Import): string | null {
  if (!from.startsWith('.')) return packageFault(folder, room, from);
  const target = join(dirname(path), from).split('/');
  if (target[0] !== 'src') return 'src/ stands on its own: move what is needed into the floor that owns it.';
  const other = target[1] ?? '';
  if (other === folder || room.sees.includes(other)) return null;
  if (from.endsWith('?iife') && other === 'content') return null; // a file name, not code
  if (room.knowsTypesOf?.includes(other)) {
    return typeOnly
      ? null
      : `${folder} knows ${other} by type only. Write \`import type\`, and let the surface's index hand in the real one.`;
  }
  if (SURFACES.includes(folder) && SURFACES.includes(other)) {
    return 'surfaces never import each other. Move what both need down to ui, app or domain.';
  }
  return `${folder} may see ${room.sees.join(', ') || 'nothing but itself'}. Move what is needed down to a floor that both see, or take it as an argument.`;
}

function packageFault(folder: string, room: Room, name: string): string | null {
  const allowed = room.packages.some((known) =>
    known.endsWith('/*') ? name.startsWith(known.slice(0, -1)) : name === known,
  );
  if (allowed) return null;
  const home = Object.entries(FLOOR_PLAN).find(([, other]) => other.packages.includes(name))?.[0];
  return home
    ? `that package belongs to src/${home}. Ask ${home} for what you need.`
    : `${folder} may use ${room.packages.join(', ') || 'no package'}. If there is a strong reason for another, say so in the floor plan.`;
}

/** Circles of imports, each told once, from its first file by name. */
function cycles(sources: Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const edges = new Map(sources.map((source) => [source.path, targetsOf(source, byPath)]));
  const found = new Map<string, string>();
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      const circle = trail.slice(at);
      found.set(
        circle.toSorted().join(),
        `${[...circle, path].join(' → ')} is a circle of imports: move what both ends share into a file of its own.`,
      );
      return;
    }
    if (done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of [...edges.keys()].sort()) visit(path, []);
  return [...found.values()];
}

function targetsOf({ path, imports }: Source, byPath: Map<string, Source>): string[] {
  return imports
    .filter(({ from }) => from.startsWith('.') && !from.includes('?'))
    .map(({ from }) => join(dirname(path), from))
    .flatMap((base) => ['', '.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => base + end))
    .filter((target) => byPath.has(target));
}
