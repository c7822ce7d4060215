// Where the article is: Readability's choice. Of Readability only the choosing is used; what it would read besides, or
// tidy for display, is replaced here and left out of the build (scripts/build/slim-readability.ts).

import { Readability } from '@mozilla/readability';

/** The element Readability made of the article, or null. It takes the document apart. */
export function articleOf(doc: Document, title: string): Element | null {
  // Readability drops elements for their names, and has dropped whole documents for the name of their root.
  for (const name of ['class', 'id']) doc.documentElement?.removeAttribute(name);
  const reader = new Readability<Node>(doc, { charThreshold: 250, disableJSONLD: true, serializer: (node) => node });
  Object.assign(reader, {
    // A heading that repeats this title is not part of the article.
    _getArticleMetadata: () => ({ title, excerpt: ' ' }),
    _postProcessContent: () => {},
    // What is not shown has been pruned before.
    _isProbablyVisible: () => true,
    // Where a picture hides its address is the image's business.
    _fixLazyImages: () => {},
    _unwrapNoscriptImages: () => {},
    _cleanStyles: () => {},
  });
  const content = reader.parse()?.content;
  return content instanceof Element ? content : null;
}
