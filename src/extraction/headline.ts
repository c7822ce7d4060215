// The neighbourhood of the headline: which element shows it, and the short lines that stand around it, where bylines
// and dates are written. Asked for by several stages, so what is found is kept for as long as the source lives.

import type { Source } from './source';
import { bare, lineOf } from './words';

const BEFORE = 6;
const AFTER = 30;
const MOST_HEADINGS = 60;
const ELSEWHERE =
  'aside,footer,nav,[class*=omment],[class*=cmt],[class*=elated],[class*=ecommend],[class*=idebar],[class*=ideBar],[id*=omment],[id*=idebar]';
export const HIDDEN = /^(script|style|noscript|template|textarea|option|select)$/;
const BLOCK =
  /^(address|article|aside|blockquote|body|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|section|table|t[dhr]|ul)$/;

/** The text of one block near the headline. */
export interface Line {
  text: string;
  /** Its text nodes' texts, in order: what stands in elements of its own is a part of its own. */
  parts: readonly string[];
  /** The block. */
  element: Element;
  /** Does it stand before the headline? */
  before: boolean;
}

interface Neighbourhood {
  headline: Element | null;
  texts?: readonly Text[];
}

/** What was found for a source, for the title it had then. */
const known = new WeakMap<Source, { title: string; found: Neighbourhood }>();

function neighbourhood(source: Source): Neighbourhood {
  const kept = known.get(source);
  if (kept?.title === source.page.title) return kept.found;
  const found: Neighbourhood = { headline: findHeadline(source) };
  known.set(source, { title: source.page.title, found });
  return found;
}

/** The element that shows the title, or the page's first heading. Null when there is none. */
export const headlineOf = (source: Source): Element | null => neighbourhood(source).headline;

function findHeadline({ doc, page }: Source): Element | null {
  const title = bare(page.title);
  const headings = [...doc.querySelectorAll('h1,h2,[itemprop~=headline]')].slice(0, MOST_HEADINGS);
  if (title === '') return headings[0] ?? null;
  const said = headings.map((heading) => bare(lineOf(heading)));
  const shown = said.indexOf(title);
  if (shown >= 0) return headings[shown] ?? null;
  const longer = said.findIndex((text) => text.startsWith(title));
  if (longer >= 0) return headings[longer] ?? null;
  return headings.find((_, at) => isPartOf(said[at] ?? '', title)) ?? calledTitle(doc, title) ?? headings[0] ?? null;
}

/** Templates without headings call the headline's element a title; a link so called leads to another page. */
function calledTitle({ body }: Document, title: string): Element | null {
  const called = [...(body?.querySelectorAll('[class*=itle],[id*=itle],[class*=eadline],h3') ?? [])];
  const said = called
    .slice(0, MOST_HEADINGS * 2)
    .filter((element) => !isLink(element))
    .map((element) => ({ element, text: bare(shortText(element)) }));
  const shown = said.find(({ text }) => text === title) ?? said.find(({ text }) => isPartOf(text, title));
  return shown?.element ?? null;
}

/** Is it a link, or does it hold one? */
export const isLink = (element: Element): boolean =>
  element.closest('a') !== null || element.querySelector('a') !== null;

/** A heading that shows a good part of the title, as where the title has a part more than the page shows. */
const isPartOf = (text: string, title: string): boolean =>
  text.length * 2 > title.length && (title.includes(text) || text.includes(title));

const shortText = (element: Element): string => (element.childElementCount > 8 ? '' : lineOf(element));

/** What is known of elements, by the headline it is known for: many are asked about, and share most of what holds them. */
const judged = new WeakMap<Node, Map<Element, boolean>>();

/** Is this element in a part of the page that tells of something else? What holds the headline is never that part. */
export function standsElsewhere(element: Element, headline: Element | null): boolean {
  const key = headline ?? element.ownerDocument;
  const known = judged.get(key) ?? new Map<Element, boolean>();
  judged.set(key, known);
  const path: Element[] = [];
  let answer: boolean | undefined;
  for (let at: Element | null = element; at && answer === undefined; at = at.parentElement) {
    answer = known.get(at) ?? (isApart(at, headline) || undefined);
    path.push(at);
  }
  for (const one of path) known.set(one, answer ?? false);
  return answer ?? false;
}

function isApart(part: Element, headline: Element | null): boolean {
  if (!part.matches(ELSEWHERE)) return false;
  const whole = part.localName === 'footer' ? (part.closest('article,.hentry') ?? part) : part;
  return !headline || !whole.contains(headline);
}

/** Blocks of text near the headline, those after it first, each in reading order. */
export function blocksNear(source: Source): Line[] {
  const { headline } = neighbourhood(source);
  const blocks = new Map<Element, Text[]>();
  for (const text of textsNear(source)) {
    const block = blockOf(text);
    if (block) blocks.set(block, [...(blocks.get(block) ?? []), text]);
  }
  return [...blocks].map(([element, texts]) => {
    const before = headline !== null && precedes(texts[0], headline);
    const parts = (before ? texts.reverse() : texts).map(flat);
    return { text: parts.join(' ').slice(0, 600), parts, element, before };
  });
}

/** The links whose text stands near the headline. */
export const linksNear = (source: Source): Element[] => [
  ...new Set(textsNear(source).flatMap((text) => text.parentElement?.closest('a[href]') ?? [])),
];

const precedes = (node: Node | undefined, other: Node): boolean =>
  node !== undefined && (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;

function blockOf(text: Text): Element | null {
  let block = text.parentElement;
  while (block && !BLOCK.test(block.localName)) block = block.parentElement;
  return block;
}

const flat = (text: Text): string => text.data.slice(0, 2_000).replace(/\s+/g, ' ').trim();

function textsNear(source: Source): readonly Text[] {
  const found = neighbourhood(source);
  found.texts ??= collectAround(source.doc, found.headline);
  return found.texts;
}

function collectAround(doc: Document, headline: Element | null): Text[] {
  const { body } = doc;
  if (!body) return [];
  const walker = doc.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const after = collect(walker, { headline, from: headline ? lastInside(headline) : body }, 'nextNode', AFTER);
  return headline ? [...after, ...collect(walker, { headline, from: headline }, 'previousNode', BEFORE)] : after;
}

function lastInside(element: Element): Node {
  let node: Node = element;
  while (node.lastChild) node = node.lastChild;
  return node;
}

function collect(
  walker: TreeWalker,
  { headline, from }: { headline: Element | null; from: Node },
  step: 'nextNode' | 'previousNode',
  count: number,
): Text[] {
  const texts: Text[] = [];
  walker.currentNode = from;
  for (let looked = 0; looked < count * 8 && texts.length < count; looked++) {
    const text = walker[step]() as Text | null;
    if (!text) break;
    const parent = text.data.trim() === '' ? null : text.parentElement;
    if (parent && !HIDDEN.test(parent.localName) && !standsElsewhere(parent, headline)) texts.push(text);
  }
  return texts;
}
