// Sizes that keep the house liveable, each with what to do when something outgrows them.
import type { Source } from './sources.ts';

const ENTRY = 120;
const FILE = 250;
const FUNCTION = 60;
const COMPONENT = 110;

export function oversized(sources: Source[]): string[] {
  return sources.flatMap(({ path, lines, functions }) => {
    const found: string[] = [];
    if (/^src\/[^/]+\/index\.tsx?$/.test(path) && lines > ENTRY) {
      found.push(
        `${path} has ${lines} lines; an entry point has at most ${ENTRY}: it is a contents page. Move what it does into files that it wires.`,
      );
    }
    if (lines > FILE)
      found.push(`${path} has ${lines} lines, at most ${FILE} are good: split it by what its parts are about.`);
    for (const { name, line, lines: length } of functions) {
      const isComponent = path.endsWith('.tsx') && /^[A-Z]/.test(name);
      const limit = isComponent ? COMPONENT : FUNCTION;
      if (length > limit)
        found.push(
          `${path}:${line} ${name} has ${length} lines, at most ${limit} are good: give a part of it a name of its own.`,
        );
    }
    return found;
  });
}
