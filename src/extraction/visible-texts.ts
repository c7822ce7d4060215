// Which parts of a page speak of the article itself, and reading an element no further than a line.

import { oneLine } from '../domain/text';
import { HIDDEN, standsElsewhere } from './headline';

const HEAD = 'header,[class*=asthead],[class*=opbar],[class*=opBar],[id*=header],[id*=Header],[class*=eather]';

/** Is this a part that tells of something else? The site's own head is one too: it tells of today. */
export function isElsewhere(element: Element, headline: Element | null): boolean {
  if (standsElsewhere(element, headline)) return true;
  const head = element.closest(HEAD);
  return head !== null && !(headline && head.contains(headline)) && !head.closest('article,main');
}

/** The texts that an element shows, one by one. */
export function* textsIn(root: Element | null, most: number): Generator<{ text: string; element: Element }> {
  const walker = root?.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let looked = 0; walker?.nextNode() && looked < most; looked++) {
    const { nodeValue, parentElement: element } = walker.currentNode;
    const text = oneLine(nodeValue?.slice(0, 1_000) ?? '');
    if (text !== '' && element && !HIDDEN.test(element.localName)) yield { text, element };
  }
}

/** An element's text where it is short, else empty: never reads a large part of the page. */
export function shortText(element: Element, longest: number): string {
  let line = '';
  for (const { text } of textsIn(element, 40)) {
    line += ` ${text}`;
    if (line.length > longest * 3) return '';
  }
  return line.length <= longest + 1 ? line.slice(1) : '';
}
