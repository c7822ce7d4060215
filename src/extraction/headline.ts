// The neighbourhood of the headline: the short lines that stand around it, where bylines and dates are written.

import type { Source } from './source';
import { bare, lineOf } from './words';

const BEFORE = 6;
const AFTER = 30;
const ELSEWHERE =
  'aside,footer,nav,[class*="comment" i],[class*="related" i],[class*="recommend" i],[class*="sidebar" i],[id*="comment" i],[id*="sidebar" i]';
const HIDDEN = /^(script|style|noscript|template|textarea|option|select)$/;

/** The heading that shows the title, or the page's first. Null when there is none. */
export function headlineOf({ doc, page }: Source): Element | null {
  const title = bare(page.title);
  const headings = [...doc.querySelectorAll('h1,h2,[itemprop~="headline"]')].slice(0, 60);
  const shown = headings.find((heading) => title !== '' && bare(lineOf(heading)).startsWith(title));
  return shown ?? headings[0] ?? null;
}

/** Is this element in a part of the page that tells of something else? What holds the headline is never that part. */
export function standsElsewhere(element: Element, headline: Element | null): boolean {
  const part = element.closest(ELSEWHERE);
  return part !== null && !(headline && part.contains(headline));
}

/** Lines of text near the headline, those after it first. */
export function linesNear(source: Source): string[] {
  const headline = headlineOf(source);
  const body = source.doc.body;
  if (!body) return [];
  const walker = source.doc.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const after = collect(walker, { headline, from: headline ? lastInside(headline) : body }, 'nextNode', AFTER);
  return headline ? [...after, ...collect(walker, { headline, from: headline }, 'previousNode', BEFORE)] : after;
}

function lastInside(element: Element): Node {
  let node: Node = element;
  while (node.lastChild) node = node.lastChild;
  return node;
}

function collect(
  walker: TreeWalker,
  { headline, from }: { headline: Element | null; from: Node },
  step: 'nextNode' | 'previousNode',
  count: number,
): string[] {
  const lines: string[] = [];
  walker.currentNode = from;
  for (let looked = 0; looked < count * 8 && lines.length < count; looked++) {
    const node = walker[step]();
    if (!node) break;
    const text = node.nodeValue?.replace(/\s+/g, ' ').trim() ?? '';
    const parent = text === '' ? null : node.parentElement;
    if (parent && !HIDDEN.test(parent.localName) && !standsElsewhere(parent, headline)) lines.push(text.slice(0, 400));
  }
  return lines;
}
