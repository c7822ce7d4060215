// Where the text stands, by what the page's makers called its parts, each believed only for the prose it holds.
// Readability judges the rest of the pages, and cleans what is found here.

import { nameOf } from './parts';
import type { Prose } from './prose';

const WHAT = '(?:article|arti|entry|post|story|news|blog|review|caas|topics?|editor|rich|single|read|detail)';
const PART = '(?:main)?(?:body|content|text|txt|view)s?(?:wrap|inner)?';
const EXACT = new RegExp(`(?:^|\\s)${WHAT}[-_]{0,2}${PART}(?=$|\\s)|markdown-body|storytext|entrytext`, 'i');
const SURE = new RegExp(`(?:^|[-_\\s])${WHAT}[-_]{0,2}${PART}(?=$|[\\s\\d_-])`, 'i');
const ELSEWHERE =
  /comment|related|recommend|sidebar|aside(?:$|[-\s])|footer|header|widget|promo|newsletter|teaser|modal|replies|share/i;
const NAMED = '[itemprop],article,div[class],div[id],section[class],td[class],td[id]';

/** How much of the page's prose a part must hold to be believed, by the strength of its name; the surest last. */
const SHARES = [Number.POSITIVE_INFINITY, 0.35, 0.15, 0.05] as const;
const LEAST_PROSE = 120;

export interface Root {
  element: Element;
  /** What the page calls it. */
  name: string;
  /** Is the name one of those that hold the text alone, without its headline and byline? */
  exact: boolean;
}

/** The part whose name says that it holds the text; null where there is none, or where little of the prose is in it. */
export function namedRoot(body: Element, prose: Prose): Root | null {
  const total = prose(body);
  const best: { element: Element; here: number }[] = [];
  for (const element of body.querySelectorAll(NAMED)) {
    const here = prose(element);
    if (here < LEAST_PROSE || here < total * SHARES[3]) continue;
    const strength = strengthOf(element);
    if (here < total * (SHARES[strength] ?? 1)) continue;
    const last = best[strength];
    const inside = last?.element.contains(element) ?? false;
    if (last && here < last.here * (inside ? 0.75 : 1.5)) continue;
    best[strength] = { element, here: inside && last ? last.here : here };
  }
  const found = best[3] ?? best[2] ?? best[1];
  if (!found) return null;
  return { element: whole(found.element, body, prose), name: termOf(found.element), exact: found !== best[1] };
}

function strengthOf(element: Element): number {
  if (/\barticleBody\b/.test(element.getAttribute('itemprop') ?? '')) return 3;
  const name = nameOf(element);
  if (ELSEWHERE.test(name)) return 0;
  if (EXACT.test(name)) return 3;
  if (SURE.test(name)) return 2;
  return element.localName === 'article' ? 1 : 0;
}

const termOf = (element: Element): string => (SURE.exec(nameOf(element))?.[0] ?? element.localName).trim();

/** A text that its makers cut into parts of one name: what holds them all, unless they are articles of their own. */
function whole(element: Element, body: Element, prose: Prose): Element {
  const name = EXACT.exec(element.className)?.[0].trim();
  const parts = name ? [...body.getElementsByClassName(name)].filter((part) => prose(part) > 0) : [];
  const together = parts.reduce((sum, part) => sum + prose(part), 0);
  let above: Element | null = element;
  while (above && !parts.every((part) => above?.contains(part))) above = above.parentElement;
  if (!above || above === body || together < prose(above) * 0.8) return element;
  return above.querySelectorAll('h1,article').length > 1 ? element : above;
}

const LEAD = /lead|summary|intro|standfirst|dek|excerpt|subtitle|sub-?head|abstract|description/i;
const MOST_LEADS = 6;

/** The lead: what stands between the headline and the text and is prose. */
export function leadOf(root: Element, headline: Element | null, prose: Prose): Element[] {
  const lead: Element[] = [];
  let looked = 0;
  for (let at: Element | null = root; headline && at && !at.contains(headline); at = at.parentElement) {
    for (let before = at.previousElementSibling; before && ++looked < 200; before = before.previousElementSibling) {
      if (before.contains(headline)) break;
      if (isLead(before, prose)) lead.unshift(before);
    }
  }
  return lead.slice(0, MOST_LEADS);
}

function isLead(element: Element, prose: Prose): boolean {
  const here = prose(element);
  if (here < 60 || here > 900) return false;
  const name = nameOf(element);
  return LEAD.test(name) ? !ELSEWHERE.test(name) : element.localName === 'p' && name === ' ';
}
