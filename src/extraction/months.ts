// The names of months in the languages of dated pages, without their accents. A month is known by its name, by a case of
// it, or by its beginning: all are spelled as a stem that may lose its end or take a short one.

const STEMS: readonly string[] = [
  'januar janvier enero gennaio janeir ianuari gener styczni ledna ocak tammi январ січн ιανουαρι',
  'februar fevrier febrer febbraio feverei luteg unora subat helmi феврал лютог φεβρουαρι',
  'march mars marz marzo marco maart maret martie marta marca brezna mart maalis март берез μαρτι',
  'april avril abril aprile aprilie kwietni dubna nisan huhti апрел квіт απριλι',
  'may mai mayo maio maggio mei maj maja kvetna mayis touko мая маи май трав μαι',
  'june juin junio junho giugno juni iunie juny czerwca cervna haziran kesa июн черв ιουνι',
  'july juillet julio julho luglio juli iulie juliol lipca cervence temmuz heina июл лип ιουλι',
  'august aout agosto augusti agustus agost sierpni srpna agustos elo август серп αυγουστ',
  'september septembre settembre septiembre setembro szeptember wrzesni zari eylul syys сентябр верес σεπτεμβρι',
  'october octobre ottobre octubre outubro oktober pazdziernik rijna ekim loka октябр жовт οκτωβρι',
  'november novembre noviembre listopad kasim marras ноябр листопад νοεμβρι',
  'december decembre dicembre diciembre dezember dezembro desember grudni prosince aralik joulu декабр груд δεκεμβρι',
];
const KNOWN = STEMS.flatMap((stems, index) => stems.split(' ').map((stem) => [stem, index + 1] as const));
/** Abbreviations that are no beginnings. */
const SHORT: Readonly<Record<string, number>> = { mrt: 3, dbr: 12 };

/** As many letters as a case adds: Finnish `kuuta`. */
const LONGEST_ENDING = 5;

/** 1 to 12, or 0 where the word is no month. */
export function monthOf(word: string): number {
  const name = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (name.length < 3) return 0;
  const whole = KNOWN.find(([stem]) => stem === name) ?? KNOWN.find(([stem]) => stem.startsWith(name));
  if (whole) return whole[1];
  const longer = KNOWN.filter(([stem]) => name.startsWith(stem) && name.length - stem.length <= LONGEST_ENDING);
  return longer.sort(([a], [b]) => b.length - a.length)[0]?.[1] ?? SHORT[name] ?? 0;
}
