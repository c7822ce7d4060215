// The dates that the page shows: elements made for dates, and plain text around the headline.

import type { EvidenceKind } from '../domain/page';
import { isUtc, type Moment, machineMoment, momentsIn, type Order } from './dates';
import { blocksNear, headlineOf, type Line } from './headline';
import { nameOf } from './parts';
import { CHANGED, OTHER, PUBLISHED } from './published-words';
import type { Source } from './source';
import { isElsewhere, shortText } from './visible-texts';

export interface Dated {
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

/** Parts of the words, of which either case of the first letter comes: matching any case costs several times as much. */
const PARTS = ['ate', 'ime', 'ubli', 'osted'].map((part) => `[class*=${part}],[id*=${part}]`);
const MADE = 'time,[itemprop~=datePublished],[property~=datePublished],abbr[title],span[title^="20"]';
const CALLED = /date|time|publi|posted/i;
const MOST_MARKED = 120;
const AGO =
  /\d.{0,3}[秒分时天日周月年].{0,2}前|\bago\b|\bvor\b|il y a|\bhace\b|\bfa\b|назад|yesterday|today|昨天|今天|刚刚/i;

/** Every date shown where the article's own would be. */
export const shownDates = (source: Source, order: Order): Dated[] => [
  ...markedDates(source, order),
  ...nearbyDates(source, order),
];

function markedDates(source: Source, order: Order): Dated[] {
  const headline = headlineOf(source);
  const found: { date: Dated; element: Element }[] = [];
  const seen = new Map<string, number>();
  for (const element of marked(source.doc)) {
    const date = markedDate(element, order);
    if (!date || isElsewhere(element, headline)) continue;
    const kin = `${element.localName}.${element.className}`;
    const count = (seen.get(kin) ?? 0) + 1;
    seen.set(kin, count);
    const before = headline && headline.compareDocumentPosition(element) & 2;
    date.weight *= (before ? 0.7 : 1) / count;
    const last = found.at(-1);
    // The same date again, one element deeper: the words beside that one tell what it is.
    if (last?.element.contains(element) && last.date.moment.day === date.moment.day) found.pop();
    found.push({ date, element });
    if (found.length > 12) break;
  }
  return found.map(({ date }) => date);
}

const marked = (doc: Document): Element[] =>
  [...doc.querySelectorAll(`${MADE},${PARTS}`)]
    .filter((element) => CALLED.test(nameOf(element)) || element.matches(MADE))
    .slice(0, MOST_MARKED);

function markedDate(element: Element, order: Order): Dated | null {
  const of = (name: string): string => element.getAttribute(name) ?? '';
  const { localName, previousElementSibling: sibling } = element;
  const itemprop = `${of('itemprop')} ${of('property')}`;
  const isMicrodata = /datePublished/.test(itemprop);
  if (localName === 'link' || (localName === 'meta' && !isMicrodata)) return null;
  const text = shortText(element, 120);
  const [shown] = momentsIn(text, order);
  // Where an element that shows “3 days ago” says which day that was.
  const machine = of('datetime') || of('content') || of('data-time') || of('data-timestamp');
  const moment = machineMoment(machine || (AGO.test(text) ? of('title') : ''), order) ?? shown;
  const before = element.previousSibling?.nodeValue?.trim() || (sibling ? shortText(sibling, 40) : '');
  const label = `${text.slice(0, shown?.from ?? 40)} ${before.slice(-40)}`;
  if (!moment || OTHER.test(label)) return null;
  const marks = `${itemprop} ${element.className} ${element.id} ${element.parentElement?.className}`;
  const says = PUBLISHED.test(label);
  const changed = CHANGED.test(label) || (!says && /modif|updat/i.test(marks));
  const weight = isMicrodata ? 3.5 : of('pubdate') ? 3 : localName === 'time' ? 2.5 : 2;
  return {
    moment,
    shownDay: shown?.day ?? (isUtc(moment) ? '' : moment.day),
    weight: changed ? 0.4 : weight + (says ? 0.5 : 0),
    kind: isMicrodata ? 'microdata' : 'time',
    name: isMicrodata ? 'datePublished' : localName,
    isSaid: isMicrodata || says || /publi|posted/i.test(marks),
  };
}

/** Dates in the blocks of text around the headline. */
function nearbyDates(source: Source, order: Order): Dated[] {
  const blocks = blocksNear(source).filter(({ element }) => !isElsewhere(element, headlineOf(source)));
  const after = blocks.filter(({ before }) => !before);
  const before = blocks.filter((block) => block.before).reverse();
  return [...datesAmong(after, order, 1), ...datesAmong(before, order, 0.7)];
}

function datesAmong(blocks: readonly Line[], order: Order, trust: number): Dated[] {
  const days = new Set<string>();
  return blocks.flatMap((block, index) => {
    const previous = blocks[index - 1]?.text ?? '';
    let label = previous.length < 40 && !/\d/.test(previous) ? previous : '';
    let end = 0;
    let inSpan = false;
    const text = block.text.normalize('NFKC');
    return momentsIn(text, order).flatMap((moment) => {
      label = `${label} ${text.slice(end, moment.from)}`.slice(-40);
      end = moment.to;
      const endsSpan = inSpan;
      inSpan = RANGE.test(text.slice(end, end + 40));
      if (inSpan || endsSpan) return [];
      const weight = trust * weightOf({ ...block, text }, label, moment);
      const isSaid = PUBLISHED.test(label);
      label = '';
      if (weight > 1) days.add(moment.day);
      const share = weight / Math.max(1, days.size);
      return { moment, shownDay: moment.day, weight: share, kind: 'near-headline' as const, name: '', isSaid };
    });
  });
}

/** What goes on to another day or hour is the span of an event. */
const RANGE =
  /^(?:\s?\([^)]{1,5}\))?\s?(?:\d\d?[:h時]\d{0,2}分?)?\s?(?:[-–—~〜至]|bis|to)\s?\d\d?(?:[:h時月]|\d\d[-/.年]|\.\s?\d\d?\.|\.?\s(?:de\s)?\p{L}{3,12}\.?,?\s(?:de\s)?20\d\d)/iu;

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
