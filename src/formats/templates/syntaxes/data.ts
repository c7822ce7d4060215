// Formats that programs read: JSON, YAML, XML, CSV. Data stays within its value.

import { withoutControls } from '../../plain-text';
import { yamlString } from '../../yaml';
import { addressOf } from './address';
import { escapeHtml } from './html';
import type { Syntax } from './syntax';

/** As JSON, which may stand in a script too. */
export const jsonText = (value: unknown, indent = 0): string =>
  (JSON.stringify(value ?? null, null, indent) ?? 'null').replace(
    /[<\u007f\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** No spreadsheet takes it for a formula. */
const tamed = (text: string): string => (/^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.,]+$/.test(text) ? `'${text}` : text);

export const csvCell = (text: string): string => {
  const tame = tamed(withoutControls(text));
  return /[",;\t\r\n]|^\s|\s$/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
};

/** Numbers and truth stay what they are; everything else is quoted. */
export const yamlScalar = (text: string): string =>
  /^(?:-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?|true|false)$/.test(text) ? text : yamlString(text);

const words = (address: string, label: string): string =>
  addressOf(address) === '' ? label : `${label} (${addressOf(address)})`;

export const json: Syntax = {
  id: 'json',
  extension: 'json',
  mediaType: 'application/json',
  escape: (text) => jsonText(text).slice(1, -1),
  link: (address, label) => jsonText(words(address, label)).slice(1, -1),
};

export const yaml: Syntax = {
  id: 'yaml',
  extension: 'yaml',
  mediaType: 'application/yaml',
  escape(text, before) {
    if (before.endsWith('"')) return yamlString(text).slice(1, -1);
    if (before.endsWith("'")) return withoutControls(text).replace(/\s+/g, ' ').replaceAll("'", "''");
    return yamlScalar(text);
  },
  link: (address, label) => yamlString(words(address, label)),
};

export const csv: Syntax = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv',
  escape: (text, before) => (before.endsWith('"') ? tamed(text).replaceAll('"', '""') : csvCell(text)),
  link: (address, label) => csvCell(words(address, label)),
};

/** What XML 1.0 cannot hold in any notation. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
export const escapeXml = (text: string): string => escapeHtml(text.replace(NOT_XML, ''));

export const xml: Syntax = {
  id: 'xml',
  extension: 'xml',
  mediaType: 'application/xml',
  escape: escapeXml,
  link: (address, label) => escapeXml(words(address, label)),
};
