// HTML: text, attributes and addresses in attributes. Scripts and event handlers are no place for data.

import { withoutControls } from '../../plain-text';
import { addressAfter, addressOf } from './address';
import type { Prose, Syntax } from './syntax';

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string =>
  withoutControls(text).replace(/[&<>"']/g, (character) => NAMES[character] ?? character);

const ADDRESS =
  /\b(?:href|src|action|formaction|poster|cite|data|background|xlink:href)\s*=\s*(?:"\s*([^"]*)|'\s*([^']*)|([^\s"'>]*))$/i;
/** The tag's beginning may be out of sight behind long values, so every = counts; in plain text this costs nothing. */
const UNQUOTED = /=\s*$/;
const HANDLER = /\son[a-z]+\s*=\s*(?:"[^"]*|'[^']*|[^\s"'>]*)$/i;

const everySpace = (text: string): string =>
  text.replace(/[\s=`]/gu, (character) => `&#${character.codePointAt(0) ?? 32};`);

const prose: Prose = {
  text: escapeHtml,
  strong: (inner) => `<strong>${inner}</strong>`,
  emphasis: (inner) => `<em>${inner}</em>`,
  code: (text) => `<code>${escapeHtml(text)}</code>`,
  link: (address, inner) => `<a href="${escapeHtml(address)}">${inner}</a>`,
  paragraph: (inner) => `<p>${inner}</p>`,
  heading: (inner) => `<p><strong>${inner}</strong></p>`,
  quote: (inner) => `<blockquote>\n${inner}\n</blockquote>`,
  list: (items, ordered) => {
    const tag = ordered ? 'ol' : 'ul';
    return `<${tag}>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</${tag}>`;
  },
  codeBlock: (text) => `<pre><code>${escapeHtml(text)}</code></pre>`,
  rule: '<hr>',
  newLine: '<br>\n',
  gap: '\n',
};

export const html: Syntax = {
  id: 'html',
  extension: 'html',
  mediaType: 'text/html',
  escape(text, before) {
    if (HANDLER.test(before)) return '';
    const address = ADDRESS.exec(before);
    const plain = address ? addressAfter(address[1] ?? address[2] ?? address[3] ?? '', text) : text;
    return UNQUOTED.test(before) ? everySpace(escapeHtml(plain)) : escapeHtml(plain);
  },
  link(address, words) {
    const to = addressOf(address);
    return to === '' ? escapeHtml(words) : `<a href="${escapeHtml(to)}">${escapeHtml(words)}</a>`;
  },
  prose,
};
