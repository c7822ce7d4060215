// The last resort for a date: the whole page is walked, once, where neither machines nor the headline's neighbourhood
// tell one.

import { momentsIn, type Order } from './dates';
import { headlineOf } from './headline';
import type { ShownDate } from './published-visible';
import { OTHER, STATING } from './published-words';
import type { Source } from './source';
import { HIDDEN, isElsewhere } from './visible-texts';

/** Texts walked before giving up. */
const MOST_TEXTS = 4_000;
/** A box of facts may stand at the side; what these hold tells of something else. */
const ELSEWHERE = 'footer,nav,[class*="comment" i],[id*="comment" i],[class*="related" i],[class*="recommend" i]';
/** In a thread the first thing said is the page, though its template may call it a comment like the others. */
const THREAD = /forum|thread|topic|question|discussion|bbs|[?&]tid=/i;
export const isThread = ({ url }: Source): boolean => THREAD.test(url);

/**
 * The first date on the page that says it is one; in a thread the first post's; else the only 2026年9月30日 that has a
 * line for itself, as at the end of a Chinese notice.
 */
export function farDates(source: Source, order: Order): ShownDate[] {
  const headline = headlineOf(source);
  const alone = new Map<string, ShownDate>();
  const inThread = isThread(source);
  let first: ShownDate | null = null;
  let previous = '';
  for (const { text, element } of textsOf(source.doc.body)) {
    const moment = momentsIn(text, order)[0];
    const label = `${previous.length < 40 ? previous : ''} ${text.slice(0, moment?.from ?? 0)}`.slice(-40);
    previous = text;
    if (!moment || text.length > 120 || OTHER.test(label)) continue;
    const date: ShownDate = { moment, shownDay: moment.day, weight: 1.5, kind: 'text', name: '' };
    if (STATING.test(label) && !element.closest(ELSEWHERE)) return [date];
    if (inThread && text.length < 60 && !element.closest('footer,nav,aside')) first ??= { ...date, weight: 1 };
    if (isElsewhere(element, headline)) continue;
    if (/[年년]/.test(text) && text.length - (moment.to - moment.from) < 8)
      alone.set(moment.day, { ...date, weight: 1 });
  }
  if (first) return [first];
  return alone.size === 1 ? [...alone.values()] : [];
}

/** The texts of the page one by one. */
function* textsOf(root: Element | null): Generator<{ text: string; element: Element }> {
  const walker = root?.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let looked = 0; walker && looked < MOST_TEXTS; looked++) {
    const node = walker.nextNode() as Text | null;
    if (!node) return;
    const element = node.parentElement;
    if (element && /\S/.test(node.data) && !HIDDEN.test(element.localName))
      yield { text: node.data.slice(0, 800).replace(/\s+/g, ' ').trim(), element };
  }
}
