// Which parts of a page speak of the article itself, and reading an element no further than a line.

import { standsElsewhere } from './headline';

export const HIDDEN = /^(script|style|noscript|template|textarea|option|select)$/;

const HEAD = 'header,[class*="masthead" i],[class*="topbar" i],[id*="header" i],[class*="weather" i]';

/** Is this a part that tells of something else? The site's own head is one too: it tells of today. */
export function isElsewhere(element: Element, headline: Element | null): boolean {
  if (standsElsewhere(element, headline)) return true;
  const head = element.closest(HEAD);
  return head !== null && !(headline && head.contains(headline)) && !head.closest('article,main');
}

/** An element's text where it is short, else empty: never reads a large part of the page. */
export function shortText(element: Element, longest: number): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(), looked = 0; node && looked < 40; node = walker.nextNode(), looked++) {
    if (!HIDDEN.test(node.parentElement?.localName ?? '')) text += ` ${node.nodeValue?.slice(0, 1_000).trim() ?? ''}`;
    if (text.length > longest * 3) return '';
  }
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : '';
}
