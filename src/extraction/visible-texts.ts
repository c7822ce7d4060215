// The texts around a place in the page, one text node at a time, as far as the walk is asked to go.

import { standsElsewhere } from './headline';

export interface VisibleText {
  text: string;
  element: Element;
}

const HIDDEN = /^(script|style|noscript|template|textarea|option|select)$/;
const LONGEST = 400;

const HEAD = 'header,[class*="masthead" i],[class*="topbar" i],[id*="header" i],[class*="weather" i]';

/** Is this a part that tells of something else? The site's own head is one too: it tells of today. */
export function isElsewhere(element: Element, headline: Element | null): boolean {
  if (standsElsewhere(element, headline)) return true;
  const head = element.closest(HEAD);
  return head !== null && !(headline && head.contains(headline)) && !head.closest('article,main');
}

/** Up to `count` texts from `from` on, in the walk's own direction; parts of the page that tell of other things are passed over. */
export function textsFrom(
  from: Node,
  { root, headline, back, count }: { root: Element; headline: Element | null; back?: boolean; count: number },
): VisibleText[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: VisibleText[] = [];
  walker.currentNode = from;
  for (let looked = 0; looked < count * 8 && texts.length < count; looked++) {
    const node = back ? walker.previousNode() : walker.nextNode();
    if (!node) break;
    const element = node.parentElement;
    const raw = node.nodeValue ?? '';
    if (!element || !/\S/.test(raw) || HIDDEN.test(element.localName) || isElsewhere(element, headline)) continue;
    texts.push({
      text: raw
        .slice(0, LONGEST * 2)
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, LONGEST),
      element,
    });
  }
  return texts;
}

export function lastInside(element: Element): Node {
  let node: Node = element;
  while (node.lastChild) node = node.lastChild;
  return node;
}

/** An element's text where it is short, else empty: never reads a large part of the page. */
export function shortText(element: Element, longest: number): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(), looked = 0; node && looked < 40; node = walker.nextNode(), looked++) {
    if (!HIDDEN.test(node.parentElement?.localName ?? '')) text += ` ${node.nodeValue?.slice(0, 1_000) ?? ''}`;
    if (text.length > 4_000) return '';
  }
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : '';
}
