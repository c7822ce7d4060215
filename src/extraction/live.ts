// Touching the live document safely. Pages name form controls `head`, `title` or `querySelector` and so hide the DOM's
// own members; the prototypes' members cannot be hidden. Read only: nothing here changes the page.

/**
 * The getter of a DOM attribute, free of whatever the page has put in front of it. Looked up at its first use: where
 * there is no DOM (Node), this module must still load.
 */
function getter<T extends object, V>(prototype: () => T, name: keyof T): (target: T) => V {
  let get: (() => unknown) | undefined;
  return (target) => {
    get ??= Object.getOwnPropertyDescriptor(prototype(), name)?.get;
    return get?.call(target) as V;
  };
}

export const parentOf = getter<Node, Node | null>(() => Node.prototype, 'parentNode');
export const firstChildOf = getter<Node, Node | null>(() => Node.prototype, 'firstChild');
export const nextSiblingOf = getter<Node, Node | null>(() => Node.prototype, 'nextSibling');
export const nodeTypeOf = getter<Node, number>(() => Node.prototype, 'nodeType');
export const nodeLength = getter<CharacterData, number>(() => CharacterData.prototype, 'length');
export const localNameOf = getter<Element, string>(() => Element.prototype, 'localName');
export const namespaceOf = getter<Element, string | null>(() => Element.prototype, 'namespaceURI');
export const shadowOf = getter<Element, ShadowRoot | null>(() => Element.prototype, 'shadowRoot');
export const textOf = getter<Node, string>(() => Node.prototype, 'textContent');
export const contentTypeOf = getter<Document, string>(() => Document.prototype, 'contentType');
export const rootOf = getter<Document, Element | null>(() => Document.prototype, 'documentElement');
export const titleOf = getter<Document, string>(() => Document.prototype, 'title');
export const selectAll = (root: Element, selector: string): NodeListOf<Element> =>
  Element.prototype.querySelectorAll.call(root, selector);
/** All elements below `root`, in the order of the source, counted by the browser. */
export const elementsUnder = (root: Element): ArrayLike<Element> =>
  Element.prototype.getElementsByTagName.call(root, '*');
export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
