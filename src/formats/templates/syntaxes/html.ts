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

/** What Markdown can hold, by the names that a dress knows. */
export type ProsePart = 'p' | 'a' | 'blockquote' | 'ul' | 'ol' | 'li' | 'code' | 'pre' | 'hr';

/** The attributes a part wears: empty, or with a space before them. */
export type Dress<Part extends string> = (part: Part) => string;

/** Markdown as HTML whose parts wear what `dress` gives them. */
export const htmlProse = (dress: Dress<ProsePart>): Prose => ({
  text: escapeHtml,
  strong: (inner) => `<strong>${inner}</strong>`,
  emphasis: (inner) => `<em>${inner}</em>`,
  code: (text) => `<code${dress('code')}>${escapeHtml(text)}</code>`,
  link: (address, inner) => htmlLink(address, inner, dress('a')),
  paragraph: (inner) => `<p${dress('p')}>${inner}</p>`,
  heading: (inner) => `<p${dress('p')}><strong>${inner}</strong></p>`,
  quote: (inner) => `<blockquote${dress('blockquote')}>\n${inner}\n</blockquote>`,
  list: (items, ordered) => {
    const tag = ordered ? 'ol' : 'ul';
    return `<${tag}${dress(tag)}>\n${items.map((item) => `<li${dress('li')}>${item}</li>`).join('\n')}\n</${tag}>`;
  },
  codeBlock: (text) => `<pre${dress('pre')}><code>${escapeHtml(text)}</code></pre>`,
  rule: `<hr${dress('hr')}>`,
  newLine: '<br>\n',
  gap: '\n',
});

/** `inner` is written already. A link without words has its address for them: nobody could follow it otherwise. */
export const htmlLink = (address: string, inner: string, attributes = ''): string =>
  `<a href="${escapeHtml(address)}"${attributes}>${inner.trim() === '' ? escapeHtml(address) : inner}</a>`;

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
    return to === '' ? escapeHtml(words) : htmlLink(to, escapeHtml(words));
  },
  prose: htmlProse(() => ''),
};
