// Where a line of anybody's Markdown leads: the link that it is about, and the words around that link.

import type { ClipFields } from '../../domain/clip';
import { plainLine } from '../plain-text';

type Lead = Pick<ClipFields, 'title' | 'url' | 'author' | 'remark'>;

/** Beyond this nobody reads on, and no pattern should. */
const LONGEST = 4_000;

const LINK =
  /(!?)\[((?:\\.|[^\\[\]]|\[[^[\]]{0,300}\]){0,1000})\]\(\s{0,3}<?(https?:(?:\\.|[^\\()\s<>]|\([^()\s]{0,300}\)){1,2000})>?(?:\s{1,3}(?:"[^"]{0,300}"|'[^']{0,300}'))?\s{0,3}\)/iu;
const BARE = /<?(https?:\/\/[^\s<>\u3000-\u303f\uff00-\uffef]{1,2000})>?/i;

export interface Mark {
  indent: number;
  /** The sign of a list, or a number; empty for none. */
  mark: string;
  rest: string;
}

export function markOf(line: string): Mark {
  const [, indent = '', mark = '', rest = ''] =
    /^(\s{0,40})((?:[-*+\u2022]\s{1,8}(?:\[[ x]\]\s)?|\d{1,4}(?:[.)]\s{1,8}|[\u3001\uff0e]\s{0,8}))?)(.*)$/su.exec(
      line.slice(0, LONGEST),
    ) ?? [];
  return { indent: indent.replaceAll('\t', '    ').length, mark: mark.trim(), rest };
}

/**
 * The link that a line is about: one that it opens with, behind marks of emphasis or a word in brackets; with
 * `anywhere`, the first in it. `next` is the line below, where a title in bold has its address.
 */
export function leadOf(line: string, { anywhere = false, next = '' } = {}): Lead | null {
  const text = line.slice(0, LONGEST);
  const bold = /^\*\*([^*]{1,500})\*\*[\s\\]{0,8}$/.exec(text)?.[1];
  const below =
    bold === undefined || bold.includes('](')
      ? null
      : /^\s{0,3}<?(https?:\/\/[^\s<>]{1,2000})>?[\s\\]{0,8}$/.exec(next.slice(0, LONGEST))?.[1];
  if (bold !== undefined && below) return { title: wordsIn(bold), url: below, author: '', remark: '' };
  const link = LINK.exec(text);
  if (link && link[1] !== '!' && (anywhere || opens(text.slice(0, link.index)))) return aboutLink(text, link);
  const bare = BARE.exec(text);
  if (!bare || !anywhere || (link && link.index < bare.index)) return null;
  const words = wordsIn(text.slice(0, bare.index) + text.slice(bare.index + bare[0].length));
  return { title: words || trimmed(bare[1] ?? ''), url: trimmed(bare[1] ?? ''), author: '', remark: '' };
}

const trimmed = (address: string): string => address.replace(/[.,;:!?)\]'"]{1,20}$/, '');

const opens = (before: string): boolean =>
  /^[\s*_>#]*(?:\[[^\]]{1,40}\]\s?|[^\p{L}\p{N}\s]{1,4}\s?)?[\s*_]*$/u.test(before);

/** Words that only point (an arrow, "link") are no title: the line itself is. */
function aboutLink(text: string, link: RegExpExecArray): Lead {
  const [whole, , words = '', url = ''] = link;
  const before = text.slice(0, link.index);
  const behind = text.slice(link.index + whole.length);
  const title = wordsIn(words);
  const tells =
    /[\p{L}\p{N}]/u.test(title) &&
    !/^(?:link|here|more|source|\u94fe\u63a5|\u8be6\u60c5|\u539f\u6587|\u7f51\u9875\u94fe\u63a5)$/iu.test(title);
  const address = url.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&amp;/g, '&');
  if (!tells) return { title: wordsIn(`${before} ${behind}`) || address, url: address, author: '', remark: '' };
  const author =
    /^\s*(?:by|\u2014|\u2013|-)\s+([^[\]()<>.:\u3002\uff0c\uff1a]{1,60}?)[\s.]*$/iu.exec(behind)?.[1] ?? '';
  const lead = opens(before) ? '' : before;
  const rest = author === '' ? behind.replace(/^[\s*_]*[:\uff1a\u2014\u2013-]?\s*/u, '') : '';
  const remark = /[\p{L}\p{N}]/u.test(`${lead}${rest}`) ? (lead === '' ? rest : text).trim() : '';
  return { title, url: address, author: wordsIn(author), remark };
}

/** Words without the marks of Markdown around and in them. */
export const wordsIn = (markdown: string): string =>
  plainLine(
    markdown
      .slice(0, LONGEST)
      .replace(/!?\[([^[\]]{0,500})\]\([^()\s]{0,2000}\)/g, '$1')
      .replace(/(?<!\\)(?:\*\*|__|`+|~~)/g, '')
      .replace(/(?<![\\\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1'),
  );
