// The dates that the page shows: elements made for dates, and plain text around the headline or at the article's end.

import type { EvidenceKind } from '../domain/page';
import { isUtc, type Moment, machineMoment, momentsIn, type Order } from './dates';
import { blocksNear, headlineOf, type Line } from './headline';
import { CHANGED, OTHER, PUBLISHED } from './published-words';
import type { Source } from './source';
import { isElsewhere, shortText } from './visible-texts';

export interface ShownDate {
  moment: Moment;
  /** The day that stands there in words for its readers; empty where only machines are told. */
  shownDay: string;
  weight: number;
  kind: EvidenceKind;
  name: string;
  /** Do the words beside it say that it is the day of publication? */
  isSaid?: boolean;
  /** Does every page of such a site carry it, articles and others alike? */
  isStamp?: boolean;
}

const MARKED =
  'time,[itemprop~="datePublished"],[property~="datePublished"],[class*="date" i],[class*="time" i],[class*="publi" i],[class*="posted" i],abbr[title],span[title^="20"],[id*="date" i],[id*="time" i],[id*="publish" i]';
const MOST_MARKED = 120;
/** Where an element that shows “3 days ago” says which day that was. */
const STATED = ['datetime', 'content', 'data-time', 'data-timestamp'];
const AGO =
  /\d.{0,3}[秒分时天日周月年].{0,2}前|\bago\b|\bvor\b|il y a|\bhace\b|\bfa\b|назад|yesterday|today|昨天|今天|刚刚/i;

/** Every date shown where the article's own would be. */
export function shownDates(source: Source, order: Order): ShownDate[] {
  const headline = headlineOf(source);
  return [...markedDates(source, { headline, order }), ...nearbyDates(source, { headline, order })];
}

interface Place {
  headline: Element | null;
  order: Order;
}

function markedDates({ doc }: Source, { headline, order }: Place): ShownDate[] {
  const found: { date: ShownDate; element: Element }[] = [];
  const seen = new Map<string, number>();
  for (const element of [...doc.querySelectorAll(MARKED)].slice(0, MOST_MARKED)) {
    const date = markedDate(element, order);
    if (!date || isElsewhere(element, headline)) continue;
    const kin = `${element.localName}.${element.className}`;
    const count = (seen.get(kin) ?? 0) + 1;
    seen.set(kin, count);
    const before = headline !== null && (headline.compareDocumentPosition(element) & 2) !== 0;
    const weight = (date.weight * (before ? 0.7 : 1)) / count;
    const last = found.at(-1);
    // The same date again, one element deeper: the words beside that one tell what it is.
    if (last?.element.contains(element) && last.date.moment.day === date.moment.day) found.pop();
    found.push({ date: { ...date, weight }, element });
    if (found.length > 12) break;
  }
  return found.map(({ date }) => date);
}

function markedDate(element: Element, order: Order): ShownDate | null {
  if (element.localName === 'link') return null;
  const itemprop = `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('property') ?? ''}`;
  const isMicrodata = /datePublished/.test(itemprop);
  if (element.localName === 'meta' && !isMicrodata) return null;
  const machine = STATED.map((attribute) => element.getAttribute(attribute)).find(Boolean) ?? '';
  const text = shortText(element, 120);
  const shown = momentsIn(text, order);
  const titled = AGO.test(text) ? (element.getAttribute('title') ?? '') : '';
  const moment = machineMoment(machine || titled, order) ?? shown[0];
  if (!moment) return null;
  const shownDay = isUtc(moment) ? '' : moment.day;
  const sibling = element.previousElementSibling;
  const before = element.previousSibling?.nodeValue?.trim() || (sibling ? shortText(sibling, 40) : '');
  const label = `${text.slice(0, shown[0]?.from ?? 40)} ${before.slice(-40)}`;
  const marks = `${itemprop} ${element.className} ${element.id} ${element.parentElement?.className}`;
  if (OTHER.test(label)) return null;
  const changed = CHANGED.test(label) || (/modif|updat/i.test(marks) && !PUBLISHED.test(label));
  const name = isMicrodata ? 'datePublished' : element.localName;
  const weight = isMicrodata ? 3.5 : element.hasAttribute('pubdate') ? 3 : element.localName === 'time' ? 2.5 : 2;
  const kind = isMicrodata ? 'microdata' : 'time';
  return {
    moment,
    shownDay: shown[0]?.day ?? shownDay,
    weight: changed ? 0.4 : weight + (PUBLISHED.test(label) ? 0.5 : 0),
    kind,
    name,
    isSaid: isMicrodata || PUBLISHED.test(label) || /publi|posted/i.test(marks),
  };
}

/** Dates in the blocks of text around the headline. */
function nearbyDates(source: Source, { headline, order }: Place): ShownDate[] {
  const blocks = blocksNear(source).filter(({ element }) => !isElsewhere(element, headline));
  const after = blocks.filter(({ before }) => !before);
  const before = blocks.filter((block) => block.before).reverse();
  return [...datesAmong(after, order, 1), ...datesAmong(before, order, 0.7)];
}

function datesAmong(blocks: readonly Line[], order: Order, trust: number): ShownDate[] {
  const found: ShownDate[] = [];
  const days = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    const previous = blocks[index - 1]?.text ?? '';
    let label = previous.length < 40 && !/\d/.test(previous) ? previous : '';
    let end = 0;
    let inSpan = false;
    const text = block.text.normalize('NFKC');
    for (const moment of momentsIn(text, order)) {
      label += ` ${text.slice(end, moment.from)}`;
      end = moment.to;
      const isSpan = RANGE.test(text.slice(end, end + 40));
      const endsSpan = inSpan;
      inSpan = isSpan;
      if (isSpan || endsSpan) continue;
      const weight = trust * weightOf({ ...block, text }, label.slice(-40), moment);
      if (weight > 1) days.add(moment.day);
      const share = weight / Math.max(1, days.size);
      const isSaid = PUBLISHED.test(label.slice(-40));
      found.push({ moment, shownDay: moment.day, weight: share, kind: 'near-headline', name: '', isSaid });
      label = '';
    }
  }
  return found;
}

/** What goes on to another day or hour is the span of an event. */
const RANGE =
  /^(?:\s?\([^)]{1,5}\))?\s?(?:\d{1,2}[:h時]\d{0,2}分?)?\s?(?:[-–—~〜至]|bis|to)\s?(?:\d{4}[-/.年]|\d{1,2}(?:[:h時月]|\.\s?\d{1,2}\.|\.?\s(?:de\s)?\p{L}{3,12}\.?,?\s(?:de\s)?20\d\d))/iu;

/** A dateline is little more than its date; in prose a date is one word among many. */
function weightOf({ text, parts, element }: Line, label: string, { from, to, time }: Moment): number {
  if (OTHER.test(label)) return 0;
  if (CHANGED.test(label)) return 0.4;
  const date = text.slice(from, to);
  const line = parts.find((part) => part.includes(date)) ?? date;
  const isPart = line.length - date.length > 60 || (text.length > 160 && PROSE.test(element.localName));
  if (isPart) return line.length > 160 ? 0.1 : 0.4;
  return 2 + (PUBLISHED.test(label) ? 1 : 0) + (time ? 0.5 : 0);
}

const PROSE = /^(p|li|blockquote|figcaption|dd|h[2-4])$/;
