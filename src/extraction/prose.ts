// How much prose stands in each part of a page: text of some length outside links. Counted once, before anything is taken
// apart, and cheaply: this is asked of every page.

/** Text this long outside links is prose; what is written without spaces says more in fewer letters. */
const SHORTEST = 15;
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const DENSER = 2.5;
const MOST_TEXTS = 6_000;
const MOST_LEVELS = 80;

/** The prose in an element. */
export type Prose = (element: Element) => number;

/** Counts the prose under `root`. */
export function proseIn(root: Element): Prose {
  const prose = new Map<Element, number>();
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let count = 0, node = walker.nextNode(); node && count < MOST_TEXTS; node = walker.nextNode()) {
    const weight = weightOf(node.nodeValue ?? '');
    if (weight < SHORTEST) continue;
    count++;
    add(prose, node.parentElement, weight);
  }
  return (element) => prose.get(element) ?? 0;
}

export function weightOf(text: string): number {
  if (text.length < SHORTEST / DENSER) return 0;
  const { length } = text.trim();
  return DENSE.test(text) ? length * DENSER : length;
}

function add(prose: Map<Element, number>, from: Element | null, weight: number): void {
  const above: Element[] = [];
  for (let at = from; at && above.length < MOST_LEVELS; at = at.parentElement) {
    if (at.localName === 'a') return;
    above.push(at);
  }
  for (const element of above) prose.set(element, (prose.get(element) ?? 0) + weight);
}
