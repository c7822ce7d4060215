// Titles are glued from parts: "headline - section | site". Where the glue is, and taking a part off either end.

const GLUE =
  /\s+[|–—\-_·•»«>~/:\uff1a\uff5c‧・]+\s+|\s*[|\uff5c]+\s*|\s*_+\s*|\s+--+\s*|(?<=[\p{Script=Han}\p{P}])\s*[-–—]+\s*(?=\p{L})|(?<=[\p{L}\p{N}])\s*[-–—]+\s*(?=\p{Script=Han})/gu;

/** The parts of a title in order. */
export const segments = (title: string): string[] =>
  title
    .split(GLUE)
    .map((part) => part.trim())
    .filter(Boolean);

/** Takes parts off the ends of `title` for as long as `isSite` knows them; never the last part left. */
export function shed(title: string, isSite: (part: string) => boolean): string {
  let rest = title.trim();
  for (let guard = 0; guard < 5; guard++) {
    const glue = [...rest.matchAll(GLUE)];
    const last = glue.at(-1);
    const first = glue[0];
    if (!last || !first) return rest;
    if (isSite(rest.slice(last.index + last[0].length))) rest = rest.slice(0, last.index).trim();
    else if (isSite(rest.slice(0, first.index))) rest = rest.slice(first.index + first[0].length).trim();
    else return rest;
  }
  return rest;
}
