// The inert copy that is read instead of the page: a document without a window, in which no image loads, no script
// runs and no custom element wakes; and in which no form control hides the DOM's own members any more.

const NAMED = 'form,img,iframe,embed,object,button,fieldset,input,output,select,textarea';

/** Copies the tree under `root` into a fresh HTML document. XHTML comes out as HTML. */
export function inertCopy(root: Element): Document {
  const copy = new Document();
  const html = copy.implementation.createHTMLDocument('');
  const imported = Document.prototype.importNode.call(html, root, true) as Element;
  for (const element of Element.prototype.querySelectorAll.call(imported, NAMED)) {
    drop(element, 'name');
    // A form's id hides no member; by theirs, its controls and pictures do.
    if (element.localName !== 'form') drop(element, 'id');
  }
  html.documentElement.replaceWith(imported);
  return html;
}

const drop = (element: Element, attribute: string): void => Element.prototype.removeAttribute.call(element, attribute);
