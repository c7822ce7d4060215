// Markdown read back by parsers that are not ours, and what may be found there.

import { HtmlRenderer, Parser } from 'commonmark';
import MarkdownIt from 'markdown-it';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const plain = new MarkdownIt({ html: false });
const eager = new MarkdownIt({ html: true, linkify: true });

/** Three readings of one text: without HTML, with HTML and self-made links, and the reference implementation. */
export const READERS: Record<string, (markdown: string) => string> = {
  'markdown-it': (text) => plain.render(text),
  'markdown-it with html and linkify': (text) => eager.render(text),
  commonmark: (text) => new HtmlRenderer().render(new Parser().parse(text)),
};

const ALLOWED = new Set(
  'ul ol li p a em strong s code pre blockquote h1 h2 h3 h4 h5 h6 br hr table thead tbody tr td th'.split(' '),
);

export interface Reading {
  /** Elements, attributes and addresses that have no business in an issue; empty when all is well. */
  faults: string[];
  links: { text: string; href: string }[];
  headings: { level: number; text: string }[];
  /** Of the outermost lists: which list (`ul` or `ol`) and the text of each block within the item. */
  items: { list: string; blocks: string[]; links: { text: string; href: string }[] }[];
  text: string;
}

export const withoutFrontMatter = (file: string): string => file.replace(/^---\n[\s\S]*?\n---\n/, '');
export const frontMatterOf = (file: string): string => /^---\n([\s\S]*?)\n---\n/.exec(file)?.[1] ?? '';

export function read(markdown: string, reader: string): Reading {
  const render = READERS[reader];
  if (!render) throw new Error(`No reader called ${reader}.`);
  const reading: Reading = { faults: [], links: [], headings: [], items: [], text: '' };
  const root = parseFragment(render(withoutFrontMatter(markdown)));
  walk(root, reading, 0);
  return { ...reading, text: textOf(root) };
}

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);

export function textOf(node: Node): string {
  return node.nodeName === '#text' && 'value' in node ? node.value : childrenOf(node).map(textOf).join('');
}

function walk(node: Node, reading: Reading, lists: number): void {
  if (node.nodeName === '#comment') reading.faults.push('comment');
  let depth = lists;
  if (isElement(node)) {
    inspect(node, reading);
    if (node.tagName === 'ul' || node.tagName === 'ol') depth++;
    if (node.tagName === 'li' && lists === 1) reading.items.push(itemOf(node));
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (level && lists === 0) reading.headings.push({ level: Number(level), text: textOf(node) });
  }
  for (const child of childrenOf(node)) walk(child, reading, depth);
}

function inspect(element: Element, reading: Reading): void {
  if (!ALLOWED.has(element.tagName)) reading.faults.push(`<${element.tagName}>`);
  if (element.tagName === 'a') reading.links.push(linkOf(element));
  for (const { name, value } of element.attrs) {
    const known = (element.tagName === 'a' && name === 'title') || (element.tagName === 'code' && name === 'class');
    if (element.tagName === 'a' && name === 'href') {
      if (!isAllowedHref(value)) reading.faults.push(`href ${value}`);
    } else if (!known && !(element.tagName === 'ol' && name === 'start'))
      reading.faults.push(`${element.tagName}@${name}`);
  }
}

const linkOf = (element: Element): { text: string; href: string } => ({
  text: textOf(element),
  href: element.attrs.find(({ name }) => name === 'href')?.value ?? '',
});

function isAllowedHref(href: string): boolean {
  if (/\s/.test(href)) return false;
  if (!URL.canParse(href)) return /^https?:\/\/[^@]+$/.test(href); // a host no browser accepts leads nowhere
  const { protocol, username, password } = new URL(href);
  return ['http:', 'https:', 'mailto:'].includes(protocol) && username === '' && password === '';
}

function itemOf(item: Element): Reading['items'][number] {
  const links: Reading['links'] = [];
  const find = (node: Node): void => {
    if (isElement(node) && node.tagName === 'a') links.push(linkOf(node));
    childrenOf(node).forEach(find);
  };
  find(item);
  const parent = item.parentNode;
  const blocks = childrenOf(item)
    .filter(isElement)
    .map((block) => textOf(block).trim());
  return { list: parent && 'tagName' in parent ? parent.tagName : '', blocks, links };
}
