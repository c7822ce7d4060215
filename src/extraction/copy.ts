// The inert copy that is read instead of the page: a document without a window, in which no image loads, no script
// runs and no custom element wakes; and in which no form control hides the DOM's own members any more.

import { selectAll } from './live';

const NAMED = 'img,iframe,embed,object,button,fieldset,input,output,select,textarea';
/** A form's id hides no member; by theirs, its controls and pictures do. */
const HIDING = { name: `[name]:is(form,${NAMED})`, id: `[id]:is(${NAMED})` };

/** Copies the tree under `root` into a fresh HTML document. XHTML comes out as HTML. */
export function inertCopy(root: Element): Document {
  const copy = new Document();
  const html = copy.implementation.createHTMLDocument('');
  const imported = Document.prototype.importNode.call(html, root, true) as Element;
  for (const [attribute, selector] of Object.entries(HIDING))
    for (const element of selectAll(imported, selector)) Element.prototype.removeAttribute.call(element, attribute);
  // Nobody reads them, and the document would parse each as it takes it in: half the time of copying.
  for (const style of selectAll(imported, 'style')) Element.prototype.remove.call(style);
  html.documentElement.replaceWith(imported);
  return html;
}
