// Elements made for names: marked as the author's by an attribute or by what the template calls them, and links to an
// account beside the headline. Of many on a page, those that belong to the headline are meant, not to a teaser's.

import { placeOf } from './candidates';
import { headlineOf, isLink, linksNear, standsElsewhere } from './headline';
import { distinct, type IsSite, isLabelled, isPersonal, namesIn } from './names';
import type { Source } from './source';
import type { Statement } from './statement';
import { isThread } from './threads';

/** Without their first letter, so that either case of it matches: matching any case costs several times as much. */
const WORDS = 'yline uthor utor uteur riter sername ser-name serName ickname ickName eporter ournalist'.split(' ');
const MARKED = `[rel~=author],[itemprop]:is([itemprop~=author],[itemprop~=creator]),[id]:is([id*=uthor],[id*=yline]),[class]:is(${WORDS.map((word) => `[class*=${word}]`)})`;
/** Labels of those who did something else. */
const OTHERS =
  /[责选监]|编辑|責任|校对|审核|摄影|图片|来[源自]|出处|[fp]h?oto|image|picture|edit|source|reviewed|via\b/i;
const LINK = /^(?:[,;&/、|]|and|und|et|y|e|och|og)$/i;
const GOES_ON = /^(?:,|and|und|et|y|&)\s/i;
const ENDS_OPEN = /(?:,|\sand|\sund|\set|\sy|&)$/i;
/** As `ACCOUNT`, where other pages of the site are filed as well: only a person's name is believed. */
const PERSON = /[/.](?:staff|team|by|experts?|redaktion|equipo|people|person)\//i;
/** Parts of an author's box that hold no name, and other people's. */
const NO_NAMES =
  /comment|reply|(?:aut(?:ho|o|eu)r|writer|byline)[\w-]*?(?:avatar|bio|ima?ge?|photo|picture|social|follow|count|share|desc|date|time|mail|view|job|role|position|twitter|related|article|posts|news)/i;
const CONTROL = /^(?:h1|input|form|textarea|button|select|label|script|style|link|meta|body|html|svg|img)$/;
const ACCOUNT =
  /[/.](?:(?:aut(?:ho|o|eu)r|user|profile|member|writer|columnist|journalist|contributor)e?s?|space|media(?=\/\w*\d)|memberlist\.php)(?:[/?=]|\.\w+\?)|^\/?@|\/@\w|[?&](?:author|uid|user)=/i;
/** The way to the page: home > news > this. */
const TRAIL = /[>»›][^>»›]+[>»›]/;
const MOST = 50;
const LONGEST = 200;

/** A newspaper or an agency: the source of the text rather than its author. */
const isMedium = (name: string): boolean =>
  /\p{Script=Han}(?:[网報报社]|新闻|电视台|客户端|杂志|周刊|频道)$/u.test(name);

interface Leaf {
  element: Element;
  names: string[];
  /** How many elements lie between the headline and what it shares with this one. */
  far: number;
  weight: number;
}

export function bylines(source: Source, { isSite, isDesk }: { isSite: IsSite; isDesk: IsSite }): Statement[] {
  const headline = headlineOf(source);
  const marked = [...source.doc.querySelectorAll(MARKED)].filter(isByline).slice(0, MOST);
  const leaves = [...marked, ...accountsNear(source)].flatMap((element) => {
    if (standsElsewhere(element, headline) || headline?.contains(element) || isTeaser(element, headline)) return [];
    const names = distinct(namesOf(element, isSure(element) ? isDesk : isSite));
    const needsPerson = PERSON.test(element.getAttribute('href') ?? '') || isBareWord(element);
    if (needsPerson && !names.every(isPersonal)) return [];
    return names.length > 0 ? [leafOf(element, names, headline)] : [];
  });
  const inner = leaves.filter(
    ({ element }) => !leaves.some((one) => one.element !== element && element.contains(one.element)),
  );
  const [best] = inner.sort((a, b) => a.far - b.far || b.weight - a.weight);
  if (!best) return [];
  const names = distinct(inner.filter((one) => isBeside(one.element, best.element)).flatMap((one) => one.names));
  // One of many so called is a commenter's or another page's, unless another place says the same; threads begin with theirs.
  const others = inner.filter(
    (one) => nameOf(one.element) === nameOf(best.element) && !names.includes(one.names[0] ?? ''),
  );
  const weight = best.weight * (others.length > 2 && !isSure(best.element) && !isThread(source) ? 0.4 : 1);
  return [{ names, weight, place: placeOf('byline', nameOf(best.element)) }];
}

/** Two Chinese characters with neither label nor link: a button as often as a name. */
const isBareWord = (element: Element): boolean =>
  /^\s*\p{Script=Han}{2}\s*$/u.test(element.textContent ?? '') && !isLink(element);

/** Said to be the author, not only called so by the template. */
const isSure = (element: Element): boolean => element.matches('[rel~=author],[itemprop~=author]');

const isByline = (element: Element): boolean =>
  !CONTROL.test(element.localName) && !NO_NAMES.test(`${element.getAttribute('class')} ${element.id}`);

const nameOf = (element: Element): string =>
  element.getAttribute('rel') ?? element.getAttribute('itemprop') ?? element.getAttribute('class') ?? element.localName;

const accountsNear = (source: Source): Element[] =>
  linksNear(source).filter((link) => {
    const href = link.getAttribute('href') ?? '';
    return ACCOUNT.test(href) || PERSON.test(href);
  });

function leafOf(element: Element, names: string[], headline: Element | null): Leaf {
  let far = 0;
  for (let above = headline?.parentElement ?? null; above && !above.contains(element); above = above.parentElement)
    far++;
  const sure = isSure(element) ? 0.1 : 0;
  const isAccount = element.localName === 'a';
  const like = names.some(isPersonal) || sure > 0 ? 1 : !isAccount && names.every(isMedium) ? 0.4 : 0.75;
  return { element, names, far, weight: like * 0.95 - Math.max(0, Math.min(far, 8) - 3) * 0.08 + sure };
}

/** A list item or card with a heading of its own tells of another page. */
function isTeaser(element: Element, headline: Element | null): boolean {
  let part: Element | null = element.parentElement;
  for (let up = 0; up < 6 && part && !(headline && part.contains(headline)); up++, part = part.parentElement) {
    if (part.localName === 'body') return false;
    const heading = part.querySelector('h1,h2,h3,h4,h5,[class*="itle"] a,[class*="eadline"]');
    if (heading && !heading.contains(element) && !element.contains(heading))
      return part.childElementCount < 12 && (part.textContent?.length ?? 0) < 1_000;
  }
  return false;
}

/** Co-authors stand beside each other: in one small element a step or two up. */
function isBeside(element: Element, best: Element): boolean {
  if (element === best) return true;
  const block = best.parentElement;
  return [block, block?.parentElement].some(
    (above) => above?.contains(element) && (above.textContent ?? '').length < 400,
  );
}

/** The names an element holds; none when it holds a list of something else. */
export function namesOf(element: Element, isSite: IsSite): string[] {
  if (element.childElementCount > 12 || (element.textContent ?? '').length > LONGEST * 3) return [];
  const parts = partsOf(element);
  const whole = parts.join(' ');
  if (whole.length > LONGEST || whole.length < 2 || TRAIL.test(whole)) return [];
  const isOneName = parts.every((part) => /^[\p{Script=Latin}.'’:-]+$/u.test(part));
  const names = readParts(isOneName ? [whole] : parts, isSite);
  return names.length > (names.some(isPersonal) ? 3 : 1) && !names.every(isPersonal) ? [] : names;
}

/** Part by part, from the author's label on if there is one, for as long as there are names and what links names. */
function readParts(parts: readonly string[], isSite: IsSite): string[] {
  const names: string[] = [];
  let open = true;
  for (const part of parts) {
    const isOthers = part.length < 24 && OTHERS.test(part);
    const found = !isOthers && (open || GOES_ON.test(part) || isLabelled(part)) ? namesIn(part, isSite) : [];
    if (names.length > 0 && found.length === 0 && !LINK.test(part)) break;
    names.push(...found);
    if (isOthers) open = false;
    else if (found.length > 0) open = ENDS_OPEN.test(part);
    else if (LINK.test(part) || isLabelled(part)) open = true;
  }
  return names;
}

function partsOf(element: Element): string[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  for (let node = walker.nextNode(); node && parts.length < 24; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '')
      .slice(0, LONGEST * 2)
      .replace(/\s+/g, ' ')
      .trim();
    if (text !== '' && !CONTROL.test(node.parentElement?.localName ?? '')) parts.push(text);
  }
  return parts;
}
