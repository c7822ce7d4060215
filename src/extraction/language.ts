// The language: what the page states, unless its text plainly is in another; judged from the text where nothing is stated.

import { type Finding, found } from './candidates';
import { stringsOf } from './json-ld';
import { stated } from './metadata';
import type { Source } from './source';
import { baseOf, spoken } from './spoken';

const SAMPLE = 4_000;

export function readLanguage(source: Source): Finding {
  const tags = statedLanguages(source);
  const sample = `${source.page.title} ${source.paragraphs.slice(0, 20).join(' ').slice(0, SAMPLE)}`.slice(0, SAMPLE);
  const heard = spoken(sample, tags[0]?.value ?? '');
  // Of several tags, the first that agrees with the text: it may say which country's language it is.
  const agreeing = tags.find((tag) => baseOf(tag.value) === heard) ?? (heard === '' ? tags[0] : undefined);
  if (agreeing) return found(agreeing.value, 'metadata', agreeing.name);
  return found(heard, 'detected');
}

interface Stated {
  value: string;
  name: string;
}

/** The well-formed tags the page states, the surest first. */
function statedLanguages({ doc, meta, articles }: Source): Stated[] {
  const root: Element | null = doc.documentElement;
  const of = (name: string, values: readonly string[]): Stated[] =>
    values.flatMap((value) => canonicalTag(value)).map((value) => ({ value, name }));
  return [
    ...of('lang', [root?.getAttribute('lang') ?? root?.getAttribute('xml:lang') ?? '']),
    ...['content-language', 'og:locale', 'language', 'dc.language'].flatMap((name) => of(name, stated(meta, name))),
    ...of(
      'inLanguage',
      articles.flatMap((node) => stringsOf(node.inLanguage)),
    ),
    ...of('lang', [doc.body?.getAttribute('lang') ?? '']),
  ];
}

function canonicalTag(tag: string): string[] {
  const candidate = /^\s*([a-z]{2,3}(?:[-_][a-z0-9]{2,8})*)(?=$|[,;\s.])/i.exec(tag.slice(0, 100))?.[1];
  if (candidate === undefined) return [];
  try {
    return Intl.getCanonicalLocales(candidate.replace(/_/g, '-'));
  } catch {
    return [];
  }
}
