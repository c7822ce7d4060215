// Filters on addresses: what they name, links in the template's format, and links that the text only numbers.

import { fromMarkdown } from 'mdast-util-from-markdown';
import { hostOf } from '../../../domain/address';
import { type Node, spanOf } from '../../remark-rules';
import type { Call } from '../call';
import { Marked, type Part } from '../marked';
import { addressOf } from '../syntaxes/address';
import type { Family } from './filter';

/** The number of an address among the footnotes; one that stands there already keeps its number. */
function noteOf(call: Call, url: string, title: string): number {
  const { footnotes } = call.rendering;
  const known = footnotes.find((note) => note.url === url);
  if (known) return known.n;
  call.spend(footnotes.length + url.length + title.length);
  footnotes.push({ n: footnotes.length + 1, url, title });
  return footnotes.length;
}

interface Link {
  start: number;
  end: number;
  text: string;
  url: string;
}

/** The links in a Markdown text, in order, none inside another. */
function linksIn(source: string): Link[] {
  if (source.length > 30_000 || !/\]\(|<https?:/i.test(source)) return [];
  const found: Link[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'link') {
      const [first, last] = [node.children[0], node.children.at(-1)];
      const text = first && last ? source.slice(spanOf(first).start, spanOf(last).end) : node.url;
      found.push({ ...spanOf(node), text, url: node.url });
    } else if ('children' in node) node.children.forEach(visit);
  };
  visit(fromMarkdown(source));
  return found;
}

/** `[text](address)` becomes `text[n]`, and the address a footnote. */
function footnoteLinks(call: Call): Marked {
  const source = call.text();
  call.spend(source.length, 20);
  const trusted = call.parts.every((part) => part.trusted);
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end, text, url } of linksIn(source)) {
    parts.push({ text: source.slice(at, start) + text, trusted });
    parts.push({ text: `[${noteOf(call, url, text)}]`, trusted: true });
    at = end;
  }
  return new Marked([...parts, { text: source.slice(at), trusted }]);
}

const titleIn = (call: Call): string => (call.args[0] === undefined ? '' : call.text(call.args[0]));

export const links: Family = {
  host: (call) => hostOf(call.text()),
  link: (call) => {
    const address = call.text();
    return Marked.trusted(call.rendering.syntax.link(address, titleIn(call) || address));
  },
  safe_url: (call) => addressOf(call.text()),
  footnote: (call) => noteOf(call, call.text(), titleIn(call)),
  footnote_links: footnoteLinks,
  links: (call) => {
    const source = call.text();
    call.spend(source.length, 20);
    return linksIn(source).map(({ text, url }) => ({ title: text, url }));
  },
};
