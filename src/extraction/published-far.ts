// The last resort for a date: the whole page is walked, once, where neither machines nor the headline's neighbourhood
// tell one.

import { momentsIn, type Order } from './dates';
import { headlineOf } from './headline';
import type { Dated } from './published-visible';
import { OTHER, STATING } from './published-words';
import type { Source } from './source';
import { isThread } from './threads';
import { isElsewhere, textsIn } from './visible-texts';

/** Texts walked before giving up. */
const MOST_TEXTS = 4_000;
/** A box of facts may stand at the side; what these hold tells of something else. */
const ELSEWHERE = 'footer,nav,[class*=comment i],[id*=comment i],[class*=related i],[class*=recommend i]';
/** In a thread the first thing said is the page, though its template may call it a comment like the others. */

/**
 * The first date on the page that says it is one; in a thread the first post's; else the only 2026年9月30日 that has a
 * line for itself, as at the end of a Chinese notice.
 */
export function farDates(source: Source, order: Order): Dated[] {
  const alone = new Map<string, Dated>();
  let first: Dated | undefined;
  let previous = '';
  for (const { text, element } of textsIn(source.doc.body, MOST_TEXTS)) {
    const [moment] = momentsIn(text, order);
    const label = `${previous.length < 40 ? previous : ''} ${text.slice(0, moment?.from ?? 0)}`.slice(-40);
    previous = text;
    if (!moment || text.length > 120 || OTHER.test(label)) continue;
    const date: Dated = { moment, shownDay: moment.day, weight: 1, kind: 'text', name: '' };
    if (STATING.test(label) && !element.closest(ELSEWHERE)) return [{ ...date, weight: 1.5 }];
    if (text.length < 60 && isThread(source) && !element.closest('footer,nav,aside')) first ??= date;
    if (/[年년]/.test(text) && text.length - (moment.to - moment.from) < 8 && !isElsewhere(element, headlineOf(source)))
      alone.set(moment.day, date);
  }
  if (first) return [first];
  return alone.size === 1 ? [...alone.values()] : [];
}
