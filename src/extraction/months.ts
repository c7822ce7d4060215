// The names of months in the languages of dated pages, without their accents. A month is known by the beginning of its
// name, in any case of it and in any abbreviation: each is spelled by as many letters as tell it from other words.

const STEMS = (
  'janu janv ener genn janei ianu gene styc ledn ocak tamm янв січ ιαν,febr fev lute unor suba helm фев лют φεβ,' +
  'mrt marc mars marz maar mart bre maal март бер μαρ,apri avri abri kwi dub nis huht апр кві απρ,' +
  'may mai mag mei maj kvet touk мая май тра μαι,june juni juin junh giug czer cervn haz kesa июн чер ιουν,' +
  'july juli juil julh lugl lipc cerve temm hein июл лип ιουλ,augu agos aou agu sier srp elo авг сер αυγ,' +
  'sept sett sete sze wrz zar eyl syys сен вер σεπ,octo otto octu outu okt paz rij eki lok окт жов οκτ,' +
  'nove listop kasi marras ноя лис νοε,dece dici deze dese gru pros aral joul дек гру δεκ'
).split(',');

/** 1 to 12, or 0 where the word is no month. */
export function monthOf(word: string): number {
  const name = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const known = (stem: string): boolean => name.startsWith(stem) || (name.length > 2 && stem.startsWith(name));
  return STEMS.findIndex((stems) => stems.split(' ').some(known)) + 1;
}
