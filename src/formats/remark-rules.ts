// What in a curator's Markdown is changed before it is published, node by node. Every rule answers with edits at
// offsets of the source, so all that is not touched stays as it was written. remark.ts applies them until none is left.

import type { fromMarkdown } from 'mdast-util-from-markdown';
import { escapeLinkText, escapeText, linkDestination } from './escape-markdown';
import { hasDirectionMarks, plainLine } from './plain-text';
import { isSafeLink } from './safe-link';

export type Root = ReturnType<typeof fromMarkdown>;
export type Node = Root | Root['children'][number];
export type Definition = Extract<Node, { type: 'definition' }>;
type Of<T extends Node['type']> = Extract<Node, { type: T }>;

/** Replaces `start`–`end` of the source. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

export interface Surroundings {
  source: string;
  /** The definitions of this text alone, by identifier; the first one of a name counts. */
  definitions: ReadonlyMap<string, Definition>;
  insideLink: boolean;
}

interface Span {
  start: number;
  end: number;
}

export const spanOf = (node: Node): Span => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});

/** Where plain text could still be more than text: a tag, a template, a note's mark, an address that links itself. */
const TRAPS = new RegExp(
  [
    '<(?=[A-Za-z/!?])',
    String.raw`(?<=\{)[{%#]`,
    String.raw`\[(?=\^)`,
    String.raw`^\[(?=[^\]\n]*\]:)`,
    String.raw`(?<!\bhttps?):(?=\/\/)`,
    String.raw`:(?=\/\/[^\s/?#]*[@|^])`, // a password, or what no host can hold
    String.raw`(?<![:/])\/(?=\/[^\s/])`,
  ].join('|'),
  'gim',
);

/** Puts a backslash before every trap that has none yet. */
function disarm(source: string, { start, end }: Span, traps: RegExp): Edit[] {
  const edits: Edit[] = [];
  for (const match of source.slice(start, end).matchAll(traps)) {
    const at = start + match.index;
    if (!isEscaped(source, at)) edits.push({ start: at, end: at, text: '\\' });
  }
  return edits;
}

function isEscaped(source: string, at: number): boolean {
  let before = at;
  while (before > 0 && source[before - 1] === '\\') before--;
  return (at - before) % 2 === 1;
}

/** A comment is dropped, for nobody meant it to be seen; any other tag is shown as it was typed. */
function html(node: Of<'html'>, { source }: Surroundings): Edit[] {
  const span = spanOf(node);
  if (/^<!--(?:(?!-->)[\s\S])*-->\s*$/.test(source.slice(span.start, span.end))) return [{ ...span, text: '' }];
  return disarm(source, span, /<(?=[A-Za-z/!?])/g);
}

function text(node: Of<'text'>, { source }: Surroundings): Edit[] {
  const span = spanOf(node);
  const edits = disarm(source, span, TRAPS);
  return hasDirectionMarks(node.value) ? [...edits, ...disarm(source, span, /&(?=#?[A-Za-z0-9]+;)/g)] : edits;
}

/**
 * A bare address takes in whatever touches it where links are found by themselves, the backslash or the backtick that
 * was to make the next character harmless too. A space ends the address in time. Inside code and links none is bare.
 */
function bareAddresses(node: Of<'paragraph'> | Of<'heading'>, { source }: Surroundings): Edit[] {
  const { start, end } = spanOf(node);
  const closed = enclosed(node);
  const edits: Edit[] = [];
  for (const run of source.slice(start, end).matchAll(/(?::\/\/|\bwww\.)\S+/gi)) {
    const at = start + run.index;
    const danger = run[0].search(/`|\\[!-/:-@[-`{-~]/);
    if (danger < 0 || closed.some((span) => at >= span.start && at < span.end)) continue;
    edits.push({ start: at + danger, end: at + danger, text: ' ' });
  }
  return edits;
}

const enclosed = (node: Node): Span[] => {
  if (node.type === 'inlineCode' || node.type === 'link' || node.type === 'linkReference') return [spanOf(node)];
  return 'children' in node ? node.children.flatMap(enclosed) : [];
};

/** The words of a link without the link, or with another destination. */
function relink(node: Of<'link'> | Of<'linkReference'>, url: string | null): Edit[] {
  const span = spanOf(node);
  const first = node.children[0];
  const last = node.children.at(-1);
  if (!first || !last) return [{ ...span, text: '' }];
  const close = { start: spanOf(last).end, end: span.end };
  if (url !== null) return [{ ...close, text: `](${linkDestination(url)})` }];
  return [
    { start: span.start, end: spanOf(first).start, text: '' },
    { ...close, text: '' },
  ];
}

function link(node: Of<'link'>, { source }: Surroundings): Edit[] {
  const { start } = spanOf(node);
  if (isSafeLink(node.url)) return [];
  return source[start] === '<' ? [{ start, end: start, text: '\\' }] : relink(node, null);
}

const definedUrl = (identifier: string, { definitions }: Surroundings): string | null => {
  const url = definitions.get(identifier)?.url ?? '';
  return isSafeLink(url) ? new URL(url).href : null;
};

/** Nothing is fetched for a reader who only reads: an image becomes a link to it, or its words. */
function imageAs(node: Of<'image'> | Of<'imageReference'>, url: string | null, { insideLink }: Surroundings): Edit[] {
  const words = plainLine(node.alt ?? '');
  const span = spanOf(node);
  if (url === null || insideLink) return [{ ...span, text: escapeText(words) }];
  return [{ ...span, text: `[${escapeLinkText(words || url)}](${linkDestination(url)})` }];
}

/** The edits that one node asks for. Definitions would reach into other items: what they define is put in place. */
export function editsFor(node: Node, around: Surroundings): Edit[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return bareAddresses(node, around);
    case 'html':
      return html(node, around);
    case 'text':
      return text(node, around);
    case 'link':
      return link(node, around);
    case 'linkReference':
      return relink(node, definedUrl(node.identifier, around));
    case 'image':
      return imageAs(node, isSafeLink(node.url) ? new URL(node.url).href : null, around);
    case 'imageReference':
      return imageAs(node, definedUrl(node.identifier, around), around);
    case 'definition':
      return [{ ...spanOf(node), text: '' }];
    default:
      return [];
  }
}
