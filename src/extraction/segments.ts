// Titles are glued from parts: "headline - section | site". Where the glue is, and taking a part off either end.

/** Every repeat is bounded: a line of dashes is tried at each of its dashes. */
const GLUE =
  /\s{1,9}[|–—\-_·•»«>~/:\uff1a\uff5c‧・]{1,9}\s{1,9}|\s{0,9}[|\uff5c]{1,9}\s{0,9}|\s{0,9}_{1,9}\s{0,9}|\s{1,9}-{2,9}\s{0,9}|(?<=[\p{Script=Han}\p{P}])\s{0,9}[-–—]{1,9}\s{0,9}(?=\p{L})|(?<=[\p{L}\p{N}])\s{0,9}[-–—]{1,9}\s{0,9}(?=\p{Script=Han})/gu;
/** What a site's name leaves behind at the end or at the start of a title when it goes. */
const LEFT_AT_END = /[\s|–—\-_·•»~/:\uff1a\uff5c@,\uff0c[(\uff08【]{1,20}$/u;
const LEFT_AT_START = /^[\s|–—\-_·•»~/:\uff1a\uff5c\])\uff09】]{1,20}/u;
/** Parts that are the page's own furniture on any site: which page of it, which view, whose software. */
const FURNITURE =
  /^(?:(?:page|seite|p[áa]gina)\s*\d+.*|第\s*\d+\s*页|blog archive|view topic|powered by .*|forum index|print(?:er)?[- ].*)$/i;

/** The parts of a title in order. */
export const segments = (title: string): string[] =>
  title
    .split(GLUE)
    .map((part) => part.trim())
    .filter(Boolean);

export const isFurniture = (part: string): boolean => FURNITURE.test(part.trim());

/** Takes parts off the ends of `title` for as long as `isSite` knows them; never the last part left. */
export function shed(title: string, isSite: (part: string) => boolean): string {
  const isLoose = (part: string): boolean => isFurniture(part) || isSite(part);
  let rest = title.trim();
  for (let guard = 0; guard < 5; guard++) {
    const glue = [...rest.matchAll(GLUE)];
    const last = glue.at(-1);
    const first = glue[0];
    if (!last || !first) return rest;
    if (isLoose(rest.slice(last.index + last[0].length))) rest = rest.slice(0, last.index).trim();
    else if (isLoose(rest.slice(0, first.index))) rest = rest.slice(first.index + first[0].length).trim();
    else return rest;
  }
  return rest;
}

/**
 * Takes `name` itself off the ends of `title`, also where it holds glue, or is held by a colon at the start, by brackets
 * at the end, or, in Chinese, by a mere space.
 */
export function without(title: string, name: string): string {
  const text = title.toLowerCase();
  const word = name.toLowerCase();
  if (word.length < 2 || text.length < word.length + 3) return title;
  if (text.replace(/[\])\uff09】]$/u, '').endsWith(word)) {
    const before = title.slice(0, text.lastIndexOf(word));
    const loose = /\p{Script=Han}/u.test(name) && name.length > 3 && /\s$/u.test(before);
    if (loose || /(?:\s[|–—\-_·•»~/:@]+\s*|[|_\uff5c]\s*|\s[[(\uff08【])$/u.test(before))
      return before.replace(LEFT_AT_END, '');
  }
  if (text.startsWith(word) && /^\s*(?:[:\uff1a]\s?|[|\uff5c_»]|[-–—]\s)(?=\S)/u.test(text.slice(word.length)))
    return title.slice(word.length).replace(LEFT_AT_START, '');
  return title;
}
