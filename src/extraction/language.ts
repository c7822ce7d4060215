// The language: what the page states, unless its script plainly says otherwise; detected where nothing is stated.

import { type Finding, found } from './candidates';
import { stringsOf } from './json-ld';
import { stated } from './metadata';
import type { Source } from './source';

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Devanagari}/gu, 'hi'],
];
/** Languages that share a script with the one it is taken for. */
const SHARED: Readonly<Record<string, RegExp>> = {
  ru: /^(ru|uk|bg|sr|mk|be|kk|ky|mn|tg)\b/i,
  ar: /^(ar|fa|ur|ps|ug)\b/i,
  he: /^(he|iw|yi)\b/i,
  hi: /^(hi|mr|ne|sa)\b/i,
  zh: /^(zh|yue|wuu)\b/i,
};
/** The commonest small words of languages in Latin letters. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to in is that for with was are this',
  de: 'der die und das ist nicht mit den von ein für auf',
  fr: 'le les des est une dans que pour qui pas sur du',
  es: 'el los las una por que del con para está como más',
  it: 'il che di una per non sono della con gli è anche',
  pt: 'o os uma não para com por que dos mais foi está',
  nl: 'de het een van en dat niet zijn voor met ook op',
  sv: 'och att det som är en av för på med inte den',
  pl: 'nie się na jest to że do jak przez po dla oraz',
};

export function readLanguage(source: Source): Finding {
  return found(languageOf(source), 'detected');
}

function languageOf(source: Source): string {
  const sample = `${source.page.title} ${source.paragraphs.slice(0, 20).join(' ')}`.slice(0, 4_000);
  const written = byScript(sample);
  const tag = statedLanguage(source);
  if (written === '') return tag && !isForeign(tag) ? tag : byWords(sample) || tag;
  const agrees = (SHARED[written] ?? new RegExp(`^${written}\\b`, 'i')).test(tag);
  return agrees ? tag : written;
}

/** The first well-formed tag the page states. */
function statedLanguage({ doc, meta, articles }: Source): string {
  const root = doc.documentElement;
  const tags = [
    root.getAttribute('lang') ?? '',
    root.getAttribute('xml:lang') ?? '',
    ...stated(meta, 'content-language', 'og:locale', 'language', 'dc.language'),
    ...articles.flatMap((node) => stringsOf(node.inLanguage)),
    doc.body?.getAttribute('lang') ?? '',
  ];
  for (const tag of tags) {
    const canonical = canonicalTag(tag);
    if (canonical !== '') return canonical;
  }
  return '';
}

function canonicalTag(tag: string): string {
  const candidate =
    tag
      .trim()
      .split(/[,;\s.]/, 1)[0]
      ?.replace(/_/g, '-') ?? '';
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(candidate)) return '';
  try {
    return Intl.getCanonicalLocales(candidate)[0] ?? '';
  } catch {
    return '';
  }
}

/** The language a script alone gives away; empty for Latin letters and for mixtures. */
function byScript(sample: string): string {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 10) return '';
  for (const [script, language] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    if (share > (language === 'ja' ? 0.08 : 0.3)) return language;
  }
  return '';
}

/** Stated, but of a script the text is not written in: the tag of a template nobody translated. */
const isForeign = (tag: string): boolean =>
  /^(zh|ja|ko|ru|uk|bg|el|ar|fa|he|th|hi)\b/i.test(tag) && !/-Latn\b/.test(tag);

function byWords(sample: string): string {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < 20) return '';
  let best = '';
  let most = words.length * 0.06;
  for (const [language, small] of Object.entries(SMALL_WORDS)) {
    const known = new Set(small.split(' '));
    const hits = words.filter((word) => known.has(word)).length;
    if (hits > most) [best, most] = [language, hits];
  }
  return best;
}
