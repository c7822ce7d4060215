// Where the article is: Readability's choice. Of Readability only the choosing is used; what it would read besides, or
// tidy for display, is replaced here and left out of the build (scripts/build/slim-readability.ts).

import { Readability } from '@mozilla/readability';

interface Steps {
  _removeScripts: (doc: Document) => void;
  _prepDocument: () => void;
  _grabArticle: () => Element | null;
}

/** The element Readability made of the article, or null. It takes the document apart. */
export function articleOf(doc: Document, title: string): Element | null {
  // Readability drops elements for their names, and has dropped whole documents for the name of their root.
  for (const name of ['class', 'id']) doc.documentElement?.removeAttribute(name);
  const reader = new Readability(doc, { charThreshold: 250 });
  Object.assign(reader, {
    // A heading that repeats this title is not part of the article.
    _articleTitle: title,
    // What is not shown has been pruned before.
    _isProbablyVisible: () => true,
    // Where a picture hides its address is the image's business.
    _fixLazyImages: () => {},
    _cleanStyles: () => {},
    // As Readability's own, but what costs little is asked before much text is read: both are asked of most elements.
    _isValidByline: (node: Element, called: string) =>
      (BYLINE.test(called) ||
        node.getAttribute('rel') === 'author' ||
        /author/.test(node.getAttribute('itemprop') ?? '')) &&
      isShort(node.textContent?.trim() ?? ''),
    _isElementWithoutContent: (node: Element) =>
      !hasText(node) && (!node.firstElementChild || node.childElementCount === node.querySelectorAll('br,hr').length),
  });
  // What its `parse` does besides is reading what has been read, and telling more than is asked.
  const steps = reader as unknown as Steps;
  steps._removeScripts(doc);
  steps._prepDocument();
  return steps._grabArticle();
}

const BYLINE = /byline|author|dateline|writtenby|p-author/i;
const isShort = (text: string): boolean => text !== '' && text.length < 100;

/** Most parts show some text in their first few nodes. */
function hasText(part: Element): boolean {
  const walker = part.ownerDocument.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (/\S/.test(walker.currentNode.nodeValue ?? '')) return true;
  return false;
}
