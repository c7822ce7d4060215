// Filters that say how a value is escaped, where the rule (as the template's format asks, at the place where it stands)
// is not what is wanted.

import { type Call, LIST_WEIGHT } from '../call';
import { Trouble } from '../fault';
import { Marked, type Part } from '../marked';
import { prose } from '../prose';
import { syntaxOf } from '../syntaxes';
import { csvCell, jsonText, yamlScalar } from '../syntaxes/data';
import { escapeHtml } from '../syntaxes/html';
import type { Family, TemplateFilter } from './filter';

const asFormat =
  (id: string): TemplateFilter =>
  (call) =>
    Marked.trusted(escaped(call, (text) => syntaxOf(id).escape(text, '')));

function escaped(call: Call, how: (text: string) => string): string {
  const text = how(call.text());
  call.spend(text.length);
  return text;
}

/** The sign of an entity that was escaped before. */
const ENTITY_AGAIN = /&amp;(?=(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});)/gi;

const trusted = (parts: readonly Part[]): Marked => new Marked(parts.map(({ text }) => ({ text, trusted: true })));

const deep = (call: Call, indent = 0): string => {
  call.spend(weightOf(call.value, call));
  return jsonText(call.value, indent);
};

/** Paid for before it is written: the same list may stand in it many times. */
function weightOf(value: unknown, call: Call, depth = 0): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return 8;
  if (depth > 80) throw new Trouble('too_much');
  call.spend(LIST_WEIGHT);
  let weight = 2;
  for (const [name, one] of Object.entries(value)) {
    const inner = name.length + weightOf(one, call, depth + 1);
    call.spend(1);
    weight += inner;
  }
  return weight;
}

export const escaping: Family = {
  raw: (call) => trusted(call.parts),
  escape: (call) => Marked.trusted(escaped(call, (text) => call.rendering.syntax.escape(text, ''))),
  escape_markdown: asFormat('markdown'),
  escape_html: asFormat('html'),
  escape_once: (call) => Marked.trusted(escaped(call, (text) => escapeHtml(text).replace(ENTITY_AGAIN, '&'))),
  escape_xml: asFormat('xml'),
  escape_bbcode: asFormat('bbcode'),
  json: (call) => Marked.trusted(deep(call, call.count(0, { fallback: 0, most: 8 }))),
  yaml: (call) => Marked.trusted(Array.isArray(call.value) ? yamlList(call) : escaped(call, yamlScalar)),
  csv: (call) => Marked.trusted(escaped(call, csvCell)),
  url_encode: (call) => encodeURIComponent(call.text()).replaceAll('%20', '+'),
  url_decode: (call) => decoded(call.text().replaceAll('+', ' ')),
  percent_encode: (call) => encodeURIComponent(call.text()),
  markdown: (call) => {
    const text = call.text();
    call.spend(text.length, 20);
    return Marked.trusted(prose(text, call.rendering.syntax));
  },
};

const yamlList = (call: Call): string =>
  `[${call
    .list()
    .map((one) => yamlScalar(call.text(one)))
    .join(', ')}]`;

/** What is no encoding stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
