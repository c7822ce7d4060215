// Which language a text is written in: its script says it for most of the world, its commonest small words for the
// languages in Latin letters, single letters for those that share another script.

/** Scripts, each with its languages, the commonest first. */
const SCRIPTS = [
  'Hira ja',
  'Hang ko',
  'Han zh yue wuu',
  'Cyrl ru uk bg sr mk be kk ky mn tg',
  'Grek el',
  'Arab ar fa ur ps ug ckb',
  'Hebr he iw yi',
  'Thai th',
  'Deva hi mr ne sa',
  'Beng bn as',
  'Taml ta',
  'Geor ka',
  'Armn hy',
];
/** Letters that of a script's languages only this one writes. */
const LETTERS = ['uk [іїєґ]', 'sr [љњћђ]', 'ur [ٹڈےں]', 'fa [پچژگی]'];
/** The commonest small words: as many for each. A language after a comma is counted under the first. */
const WORDS = [
  'en the and of to in is that for with was are it on you',
  'de der die das und ist nicht mit den von ein für auf zu dem',
  'fr le les des est une dans et que pour qui pas sur du',
  'es,ca,gl el los las una por que del con para es como más y',
  'it il che di una per non con gli della sono è e la',
  'pt o os uma não para com que dos mais do da em e um',
  'nl het een van en dat zijn voor niet met ook is te',
  'sv och att det som är en av för på inte den till',
  'da,no,nb,nn og at det som er en af for på ikke den til',
  'no,da,nb,nn og at det som er en av for på ikke den til',
  'pl nie się na jest to że do jak przez w z i',
  'fi ja on ei että se oli mutta kun myös hän',
  'cs,sk a se je na že v to sa do s z i',
  'hu a az és hogy nem is egy van ez',
  'ro și în cu pe nu este din care mai',
  'tr ve bir bu için ile olarak çok daha gibi',
  'id,ms yang dan di dari ini untuk dengan itu pada tidak',
  'vi và là có không được cho một những người trong',
];

const LEAST_WORDS = 20;
/** Of all words, so many are among a language's small ones: enough where nothing is stated; enough against a tag. */
const HEARD = 0.06;
const PLAIN = 0.14;

export const baseOf = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? '';

/** How many of the letters of one kind a text holds. */
const count = (text: string, letters: string): number =>
  text.length - text.replace(new RegExp(`${letters}+`, 'gu'), '').length;

/** The language of `sample`, which `tag` says is in that language; empty when it cannot be told. */
export function spoken(sample: string, tag: string): string {
  const said = baseOf(tag);
  const scripts = SCRIPTS.map((line) => line.split(' '));
  const letters = count(sample, '\\p{L}');
  if (letters < 10 || count(sample, '\\p{sc=Latn}') > letters * 0.9)
    return byWords(sample, said, !tag.includes('-Latn') && scripts.some((script) => script.includes(said)));
  // Japanese mixes a script of its own with the Chinese one.
  const found = scripts.find(
    ([script]) => count(sample, `\\p{sc=${script}}`) > letters * (script === 'Hira' ? 0.08 : 0.3),
  );
  if (!found) return byWords(sample, said, false);
  if (found.includes(said)) return said;
  const own = LETTERS.find((line) => found.includes(line.slice(0, 2)) && count(sample, line.slice(3)) * 60 > letters);
  return own?.slice(0, 2) ?? found[1] ?? '';
}

/** `foreign`: the language that the page states is not written in Latin letters. */
function byWords(sample: string, said: string, foreign: boolean): string {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < LEAST_WORDS) return foreign ? '' : said;
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const heard = WORDS.map((line) => {
    const [names = '', ...small] = line.split(' ');
    const own = small.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    return { languages: names.split(','), share: own / words.length };
  }).sort((a, b) => b.share - a.share);
  const [best] = heard;
  if (!best) return said;
  if (said === '' || foreign) return best.share > HEARD ? (best.languages[0] ?? '') : said;
  const own = heard.find(({ languages }) => languages.includes(said));
  // What a tag states in a language not known here is believed.
  return own && best.share > PLAIN && own.share * 2 < best.share ? (best.languages[0] ?? '') : said;
}
