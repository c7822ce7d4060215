// A strict reader of XML for tests, written from the specification and not from our writer: it takes what we may write
// (a declaration, elements, attributes in double quotes, the named references) and throws on everything else.

import { spawnSync } from 'node:child_process';

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  /** Its own text, without that of its children. */
  text: string;
}

const TOKEN = /<\/([\w:.-]+)>|<([\w:.-]+)((?: [\w:.-]+="[^"<]*")*)(\/?)>|([^<]+)/y;
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const NAMES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const decode = (text: string): string =>
  text.replace(/&([^;]*;?)/g, (whole, name: string) => {
    const code = /^#(\d+);$/.exec(name)?.[1];
    const said = code ? String.fromCodePoint(Number(code)) : NAMES[name.slice(0, -1)];
    if (said === undefined || !name.endsWith(';')) throw new Error(`reference ${whole.slice(0, 20)}`);
    return said;
  });

export function readXml(source: string): Element {
  if (FORBIDDEN.test(source)) throw new Error('a character that XML cannot hold');
  const start = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/.exec(source)?.[0];
  if (start === undefined) throw new Error('no declaration');
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  TOKEN.lastIndex = start.length;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(source);
    const around = open.at(-1);
    if (!found || !around) throw new Error(`at ${at}: ${source.slice(at, at + 40)}`);
    const [, closes, opens, attributes = '', alone, text] = found;
    if (text !== undefined) around.text += decode(text);
    else if (closes !== undefined) {
      if (open.pop()?.name !== closes) throw new Error(`</${closes}> closes nothing`);
    } else if (opens !== undefined) {
      const pairs = [...attributes.matchAll(/ ([\w:.-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        decode(value),
      ]);
      if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error('an attribute twice');
      const element = { name: opens, attributes: Object.fromEntries(pairs), children: [], text: '' };
      around.children.push(element);
      if (!alone) open.push(element);
    }
  }
  if (open.length > 1 || top.children.length !== 1 || top.text.trim() !== '') throw new Error('not one root');
  return top.children[0] as Element;
}

export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((child) => child.name === name) ?? [];

export const textOf = (element: Element | undefined, name: string): string | undefined =>
  childrenOf(element, name)[0]?.text;

const EXPAT = `
import json, sys, xml.etree.ElementTree as tree
texts = json.load(sys.stdin)
def names(e): return [e.tag.split('}')[-1], e.attrib.get('text', ''), (e.text or '') if len(e) == 0 else '', [names(c) for c in e]]
json.dump([names(tree.fromstring(t.encode('utf-8'))) for t in texts], sys.stdout)
`;

type Shape = [name: string, said: string, text: string, children: Shape[]];

/** The same documents as expat reads them; null where there is no Python. */
export function expatShapes(documents: readonly string[]): Shape[] | null {
  const run = spawnSync('python3', ['-c', EXPAT], {
    input: JSON.stringify(documents),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (run.error) return null;
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Shape[];
}

export const shapeOf = ({ name, attributes, text, children }: Element): Shape => [
  name.replace(/^.*:/, ''),
  attributes.text ?? '',
  children.length === 0 ? text : '',
  children.map(shapeOf),
];
