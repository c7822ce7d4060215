// The dates that the page shows: elements made for dates, and plain text around the headline or at the article's end.

import type { EvidenceKind } from '../domain/page';
import { isUtc, type Moment, machineMoment, momentsIn, type Order } from './dates';
import { headlineOf } from './headline';
import type { Source } from './source';
import { isElsewhere, lastInside, shortText, textsFrom, type VisibleText } from './visible-texts';

export interface ShownDate {
  moment: Moment;
  /** The day that stands there in words for its readers; empty where only machines are told. */
  shownDay: string;
  weight: number;
  kind: EvidenceKind;
  name: string;
}

const PUBLISHED =
  /publi(sh|c|é)|post(ed|ato)|erstellt|veröffentlicht|datum|date|created|releas|first|le\b|mise en ligne|geplaatst|发布|發布|发表|發表|时间|時間|日期|刊发|公開|投稿|掲載|작성|등록|입력|опубл|дата/i;
const CHANGED =
  /modif|updat|edited|revis|changed|更新|修改|最后|最新|mis(e)? à jour|aktualisiert|geändert|actualiza|aggiorna|bijgewerkt|senast|päivitetty|수정|обновл|aktual|akt\./i;
const OTHER =
  /regist|joined|member since|mitglied|copyright|©|\(c\)|born|deadline|expires?|valid|until|comment|reply|replied|antwort|visited|login|accessed|retrieved|abgerufen|zugriff|截止|注册|评论|回复|登录|aktuelle zeit|开催|開催|日時|会期|举办|活动|会议时间|考试|event|termin|when|current time|it is currently|now/i;
const MARKED =
  'time,[itemprop~="datePublished"],[property~="datePublished"],[class*="date" i],[class*="time" i],[class*="publi" i],[class*="posted" i],[id*="date" i],[id*="time" i],[id*="publish" i]';
const MOST_MARKED = 120;

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
    const date = isElsewhere(element, headline) ? null : markedDate(element, order);
    if (!date) continue;
    const kin = `${element.localName}.${element.className}`;
    const count = (seen.get(kin) ?? 0) + 1;
    seen.set(kin, count);
    const before = headline !== null && (headline.compareDocumentPosition(element) & 2) !== 0;
    const weight = (date.weight * (before ? 0.7 : 1)) / count;
    const last = found.at(-1);
    // The same date again, one element deeper.
    if (last?.element.contains(element) && last.date.moment.day === date.moment.day) found.pop();
    found.push({ date: { ...date, weight: Math.max(weight, 0) }, element });
    if (found.length > 12) break;
  }
  return found.map(({ date }) => date);
}

function markedDate(element: Element, order: Order): ShownDate | null {
  if (element.localName === 'link') return null;
  const itemprop = `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('property') ?? ''}`;
  const isMicrodata = /datePublished/.test(itemprop);
  if (element.localName === 'meta' && !isMicrodata) return null;
  const machine = element.getAttribute('datetime') ?? element.getAttribute('content') ?? '';
  const text = shortText(element, 120);
  const shown = momentsIn(text, order);
  const moment = machineMoment(machine, order) ?? shown[0];
  if (!moment) return null;
  const shownDay = isUtc(moment) ? '' : moment.day;
  const before = element.previousSibling?.nodeValue ?? element.previousElementSibling?.textContent?.slice(-40) ?? '';
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
  };
}

const AFTER = 40;
const BEFORE = 8;

/** Dates in the text nodes around the headline: alone first, then over the joins of neighbours. */
function nearbyDates({ doc }: Source, { headline, order }: Place): ShownDate[] {
  const root = doc.body;
  if (!root) return [];
  const after = textsFrom(headline ? lastInside(headline) : root, { root, headline, count: AFTER });
  const before = headline ? textsFrom(headline, { root, headline, back: true, count: BEFORE }).reverse() : [];
  return [...datesAmong(after, order, 1), ...datesAmong(before, order, 0.7)];
}

function datesAmong(texts: readonly VisibleText[], order: Order, trust: number): ShownDate[] {
  const found: ShownDate[] = [];
  const days = new Set<string>();
  for (const [index, { text, element }] of texts.entries()) {
    const previous = texts[index - 1]?.text ?? '';
    let label = previous.length < 40 && momentsIn(previous, order).length === 0 ? previous : '';
    let end = 0;
    for (const moment of momentsIn(text, order)) {
      label += text.slice(end, moment.from);
      end = moment.to;
      const weight = trust * weightOf(text, label.slice(-40), moment) * (isProse(element) ? 0.2 : 1);
      if (weight > 1) days.add(moment.day);
      found.push({
        moment,
        shownDay: moment.day,
        weight: weight / Math.max(1, days.size),
        kind: 'near-headline',
        name: '',
      });
      label = '';
    }
  }
  if (found.length > 0) return found;
  const joined = texts
    .slice(0, 14)
    .map(({ text }) => (text.length < 60 ? text : '|'))
    .join(' ');
  return momentsIn(joined, order)
    .slice(0, 1)
    .map((moment) => ({ moment, shownDay: moment.day, weight: trust, kind: 'near-headline', name: '' }));
}

/** A dateline is little more than its date; in prose a date is one word among many. */
function weightOf(text: string, label: string, { from, to, time }: Moment): number {
  if (OTHER.test(label)) return 0;
  if (CHANGED.test(label)) return 0.4;
  const rest = text.length - (to - from);
  const isProse = rest > 60;
  return (isProse ? 0.4 : 2) + (PUBLISHED.test(label) ? 1 : 0) + (time && !isProse ? 0.5 : 0);
}

const isProse = (element: Element): boolean =>
  (element.closest('p,li,blockquote,figcaption,dd,h2,h3,h4')?.textContent ?? '').length > 160;
