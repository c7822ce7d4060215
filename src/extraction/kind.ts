// What kind of document this is, judged before anything is read.

import type { UnreadableReason } from '../domain/page';
import { attributeOf, contentTypeOf, localNameOf, namespaceOf, rootOf, selectAll } from './live';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Why this document is no page to read, or null when it is one. */
export function unreadableKind(document: Document): UnreadableReason | null {
  const type = contentTypeOf(document).toLowerCase();
  if (type === 'application/pdf') return 'pdf';
  const root = rootOf(document);
  if (!root) return 'no-document';
  const isHtml = namespaceOf(root) === XHTML && localNameOf(root) === 'html';
  const isPage = type === 'text/html' || (isHtml && /^(application|text)\/(xhtml\+)?xml$/.test(type));
  if (!isPage) return 'not-html';
  return isPdfViewer(root) ? 'pdf' : null;
}

/** The browser shows a PDF as a page that holds one embed and nothing to read. */
function isPdfViewer(root: Element): boolean {
  const [embed] = selectAll(root, 'body > embed:only-child');
  return embed !== undefined && attributeOf(embed, 'type') === 'application/pdf';
}
