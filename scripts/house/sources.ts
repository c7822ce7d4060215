// Reads what a source file imports and how long its functions are. The rules about them are in the neighbouring files.
import { parseSync } from 'oxc-parser';

export interface Import {
  /** As written: `../domain/clip`, `dexie`, `../content/index?iife`. */
  from: string;
  /** Nothing of it is there at run time. */
  typeOnly: boolean;
  line: number;
}

interface Func {
  name: string;
  line: number;
  lines: number;
}

export interface Source {
  path: string;
  lines: number;
  imports: Import[];
  functions: Func[];
  /** Lines on which the browser's own object is named. */
  browserLines: number[];
}

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

export function readSource(path: string, text: string): Source {
  const { program, errors, module } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path} cannot be parsed: ${errors[0].message}`);
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const imports: Import[] = module.staticImports.map((found) => ({
    from: found.moduleRequest.value,
    typeOnly: found.entries.length > 0 && found.entries.every((entry) => entry.isType),
    line: lineOf(found.start),
  }));
  for (const found of module.staticExports.flatMap((statement) => statement.entries)) {
    if (!found.moduleRequest) continue;
    imports.push({ from: found.moduleRequest.value, typeOnly: found.isType, line: lineOf(found.start) });
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const written = text.slice(moduleRequest.start, moduleRequest.end);
    imports.push({ from: written.replace(/^['"`]|['"`]$/g, ''), typeOnly: false, line: lineOf(start) });
  }
  const functions: Func[] = [];
  const browserLines: number[] = [];
  walk(program as unknown as Node, null, (node, parent) => {
    if (/^(Function|ArrowFunction)/.test(node.type) && isNode(node.body)) {
      const line = lineOf(node.start);
      functions.push({ name: nameOf(node, parent), line, lines: lineOf(node.end) - line + 1 });
    }
    if (node.type === 'MemberExpression' && namesBrowser(node)) browserLines.push(lineOf(node.start));
    if (node.type === 'TSImportType' && isNode(node.source)) {
      imports.push({ from: String(node.source.value), typeOnly: true, line: lineOf(node.start) });
    }
  });
  return { path, lines: text.trimEnd().split('\n').length, imports, functions, browserLines };
}

function walk(node: Node, parent: Node | null, visit: (node: Node, parent: Node | null) => void): void {
  visit(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, node, visit);
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const textOf = (value: unknown): string => (isNode(value) && typeof value.name === 'string' ? value.name : '');

const nameOf = (node: Node, parent: Node | null): string =>
  textOf(node.id) || textOf(parent?.id ?? parent?.key) || 'a function';

/** `browser.tabs`, `chrome.tabs`, `globalThis.chrome`: by whichever way the browser is reached. */
function namesBrowser({ object, property }: Node): boolean {
  const own = /^(browser|chrome)$/;
  return own.test(textOf(object)) || (/^(globalThis|window|self)$/.test(textOf(object)) && own.test(textOf(property)));
}
