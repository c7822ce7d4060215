// The page's own description, as whole sentences. Which places state one, which of those is real, and what to do with
// one that its site cut short. Leaves choosing sentences of the text to extracted.ts.

import type { EvidencePlace } from '../domain/page';
import { oneLine } from '../domain/text';
import { type Finding, NOTHING, placeOf } from './candidates';
import { stringsOf, typesOf } from './json-ld';
import { stated } from './metadata';
import { isNotice, withoutLead } from './notices';
import { shed } from './segments';
import { ENDED, fitting, lengthOf, MOST_PARAGRAPHS, sentencesIn, sentencesOf } from './sentences';
import { siteKnower } from './site';
import type { Source } from './source';
import { bare, decoded, isCjk } from './words';

export interface Limits {
  budget: number;
  most: number;
  cjk: boolean;
}

interface Statement {
  text: string;
  place: EvidencePlace;
}

/** The page's own description, whole or by whole sentences; nothing when no place states a real one. */
export function described(source: Source, limits: Limits): Finding {
  const real = statements(source)
    .filter(({ text }) => isDescription(text, source, limits.cjk))
    .map(({ text, place }) => ({ place, cut: isUnended(text), text: wholeSentences(text, source, limits) }))
    .filter(({ text }) => lengthOf(text) >= (limits.cjk ? 10 : 24));
  const [first] = real;
  if (!first) return NOTHING;
  // One text is often cut to another length for each place: where the first is cut, one that came to its end says it all.
  const same = real.filter(({ text }) => bare(text).startsWith(bare(first.text)));
  same.sort((a, b) => Number(a.cut) - Number(b.cut));
  return { value: same[0]?.text ?? '', places: same.map(({ place }) => place) };
}

/**
 * Every text that is stated about this page. The plain description comes first: it is written about the page, where the
 * social ones are written to be clicked. What is stated about the site is none, and refutes the others.
 */
function statements(source: Source): Statement[] {
  const { meta, articles, linked } = source;
  const said = ['', 'og:', 'twitter:', 'dc.', 'dcterms.'].flatMap((dialect) => {
    const name = `${dialect}description`;
    return stated(meta, name).map((text) => ({ text, place: placeOf('metadata', name) }));
  });
  for (const { description, abstract } of articles.slice(0, 2)) {
    for (const text of [...stringsOf(description), ...stringsOf(abstract)])
      said.push({ text, place: placeOf('linked-data', 'description') });
  }
  const slogans = linked
    .filter((node) => typesOf(node).some((type) => /^WebSite|Organization$/.test(type)))
    .flatMap(({ description, slogan, name }) => [description, slogan, name].flatMap((one) => stringsOf(one)))
    .map(bare);
  const isSite = siteKnower(source);
  return said
    .map(({ text, place }) => ({ text: shed(tidied(text), isSite), place }))
    .filter(({ text }) => !slogans.includes(bare(text)));
}

/** The text without mark-up, and without the link that a blog glues to the end of what it cut. */
const tidied = (text: string): string =>
  oneLine(decoded(text.slice(0, 4_000)).replace(/<[^<>]{0,200}>/g, ' ')).replace(
    /(…|&hellip;|\.\.\.)]? ?[^.!?…]{0,40}(read more|reading|weiterlesen|lire la suite|leer más)[^.!?…]{0,20}$/i,
    '…',
  );

function isDescription(text: string, { page }: Source, cjk: boolean): boolean {
  const key = bare(text);
  const title = bare(page.title);
  if (title.includes(key) || isCjk(text) !== cjk) return false;
  if (/[。\uff01\uff1f]|[.!?](\s|$)/.test(text)) return true;
  if (title !== '' && key.startsWith(title)) return false;
  const commas = text.split(/[,\uff0c、;\uff1b_|]/).length - 1;
  return commas < 4 || commas * (cjk ? 7 : 14) < text.length;
}

/** The description's whole sentences within the budget, its last completed from the text where the site cut it. */
function wholeSentences(text: string, source: Source, limits: Limits): string {
  const uncut = text.replace(CUT, '');
  const said = sentencesOf(uncut);
  const last = said.at(-1) ?? '';
  const whole = !isUnended(text) ? [] : completed(last, source);
  if (uncut !== text || whole.length > 0 || isCut(text, last, limits.cjk)) said.splice(-1, 1, ...whole);
  const real = said.map(withoutLead).filter((sentence) => !isNotice(sentence, source.page.title));
  return fitting(withoutCalls(real, limits), limits);
}

/** Of more sentences than may be kept, those of a few words go first: "Sound familiar?" */
function withoutCalls(sentences: readonly string[], { most, cjk }: Limits): string[] {
  const rest = [...sentences];
  while (rest.length > most) {
    const lengths = rest.slice(0, most).map(lengthOf);
    const shortest = Math.min(...lengths);
    if (shortest >= (cjk ? 8 : 25)) break;
    rest.splice(lengths.indexOf(shortest), 1);
  }
  return rest;
}

const isUnended = (text: string): boolean => !ENDED.test(text) || CUT.test(text);

/** The marks by which sites show that they cut a text. */
const CUT = /\s*([[(]\s*(…|\.{3})\s*[\])]|…|\.{2,8})\s*$/;

/** What no phrase ends on. */
const DANGLING = /(\s(the|an?|and|or|der|und|l[ae]s?|et|una?|el|y)|[,\uff0c、;:\uff1a(“「])$/i;

/**
 * Was a text without a last stop cut? Chinese sites cut by count and set no mark; a sentence after a whole one, or a long
 * one, would have its stop.
 */
const isCut = (text: string, last: string, cjk: boolean): boolean =>
  !ENDED.test(text) && (DANGLING.test(text) || (cjk ? last !== text || text.length > 60 : text.length >= 300));

/**
 * The sentence of the article that begins with `rest`; many begin with the same few letters. One of which the site told
 * less than a third is not what the description says.
 */
function completed(rest: string, { paragraphs }: Source): string[] {
  const key = bare(rest);
  if (key.length < 6) return [];
  const holding = paragraphs
    .slice(0, MOST_PARAGRAPHS)
    .filter((paragraph) => bare(paragraph.slice(0, 4_000)).includes(key));
  const whole = sentencesIn(holding).find((sentence) => ENDED.test(sentence) && bare(sentence).startsWith(key));
  return whole && bare(whole).length < 3 * key.length ? [whole] : [];
}
