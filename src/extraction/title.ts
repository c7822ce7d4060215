// The title: what og:title, JSON-LD, the headings and the title element agree on, without the site's name. A page that
// has none, such as a post, is left to untitled.ts.

import { oneLine } from '../domain/text';
import { type Candidate, candidate, type Finding, NOTHING } from './candidates';
import { headings } from './headings';
import { stringsOf } from './json-ld';
import { stated } from './metadata';
import { segments, shed, without } from './segments';
import { siteKnower, siteNames } from './site';
import type { Source } from './source';
import { untitled } from './untitled';
import { bare, decoded } from './words';

const CUT = /(…|\.\.\.)$/;
/** "(3) Headline": what waits for the reader, not what there is to read. */
const COUNTER = /^[(\uff08]\d{1,3}\+?(?:\s[^()\uff08\uff09]{1,30})?[)\uff09]\s*(?=\S)/u;

interface Said extends Candidate {
  key: string;
  /** The runs of parts that it holds, for titles shorter than itself. */
  runs: ReadonlySet<string>;
}

/** What the page says its title is, in every place, as it stands there. */
function statements({ doc, meta, articles, documentTitle }: Source): Candidate[] {
  const of = (name: string, weight: number): Candidate[] =>
    stated(meta, name)
      .slice(0, 1)
      .map((text) => candidate(text, weight, 'metadata', name));
  const shown = headings(doc);
  const social = stated(meta, 'og:title')[0] ?? '';
  const repeated = ['twitter:title', 'dc.title', 'title'].flatMap((name) => of(name, 1.5));
  return [
    ...of('citation_title', 4),
    ...of('og:title', 3.5),
    ...articles
      .slice(0, 1)
      .flatMap((node) => stringsOf(node.headline ?? node.name).slice(0, 1))
      .map((text) => candidate(text, 3, 'linked-data', 'headline')),
    ...shown.map(({ text, isMain }) => candidate(text, isMain ? 4.5 : 2, 'heading', 'h1')),
    candidate(documentTitle, 2, 'document-title', 'title'),
    // Templates fill this one from og:title: the same text again says little more.
    ...repeated.slice(0, 2).map((one) => (one.value === social ? { ...one, weight: 0.5 } : one)),
  ];
}

export function readTitle(source: Source): Finding {
  const isSite = siteKnower(source);
  const names = [...new Set([source.page.siteName, ...siteNames(source)])].filter(Boolean);
  const raw = statements(source);
  const visible = new Set(raw.filter(({ place }) => place.kind === 'heading').map(({ value }) => value));
  const said = raw.map((one): Said => {
    // A heading that shows "&lt;" to its readers means it.
    const whole = oneLine(visible.has(one.value) ? one.value : decoded(one.value)).replace(COUNTER, '');
    const value = names.reduce(without, shed(names.reduce(without, whole), isSite));
    return { ...one, value, key: bare(value), runs: new Set(runsOf(whole)) };
  });
  const worthy = said.filter(({ value, key }) => key !== '' && !(isSite(value) && isNameLike(value)));
  const whole = worthy.filter(({ value }) => !isCutFrom(value, worthy));
  const best = heaviest(whole.length > 0 ? whole : worthy, said);
  return best ?? untitled(source) ?? heaviest(said, said) ?? NOTHING;
}

/** The candidate for which most is said, and the places that say it. */
function heaviest(pool: readonly Said[], said: readonly Said[]): Finding | null {
  let chosen: Said | undefined;
  let most = 0;
  for (const one of pool) {
    const score = said.reduce((sum, other) => sum + (speaksFor(other, one.key) ? other.weight : 0), 0);
    if (score > most || (score === most && one.key.length > (chosen?.key.length ?? 0))) [chosen, most] = [one, score];
  }
  if (!chosen) return null;
  const { key, value } = chosen;
  const places = said.filter((other) => speaksFor(other, key)).sort((a, b) => b.weight - a.weight);
  return { value, places: places.map(({ place }) => place) };
}

/** Does one candidate speak for a title: is it the same, or does it hold it between its glue? */
const speaksFor = ({ key, runs }: Said, title: string): boolean => title !== '' && (key === title || runs.has(title));

/** Every run of neighbouring parts of a glued title. */
function runsOf(title: string): string[] {
  const parts = segments(title).slice(0, 6).map(bare);
  const runs = parts.flatMap((_, from) => parts.slice(from).map((_, to) => parts.slice(from, from + to + 1).join('')));
  const colon = /[:\uff1a]\s*(?=\S)/u.exec(title);
  return colon ? [...runs, bare(title.slice(colon.index + colon[0].length))] : runs;
}

/** Headlines that begin with the site's name are longer than a name. */
const isNameLike = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) ? text.length <= 12 : text.split(' ').length <= 6;

/** Was this title cut short by an ellipsis where another one goes on? */
const isCutFrom = (text: string, others: readonly { value: string }[]): boolean =>
  CUT.test(text) && others.some(({ value }) => !CUT.test(value) && value.startsWith(text.replace(CUT, '').trimEnd()));
