// XML, written so that it is well-formed whatever comes in: characters that XML cannot hold are gone.

import { withoutControls } from './plain-text';

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For text and for attributes. */
export const escapeXml = (text: string): string =>
  withoutControls(text)
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(/[&<>"]/g, (character) => NAMES[character] ?? character);

/** Those without a value are left out. */
export type Attributes = Readonly<Record<string, string | null>>;

const opening = (name: string, attributes: Attributes): string => {
  const told = Object.entries(attributes).filter(([, value]) => value !== null);
  return [name, ...told.map(([key, value]) => `${key}="${escapeXml(value ?? '').replaceAll('\n', '&#10;')}"`)].join(
    ' ',
  );
};

/** An element that holds text alone. */
export const leaf = (name: string, text: string, attributes: Attributes = {}): string =>
  text === '' ? `<${opening(name, attributes)}/>` : `<${opening(name, attributes)}>${escapeXml(text)}</${name}>`;

/** An element that holds elements, each on lines of its own. Their text is no place for an indent: it would change. */
export const parent = (name: string, children: readonly string[], attributes: Attributes = {}): string => {
  const inner = children.filter(Boolean);
  if (inner.length === 0) return `<${opening(name, attributes)}/>`;
  return [`<${opening(name, attributes)}>`, ...inner, `</${name}>`].join('\n');
};

export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
