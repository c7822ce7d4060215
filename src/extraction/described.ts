// The page's own description, as whole sentences. Which places state one, which of those is real, and what to do with
// one that its site cut short. Leaves choosing sentences of the text to extracted.ts.

import { oneLine } from '../domain/text';
import { type Finding, NOTHING, placeOf } from './candidates';
import { shared, wordsOf } from './central';
import { stringsOf, typesOf } from './json-ld';
import { isNotice, withoutLead } from './notices';
import { shed } from './segments';
import { ENDED, fitting, lengthOf, sentencesOf } from './sentences';
import { siteKnower } from './site';
import type { Source } from './source';
import { bare, decoded, isCjk } from './words';

/**
 * The plain description comes first: it is written about the page, where the social ones are written to be clicked.
 */
const NAMES = [
  'description',
  'og:description',
  'twitter:description',
  'dc.description',
  'dcterms.description',
  'dcterms.abstract',
];

export interface Limits {
  budget: number;
  most: number;
  cjk: boolean;
}

interface Statement {
  text: string;
  kind: 'metadata' | 'linked-data';
  name: string;
}

/** The page's own description, whole or by whole sentences; nothing when no place states a real one. */
export function described(source: Source, limits: Limits): Finding {
  const least = limits.cjk ? 10 : 24;
  const real = statements(source)
    .filter(({ text }) => isDescription(text, source, limits))
    .map((one) => ({ ...one, ...wholeSentences(one.text, source, limits) }))
    .filter(({ kept }) => lengthOf(kept) >= least);
  const [first] = real;
  if (!first) return NOTHING;
  // One text is often cut to another length for each place: the fullest says what the first of them had to leave out.
  const start = bare(first.kept);
  const same = real.filter(({ kept }) => bare(kept).startsWith(start));
  if (first.isCut) same.sort((a, b) => b.kept.length - a.kept.length);
  return { value: same[0]?.kept ?? '', places: same.map(({ kind, name }) => placeOf(kind, name)) };
}

/** Every text that is stated about this page. What is stated about its site is none, and refutes the others. */
function statements(source: Source): Statement[] {
  const { meta, articles, linked } = source;
  const said: Statement[] = NAMES.flatMap((name) =>
    (meta.get(name) ?? []).map((text) => ({ text, kind: 'metadata', name }) as const),
  );
  for (const node of articles.slice(0, 2)) {
    for (const name of ['description', 'abstract']) {
      for (const text of stringsOf(node[name])) said.push({ text, kind: 'linked-data', name });
    }
  }
  const slogans = new Set(
    linked
      .filter((node) => typesOf(node).some((type) => /^(WebSite|Organization|NewsMediaOrganization)$/.test(type)))
      .flatMap((node) => [...stringsOf(node.description), ...stringsOf(node.slogan), ...stringsOf(node.name)])
      .map(bare),
  );
  const isSite = siteKnower(source);
  return said
    .map((one) => ({ ...one, text: shed(tidied(one.text), isSite) }))
    .filter(({ text }) => !slogans.has(bare(text)));
}

/** The text without mark-up, and without the link that a blog glues to the end of what it cut. */
const tidied = (text: string): string =>
  oneLine(
    decoded(text.slice(0, 4_000))
      .replace(/<[^<>]{0,200}>/g, ' ')
      .replace(/&hellip;/g, '…'),
  ).replace(
    /(…|\.\.\.|\[…\]|\[\.\.\.\]) ?[^.!?…]{0,40}(read more|continue reading|weiterlesen|lire la suite|leer más)[^.!?…]{0,20}$/i,
    '…',
  );

function isDescription(text: string, source: Source, { cjk }: Limits): boolean {
  const { page, meta } = source;
  const key = bare(text);
  const title = bare(page.title);
  if (key === '' || title.includes(key) || isCjk(text) !== cjk || isSlogan(text, source)) return false;
  if ((meta.get('keywords') ?? []).some((words) => bare(words) === key)) return false;
  if (/[。\uff01\uff1f]|[.!?](\s|$)/.test(text)) return true;
  if (title !== '' && key.startsWith(title)) return false;
  const commas = text.match(/[,\uff0c、;\uff1b_|]/g)?.length ?? 0;
  return commas < 4 || commas * (cjk ? 7 : 14) < text.length;
}

/** What a site says of itself on every page: it names itself or its kind, and shares few words with the article. */
function isSlogan(text: string, { page, paragraphs }: Source): boolean {
  const site = bare(page.siteName);
  if (!OF_A_SITE.test(text) && (site.length < 2 || !bare(text).includes(site))) return false;
  const article = paragraphs.slice(0, 40).join(' ').slice(0, 6_000);
  // Beside a film or a picture there is too little text to share words with.
  if (article.length < 200) return false;
  const words = wordsOf(text);
  return shared(words, wordsOf(`${page.title} ${article}`)) < words.size * 0.4;
}

const OF_A_SITE =
  /平台|网站|網站|门户|社区|论坛|論壇|官网|\b(forum|portal|community|website|official site|marketplace)\b/i;

/** The description's whole sentences within the budget, its last completed from the text where the site cut it. */
function wholeSentences(text: string, source: Source, limits: Limits): { kept: string; isCut: boolean } {
  const uncut = text.replace(CUT, '');
  const isCut = uncut !== text || goesOn(text, source, limits.cjk);
  const said = sentencesOf(uncut);
  if (isCut) {
    const rest = said.pop() ?? '';
    const whole = completed(rest, said.at(-1) ?? '', source);
    if (whole !== '') said.push(whole);
  }
  const real = said.map(withoutLead).filter((sentence) => !isNotice(sentence, source.page.title));
  return { kept: fitting(withoutCalls(real, limits), limits), isCut };
}

/** Of more sentences than may be kept, those of a few words go first: "Sound familiar?" */
function withoutCalls(sentences: readonly string[], { most, cjk }: Limits): readonly string[] {
  let rest = sentences;
  while (rest.length > most) {
    const few = rest.slice(0, most).filter((sentence) => lengthOf(sentence) < (cjk ? 8 : 25));
    if (few.length === 0) break;
    const shortest = Math.min(...few.map((sentence) => sentence.length));
    const at = rest.findIndex((sentence) => sentence.length === shortest);
    rest = rest.filter((_, index) => index !== at);
  }
  return rest;
}

/** The marks by which sites show that they cut a text. */
const CUT = /\s*([[(]\s*(…|\.{3})\s*[\])]|…|\.{2,8})\s*$/u;

/** What no phrase ends on. */
const DANGLING = /(\s(the|an?|and|or|their|its|der|und|le|la|les|et|un|une|el|los|las|y)|[,\uff0c、;:\uff1a(“「])$/i;

/** Was a text without a last stop cut? So it is when the article has the same words and goes on after them. */
function goesOn(text: string, { paragraphs }: Source, cjk: boolean): boolean {
  if (ENDED.test(text)) return false;
  const last = sentencesOf(text).at(-1) ?? '';
  // Chinese sites cut by count and set no mark; a sentence after a whole one, or a long one, would have its stop.
  if (DANGLING.test(text) || (cjk ? last !== text || text.length > 60 : text.length >= 300)) return true;
  const tail = last.slice(-24);
  return paragraphs.slice(0, 30).some((paragraph) => {
    const line = oneLine(paragraph.slice(0, 4_000));
    const at = line.indexOf(tail);
    return at >= 0 && /^\s?[\p{L}\p{N}]/u.test(line.slice(at + tail.length, at + tail.length + 2));
  });
}

/** The sentence of the article that begins with `rest`; a short beginning counts only after the same sentence. */
function completed(rest: string, before: string, { paragraphs }: Source): string {
  const key = bare(rest);
  const last = bare(before);
  if (key === '') return '';
  let previous = '';
  for (const paragraph of paragraphs.slice(0, 30)) {
    for (const sentence of sentencesOf(paragraph.slice(0, 4_000))) {
      const own = bare(sentence);
      const follows = key.length >= 12 || (last !== '' && previous === last);
      if (follows && own.startsWith(key) && ENDED.test(sentence)) return sentence;
      previous = own;
    }
  }
  return '';
}
