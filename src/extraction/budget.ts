// Is the document small enough to read? Counted on the live document, before anything is copied. Most pages are so far
// inside the budgets that counts which the browser makes itself settle it; the others are counted node by node, in one
// walk that keeps no stack of calls and stops at the first budget exceeded.

import { PAGE_BUDGET, type UnreadableReason } from '../domain/page';
import {
  attributeOf,
  elementsUnder,
  firstChildOf,
  localNameOf,
  nextSiblingOf,
  nodeLength,
  nodeTypeOf,
  parentOf,
  selectAll,
  textOf,
} from './live';

export interface Budget {
  nodes: number;
  depth: number;
  /** UTF-16 units × 2, of text and of the attributes that carry documents and images. */
  bytes: number;
}

type Excess = Extract<UnreadableReason, 'too-many-nodes' | 'too-deep' | 'too-large'>;

/** The attributes that hold data in bulk. The others are shared with the copy, not duplicated, and stay small. */
const BULK: Readonly<Record<string, string>> = {
  img: 'src',
  iframe: 'srcdoc',
  object: 'data',
  embed: 'src',
  source: 'src',
  a: 'href',
  input: 'value',
  path: 'd',
  meta: 'content',
};

/** The first budget that the tree under `root` exceeds, or null. The contents of templates count. */
export function excess(root: Element, budget: Budget = PAGE_BUDGET): Excess | null {
  if (isSurelySmall(root, budget)) return null;
  const left = { nodes: budget.nodes, units: budget.bytes / 2 };
  const roots: Node[] = [root];
  for (let next = roots.pop(); next; next = roots.pop()) {
    const found = walk(next, left, budget.depth, roots);
    if (found) return found;
  }
  return null;
}

/** Ordinary pages have about as many texts as elements; with this much room the exact count does not matter. */
const NODES_PER_ELEMENT = 4;
/** Depth is looked at on every so-many-th element. */
const STRIDE = 256;

/** Well inside every budget, by native counts alone: our own walk of a large page takes a tenth of the reading. */
function isSurelySmall(root: Element, { nodes, depth, bytes }: Budget): boolean {
  const elements = elementsUnder(root);
  if (elements.length * NODES_PER_ELEMENT > nodes || depth <= STRIDE) return false;
  if (selectAll(root, 'template').length > 0) return false; // their contents are trees of their own
  return unitsUnder(root) * 2 <= bytes && isSurelyShallow(elements, root, depth - STRIDE);
}

/** What the walk would count where there are no templates. */
function unitsUnder(root: Element): number {
  let units = textOf(root).length;
  // Neither elements nor texts: comments, above all.
  const walker = Document.prototype.createTreeWalker.call(
    root.ownerDocument,
    root,
    ~(NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT),
  );
  while (walker.nextNode()) units += nodeLength(walker.currentNode as CharacterData);
  for (const [name, bulk] of Object.entries(BULK))
    for (const element of selectAll(root, name)) units += attributeOf(element, bulk)?.length ?? 0;
  return units;
}

/**
 * Elements come in the order of the source: between one that is too deep and its ancestor STRIDE levels up stand at
 * least STRIDE others, all below that ancestor, so one of them is looked at.
 */
function isSurelyShallow(elements: ArrayLike<Element>, root: Element, levels: number): boolean {
  for (let i = 0; i < elements.length; i += STRIDE) {
    let left = levels;
    for (let above: Node | null = elements[i] ?? null; above && above !== root; above = parentOf(above)) {
      if (--left < 0) return false;
    }
  }
  return true;
}

function walk(root: Node, left: { nodes: number; units: number }, deepest: number, roots: Node[]): Excess | null {
  let node: Node = root;
  let depth = 1;
  for (;;) {
    if (--left.nodes < 0) return 'too-many-nodes';
    left.units -= unitsOf(node, roots);
    if (left.units < 0) return 'too-large';
    const child = firstChildOf(node);
    if (child) {
      node = child;
      if (++depth > deepest) return 'too-deep';
      continue;
    }
    let sibling = node === root ? null : nextSiblingOf(node);
    while (!sibling) {
      const parent = node === root ? null : parentOf(node);
      if (!parent || parent === root) return null;
      node = parent;
      depth--;
      sibling = nextSiblingOf(node);
    }
    node = sibling;
  }
}

function unitsOf(node: Node, roots: Node[]): number {
  const type = nodeTypeOf(node);
  if (type !== Node.ELEMENT_NODE) return type === Node.DOCUMENT_FRAGMENT_NODE ? 0 : nodeLength(node as CharacterData);
  const name = localNameOf(node as Element);
  if (name === 'template' && node instanceof HTMLTemplateElement) roots.push(node.content);
  const bulk = Object.hasOwn(BULK, name) ? BULK[name] : undefined;
  return bulk ? (attributeOf(node as Element, bulk)?.length ?? 0) : 0;
}
