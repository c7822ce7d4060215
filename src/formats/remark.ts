// The curator's own Markdown (remark, intro, outro, byline) made fit to stand among other people's: links and
// formatting stay; raw HTML, images, foreign schemes and definitions do not, and nothing reaches past its end.
// It is parsed with CommonMark's grammar, the offending places are edited, and it is parsed again until it is clean.

import { fromMarkdown } from 'mdast-util-from-markdown';
import { escapeLine } from './escape-markdown';
import { plainLines, withoutControls } from './plain-text';
import { type Definition, type Edit, editsFor, type Node, type Root, spanOf } from './remark-rules';

/** An edit can bring a new place to light (text inside a tag); more rounds than this only happen to nonsense. */
const MAX_ROUNDS = 12;
/** Beyond these, text is shown as it was typed: parsing would cost more than a remark is worth. */
const MAX_LENGTH = 30_000;
const MAX_DEPTH = 40;
/** Parsed behind the text: it must come out as a paragraph of its own. */
const SENTINEL = 'SENTINEL';
/** Without one of these no rule applies and nothing can be left open, so most remarks need no parser. */
const TELLING = /[<[`{&]|~~~|\/\/|^(?:[ \t]*[>*+-]){40}/m;

/** Clean Markdown that keeps within its own block; empty when there is nothing in it. No line break at either end. */
export function safeMarkdown(written: string): string {
  const source = tidy(written);
  if (source === '' || !TELLING.test(source)) return source;
  if (source.length > MAX_LENGTH || tooDeep(source)) return asPlainText(source);
  let text = source;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const root = fromMarkdown(`${text}\n\n${SENTINEL}`);
    const within = keepsWithin(root);
    const edits = [...collect(root, text), ...(within ? [] : closeFence(root, text))];
    if (edits.length === 0) return within ? text : asPlainText(source);
    text = tidy(apply(text, edits));
  }
  return asPlainText(source);
}

/** The same for one line: a byline. */
export const safeMarkdownLine = (written: string): string => safeMarkdown(written.replace(/\s+/gu, ' ').trim());

const tidy = (text: string): string =>
  withoutControls(text)
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(/\ufeff/g, '')
    .replace(/^[ \t]+/gm, (indent) => indent.replaceAll('\t', '    '))
    .replace(/^\s+/, '')
    .trimEnd();

const asPlainText = (source: string): string => plainLines(source).map(escapeLine).join('\n\n');

/** Quotes and lists within each other, judged by the marks that open lines: deep ones cost a parser square time. */
const tooDeep = (source: string): boolean =>
  source.split('\n').some((line) => (/^[\s>*+-]*/.exec(line)?.[0].match(/[>*+-]/g)?.length ?? 0) > MAX_DEPTH) ||
  /[[<!*_`]{200}/.test(source);

function collect(root: Root, source: string): Edit[] {
  const definitions = new Map<string, Definition>();
  walk(root, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const edits: Edit[] = [];
  walk(root, (node, insideLink) => edits.push(...editsFor(node, { source, definitions, insideLink })));
  return edits;
}

function walk(node: Node, visit: (node: Node, insideLink: boolean) => void, insideLink = false): void {
  visit(node, insideLink);
  const within = insideLink || node.type === 'link' || node.type === 'linkReference';
  if ('children' in node) for (const child of node.children) walk(child, visit, within);
}

/** A fence left open takes in all that comes after it. */
function closeFence(root: Root, source: string): Edit[] {
  const last = root.children.at(-1);
  const fence = last?.type === 'code' && /^(`{3,}|~{3,})/.exec(source.slice(spanOf(last).start))?.[1];
  return fence ? [{ start: source.length, end: source.length, text: `\n${fence}` }] : [];
}

/** From the back, so that offsets stay true; of two that overlap the later one waits for the next round. */
function apply(source: string, edits: Edit[]): string {
  let text = source;
  let untouched = source.length + 1;
  for (const { start, end, text: by } of edits.sort((a, b) => b.start - a.start || b.end - a.end)) {
    if (end > untouched) continue;
    text = text.slice(0, start) + by + text.slice(end);
    untouched = start;
  }
  return text;
}

/** Did the paragraph after the text stay a paragraph of its own? */
function keepsWithin(root: Root): boolean {
  const last = root.children.at(-1);
  const words = last?.type === 'paragraph' ? last.children : [];
  return words.length === 1 && words[0]?.type === 'text' && words[0].value === SENTINEL;
}
