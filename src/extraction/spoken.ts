// Which language a text is written in: its script says it for most of the world, its commonest small words for the
// languages in Latin letters, single letters for those that share another script.

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
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
];
/** Other languages of a script: a tag that names one of them is believed. */
const SHARED: Readonly<Record<string, string>> = {
  ru: 'uk bg sr mk be kk ky mn tg',
  ar: 'fa ur ps ug ckb',
  he: 'iw yi',
  hi: 'mr ne sa',
  zh: 'yue wuu',
  bn: 'as',
};
/** Letters that only one of them writes. */
const LETTERS: readonly (readonly [string, RegExp, string])[] = [
  ['ru', /[іїєґ]/g, 'uk'],
  ['ru', /[љњћђј]/g, 'sr'],
  ['ar', /[ٹڈےں]/g, 'ur'],
  ['ar', /[پچژگیک]/g, 'fa'],
];
/** The commonest small words. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to in is that for with was are this it on you',
  de: 'der die und das ist nicht mit den von ein für auf im zu dem sich',
  fr: 'le la les des est une dans que pour qui pas sur du et un',
  es: 'el la los las una por que del con para está como más en y de se',
  it: 'il che di una per non sono della con gli è anche la del e un',
  pt: 'o os uma não para com por que dos mais foi está do da em e um',
  nl: 'de het een van en dat niet zijn voor met ook op is te in',
  sv: 'och att det som är en av för på med inte den till har',
  da: 'og at det som er en af for på med ikke den til har der blev',
  no: 'og at det som er en av for på med ikke den til har ble etter',
  pl: 'nie się na jest to że do jak przez po dla oraz w z i',
  fi: 'ja on ei että se oli ovat mutta kun myös hän sen joka',
  cs: 'a je se na že to v s do jako ale pro za by jsou',
  sk: 'a je sa na že to v s do ako ale pre za by sú',
  hu: 'a az és hogy nem is egy van ez meg volt csak de',
  ro: 'și de la în cu pe nu este din să care că mai pentru',
  tr: 've bir bu için ile da de olarak çok daha gibi olan var',
  id: 'yang dan di dari ini untuk dengan itu dalam pada tidak akan',
  vi: 'và của là có không được cho một những người trong với các',
  ca: 'el la els les una per que del amb és més i de com va',
};
/** Tags for what is counted under another name, or is too near it to be told apart by small words. */
const ALIKE: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', da: 'no', ms: 'id', sk: 'cs' };
const kin = (language: string): string => ALIKE[language] ?? language;

const LEAST_WORDS = 20;
/** Of all words, so many are among a language's small ones: enough where nothing is stated; enough against a tag. */
const HEARD = 0.06;
const PLAIN = 0.15;

export const baseOf = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? '';

/** The language of `sample`, which `tag` says is in that language; empty when it cannot be told. */
export function spoken(sample: string, tag: string): string {
  const said = baseOf(tag);
  const script = byScript(sample);
  if (script === '') return byWords(sample, said, /-Latn\b/.test(tag));
  if (said === script || SHARED[script]?.split(' ').includes(said)) return said;
  const letters = LETTERS.filter(([of]) => of === script);
  return letters.find(([, own]) => (sample.match(own)?.length ?? 0) * 60 > sample.length)?.[2] ?? script;
}

/** The language a script alone gives away; empty for Latin letters and for mixtures. */
function byScript(sample: string): string {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters < 10 || latin > letters * 0.9) return '';
  for (const [script, language] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    if (share > (language === 'ja' ? 0.08 : 0.3)) return language;
  }
  return '';
}

function byWords(sample: string, said: string, latinised: boolean): string {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const foreign = SCRIPTS.some(([, language]) => language === said || SHARED[language]?.split(' ').includes(said));
  if (words.length < LEAST_WORDS) return foreign && !latinised ? '' : said;
  const heard = new Map<string, number>();
  for (const word of words)
    for (const language of speakers().get(word) ?? []) heard.set(language, (heard.get(language) ?? 0) + 1);
  const [best, most] = [...heard].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  const share = most / words.length;
  if (said === '' || (foreign && !latinised)) return share > HEARD ? best : said;
  const own = [...heard]
    .filter(([language]) => kin(language) === kin(said))
    .reduce((sum, [, hits]) => Math.max(sum, hits), 0);
  return share > PLAIN && kin(best) !== kin(said) && own * 2 < most ? best : said;
}

let spokenBy: Map<string, string[]> | undefined;

function speakers(): Map<string, string[]> {
  if (spokenBy) return spokenBy;
  spokenBy = new Map();
  for (const [language, words] of Object.entries(WORDS))
    for (const word of words.split(' ')) spokenBy.set(word, [...(spokenBy.get(word) ?? []), language]);
  return spokenBy;
}
