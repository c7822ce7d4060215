// The headings that may be the headline, and what they say without the badges and anchors that sit in them.

import { oneLine } from '../domain/text';
import { lineOf } from './words';

export interface Heading {
  text: string;
  /** Is it the only one of its rank? */
  isMain: boolean;
}

const LONGEST = 400;
const ELSEWHERE = 'aside,nav,footer,dialog,[class*="sidebar" i],[class*="comment" i],[class*="related" i]';
const BADGES =
  'script,style,button,svg,[class*="label"],[class*="badge" i],[class*="headerlink" i],[class*="-only"],[class*="hidden"],[aria-hidden="true"]';

/** The first headings of the page that are neither the logo nor of another part of it. */
export function headings(doc: Document): Heading[] {
  const all = [...doc.querySelectorAll('h1')].slice(0, 12).filter((h1) => !h1.querySelector('a[href="/"]'));
  const near = all.filter((h1) => !h1.closest(ELSEWHERE));
  const first = near.length > 0 ? near : all;
  const found = first.length > 0 ? first : [...doc.querySelectorAll('[itemprop~="headline"]')];
  return found.slice(0, 4).flatMap((element) => {
    const text = headingText(element);
    return text !== '' && text.length <= LONGEST ? [{ text, isMain: found.length === 1 }] : [];
  });
}

function headingText(element: Element): string {
  const whole = lineOf(element);
  if (!element.firstElementChild || whole.length > LONGEST * 2 || !element.querySelector(BADGES)) return trimmed(whole);
  const copy = element.cloneNode(true) as Element;
  for (const badge of copy.querySelectorAll(BADGES)) badge.remove();
  return trimmed(lineOf(copy) || whole);
}

const trimmed = (text: string): string => oneLine(text.replace(/[¶#]\s*$/u, ''));
