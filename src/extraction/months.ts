// The names of months in the languages of dated pages, without their accents. A month is known by the beginning of its
// name, in any case of it and in any abbreviation: each is spelled by as many letters as tell it from other words.

const STEMS = [
  'janu janv ener genn janei ianu gene styc ledn ocak tammi янва січ ιανο',
  'febr fevr fever lute unor suba helmi февр лют φεβρ',
  'mrt marc mars marz maar mart bre maalis март бер μαρτ',
  'apri avri abri kwie dubn nisa huhti апре квіт απρι',
  'may mai mag mei maj kvet touk мая май трав μαι',
  'june juni juin junh giug czer cervn hazi kesa июн чер ιουν',
  'july juli juil julh lugl lipc cerve temm hein июл лип ιουλ',
  'augu agos aout agus sierp srpn elok авгу сер αυγο',
  'sept sett sete szept wrze zari eylu syys сент вер σεπτ',
  'octo otto octu outu okto paz rijn ekim loka окт жов οκτω',
  'nove listop kasi marras нояб лист νοεμ',
  'dece dici deze dese grud pros aral joul дека груд δεκε',
];

/** 1 to 12, or 0 where the word is no month. */
export function monthOf(word: string): number {
  const name = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const known = (stem: string): boolean => name.startsWith(stem) || (name.length > 2 && stem.startsWith(name));
  return STEMS.findIndex((stems) => stems.split(' ').some(known)) + 1;
}
