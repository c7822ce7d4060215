// Front matter read back: what yaml.ts wrote, and the plain lines that other tools write. Values that go over several
// lines are left out: nothing that is looked for stands in one.

export type FrontMatter = ReadonlyMap<string, string | readonly string[]>;

export interface Fronted {
  values: FrontMatter;
  /** How many lines it takes, from the first one of the file. */
  lines: number;
}

/** Between `---` lines; or, as Pelican has it, lines of `Key: value` down to the first empty one. */
export function frontMatterOf(lines: readonly string[]): Fronted {
  if (/^---\s*$/.test(lines[0] ?? '')) {
    const end = lines.indexOf('---', 1);
    if (end < 0) return { values: new Map(), lines: 0 };
    return { values: valuesOf(lines.slice(1, end)), lines: end + 1 };
  }
  const blank = lines.findIndex((line) => line.trim() === '');
  const head = blank < 0 ? [] : lines.slice(0, blank);
  if (head.length < 2 || !head.every((line) => /^[A-Z][\w-]{0,30}: ?\S/.test(line)))
    return { values: new Map(), lines: 0 };
  return { values: valuesOf(head), lines: blank };
}

const valuesOf = (lines: readonly string[]): FrontMatter =>
  new Map(
    lines.flatMap((line): [string, string | readonly string[]][] => {
      const [, key = '', value = ''] = /^([A-Za-z][\w-]{0,30}):\s*(\S.*)$/.exec(line) ?? [];
      return key === '' ? [] : [[key.toLowerCase(), scalarOf(value.trimEnd())]];
    }),
  );

/** Quoted values and lists are JSON as yaml.ts writes them; all else is taken as it stands. */
function scalarOf(value: string): string | readonly string[] {
  if (/^["[]/.test(value)) {
    try {
      const read: unknown = JSON.parse(value);
      if (typeof read === 'string') return read;
      if (Array.isArray(read)) return read.filter((one) => typeof one === 'string');
    } catch {
      return value; // another tool's quoting
    }
  }
  return value.replace(/^'(.*)'$/, (_, inner: string) => inner.replaceAll("''", "'"));
}

export const textAt = (values: FrontMatter, key: string): string => {
  const value = values.get(key);
  return typeof value === 'string' ? value : '';
};

export const listAt = (values: FrontMatter, key: string): readonly string[] | null => {
  const value = values.get(key);
  return typeof value === 'object' ? value : null;
};

export function countAt(values: FrontMatter, key: string): number | null {
  const text = textAt(values, key);
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
