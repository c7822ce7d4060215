// Where a thread stands, and what in it is no post. A template writes every post alike, so what stands at one place in
// each is a column, as in a table: names, dates and buttons are columns of nothing but short texts. What the posts
// are called does not matter. Whether the page is a thread, threads.ts decides.

import { nameOf } from './parts';
import { type Prose, proseIn, weightOf } from './prose';

const ELSEWHERE =
  /^(?:aside|form) |side-?bar|related|recommend|foot|header|modal|cookie|consent|notice|alert|widget|promo|signature|editor|login|hot-/i;
const TEXT = /^(p|pre|table|li|blockquote)$/;
/** A column's texts are short where none holds more prose than the first, and the average no more letters than the second. */
const LONGEST = 100;
const AVERAGE = 25;
/** Dates are no words in any script. */
const NO_WORD = /[年月日]|\P{L}+/gu;
const MOST_ELEMENTS = 6_000;

/** The part that holds the thread, without what is certainly none of its text. */
export function threadIn(body: Element): Element {
  const prose = proseIn(body);
  return withoutColumns(partIn(body, prose), prose);
}

function partIn(body: Element, prose: Prose): Element {
  let at = body;
  for (;;) {
    const most = prose(at) * 0.5;
    const kids = [...at.children].filter((kid) => prose(kid) > 0 && !isElsewhere(kid, prose, most));
    const total = kids.reduce((sum, kid) => sum + prose(kid), 0);
    const next = kids.find((kid) => prose(kid) > total * 0.7);
    if (!next || TEXT.test(next.localName)) break;
    // One post of several, however long it is.
    if (kids.some((kid) => kid !== next && kindOf(kid) === kindOf(next))) break;
    at = next;
  }
  return at;
}

function withoutColumns(root: Element, prose: Prose): Element {
  // A name is not believed of what holds much of the thread.
  const most = prose(root) * 0.25;
  const columns = new Map<string, Element[]>();
  for (const element of [...root.querySelectorAll('*')].slice(0, MOST_ELEMENTS)) {
    if (isElsewhere(element, prose, most)) element.remove();
    else if (element.className && !element.parentElement?.closest('p,pre,blockquote')) {
      const key = `${kindOf(element)} ${kindOf(element.parentElement)}`;
      const column = columns.get(key);
      if (column) column.push(element);
      else columns.set(key, [element]);
    }
  }
  for (const column of columns.values())
    if (column.length > 1 && isShort(column, prose))
      for (const element of column) if (standsAlone(element)) element.remove();
  return root;
}

const isShort = (column: readonly Element[], prose: Prose): boolean =>
  column.every((element) => prose(element) <= LONGEST) &&
  weightOf(column.map(({ textContent }) => textContent?.replace(NO_WORD, '')).join('')) <= column.length * AVERAGE;

const isElsewhere = (element: Element, prose: Prose, most: number): boolean =>
  prose(element) <= most && ELSEWHERE.test(`${element.localName} ${nameOf(element)}`);

/** Not a word within a sentence. */
const standsAlone = ({ previousSibling, nextSibling }: Element): boolean =>
  [previousSibling, nextSibling].every((node) => node?.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim());

/** The element and its first class, without the numbers of single posts. */
const kindOf = (element: Element | null): string =>
  `${element?.localName}.${(element?.getAttribute('class') ?? '').trim().split(/\s/, 1)[0]?.replace(/\d+/g, '')}`;
