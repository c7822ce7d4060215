// The curator's own Markdown (a remark, an intro) written in a template's format. It is made safe first: raw HTML,
// images and foreign schemes are gone before anything is written.

import { fromMarkdown } from 'mdast-util-from-markdown';
import { safeMarkdown } from '../remark';
import type { Node } from '../remark-rules';
import { addressOf } from './syntaxes/address';
import { htmlProse } from './syntaxes/html';
import type { Prose, Syntax } from './syntaxes/syntax';
import { plainProse } from './syntaxes/text';

/** Beyond this a remark is shown as it was typed; see remark.ts. */
const LONGEST = 30_000;

/** A preview writes the same remarks again at every letter typed into one of them. */
const written = new Map<string, string>();
const MOST_KEPT = 2_000;

export function prose(markdown: string, syntax: Syntax): string {
  const key = `${syntax.id} ${markdown}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  const made = write(markdown, syntax);
  if (written.size >= MOST_KEPT) written.clear();
  if (key.length < LONGEST) written.set(key, made);
  return made;
}

function write(markdown: string, syntax: Syntax): string {
  const safe = safeMarkdown(markdown);
  if (syntax.id === 'markdown') return safe;
  const how = syntax.prose ?? plainProse;
  const text = safe.length > LONGEST ? how.paragraph(how.text(safe)) : blocks(fromMarkdown(safe), how);
  return syntax.prose ? text : syntax.escape(text, '');
}

/** Markdown as its words alone. */
export const wordsOf = (markdown: string): string =>
  markdown.length > LONGEST ? markdown : blocks(fromMarkdown(markdown), { ...plainProse, link: (_, inner) => inner });

/** A whole document's Markdown as HTML; raw HTML in it is left out, pictures are told by their words. */
export function documentAsHtml(markdown: string): string {
  const how = htmlProse(() => '');
  const part = (node: Node): string =>
    node.type === 'heading' ? `<h${node.depth}>${inline(node, how)}</h${node.depth}>` : block(node, how);
  return children(fromMarkdown(markdown)).map(part).filter(Boolean).join('\n');
}

const blocks = (node: Node, how: Prose): string =>
  children(node)
    .map((child) => block(child, how))
    .filter(Boolean)
    .join(how.gap);

const inline = (node: Node, how: Prose): string =>
  children(node)
    .map((child) => span(child, how))
    .join('');

const children = (node: Node): readonly Node[] => ('children' in node ? node.children : []);

function block(node: Node, how: Prose): string {
  switch (node.type) {
    case 'paragraph':
      return how.paragraph(inline(node, how));
    case 'heading':
      return how.heading(inline(node, how));
    case 'blockquote':
      return how.quote(blocks(node, how));
    case 'list':
      return how.list(
        node.children.map((item) => itemOf(item, how)),
        node.ordered === true,
      );
    case 'code':
      return how.codeBlock(node.value);
    case 'thematicBreak':
      return how.rule;
    default:
      return span(node, how);
  }
}

/** An item of one paragraph is that paragraph's words. */
function itemOf(item: Node, how: Prose): string {
  const inner = children(item);
  return inner
    .map((child) => (child.type === 'paragraph' ? inline(child, how) : `\n${block(child, how)}`))
    .join(how.newLine);
}

function span(node: Node, how: Prose): string {
  switch (node.type) {
    case 'text':
      return how.text(node.value);
    case 'strong':
      return how.strong(inline(node, how));
    case 'emphasis':
      return how.emphasis(inline(node, how));
    case 'inlineCode':
      return how.code(node.value);
    case 'break':
      return how.newLine;
    case 'link': {
      const address = addressOf(node.url);
      return address === '' ? inline(node, how) : how.link(address, inline(node, how));
    }
    case 'image':
      return how.text(node.alt ?? '');
    default:
      return 'children' in node ? inline(node, how) : '';
  }
}
