// The parts of an issue as HTML: what is the same in a web page, a letter, a pasted article. How they look is the dress
// each format hands in; what pages said stands escaped, and only http(s) and mailto are linked to.

import { isolated } from './plain-text';
import { prose } from './templates/prose';
import { type Dress, escapeHtml, html, htmlLink, htmlProse, type ProsePart } from './templates/syntaxes/html';
import type { Hand, ToldItem, ToldVoice } from './written-page';

/** Each names one kind of element. */
export type Part = ProsePart | 'h1' | 'h2' | 'h3' | 'img' | 'line' | 'facts' | 'tags' | 'voices';

/** What can stand by itself on the page; a format may wrap each. */
export type Block = 'title' | 'cover' | 'heading' | 'line' | 'prose' | 'item' | 'rule';

export interface HtmlStyle {
  /** Tells apart what was written in this style from what was written in others. */
  id: string;
  dress: Dress<Part>;
  block(inner: string, block: Block): string;
  /** The language that the page is marked with: items in another one are marked too. Absent: none is. */
  language?: string;
}

export function htmlHand(style: HtmlStyle): Hand {
  const { dress } = style;
  const block = (inner: string, name: Block): string => (inner === '' ? '' : style.block(inner, name));
  const written = markdownIn(style);
  return {
    title: (title) => block(`<h1${dress('h1')}>${words(title)}</h1>`, 'title'),
    cover: ({ url, alt }) =>
      block(`<p${dress('line')}><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}"${dress('img')}></p>`, 'cover'),
    heading: (heading) => block(`<h2${dress('h2')}>${words(heading)}</h2>`, 'heading'),
    line: (line) => block(line && `<p${dress('line')}>${escapeHtml(line)}</p>`, 'line'),
    prose: (markdown) => block(written(markdown), 'prose'),
    item: (item) => block(itemHtml(item, style), 'item'),
    rule: block(`<hr${dress('hr')}>`, 'rule'),
  };
}

/** A heading without a word would be none. */
const words = (text: string): string => isolated(escapeHtml(text)) || '\u2026';

const lines = (parts: readonly string[]): string => parts.filter(Boolean).join('\n');

/** The id keeps styles apart where prose.ts remembers what it wrote. */
const markdownIn = ({ id, dress }: HtmlStyle): ((markdown: string) => string) => {
  const syntax = { ...html, id: `html-${id}`, prose: htmlProse(dress) };
  return (markdown) => prose(markdown, syntax);
};

function itemHtml(item: ToldItem, style: HtmlStyle): string {
  const { dress } = style;
  const foreign = languageMark(item, style);
  const paragraph = (line: string): string => `<p${dress('p')}>${escapeHtml(line)}</p>`;
  const summary = item.summary.map((line) => `<p${dress('p')}${foreign}>${escapeHtml(line)}</p>`);
  return lines([
    `<h3${dress('h3')}>${item.n === null ? '' : `${item.n}. `}${titleHtml(item, style)}</h3>`,
    `<p${dress('facts')}>${factsHtml(item)}</p>`,
    item.tags.length > 0 ? `<p${dress('tags')}>${spaced(item.tags)}</p>` : '',
    markdownIn(style)(item.remark) || lines(summary),
    item.quote.length > 0
      ? `<blockquote${dress('blockquote')}${foreign}>\n${lines(item.quote.map(paragraph))}\n</blockquote>`
      : '',
    item.voices.length > 0
      ? `<ul${dress('voices')}>\n${lines(item.voices.map((voice) => voiceHtml(voice, style)))}\n</ul>`
      : '',
  ]);
}

const voiceHtml = (voice: ToldVoice, style: HtmlStyle): string =>
  `<li${style.dress('li')}>${lines([`${titleHtml(voice, style)} \u00b7 ${factsHtml(voice)}`, markdownIn(style)(voice.remark)])}</li>`;

function titleHtml(voice: ToldVoice, style: HtmlStyle): string {
  const foreign = languageMark(voice, style);
  if (voice.url !== null) return htmlLink(voice.url, words(voice.title), `${style.dress('a')}${foreign}`);
  return foreign === '' ? words(voice.title) : `<span${foreign}>${words(voice.title)}</span>`;
}

function factsHtml({ facts }: ToldVoice): string {
  const when = facts.at(-1) ?? '';
  return [...facts.slice(0, -1).map((fact) => isolated(escapeHtml(fact))), `<time>${when}</time>`].join(' \u00b7 ');
}

const spaced = (texts: readonly string[]): string => texts.map((text) => isolated(escapeHtml(text))).join(' \u00b7 ');

const languageMark = ({ language }: ToldVoice, style: HtmlStyle): string =>
  language !== '' && style.language !== undefined && primary(language) !== primary(style.language)
    ? ` lang="${language}"`
    : '';

const primary = (language: string): string => language.toLowerCase().replace(/-.*$/, '');
