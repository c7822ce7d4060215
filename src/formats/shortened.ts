// A line cut where there is no room for all of it: a tab's title, what a list shows of a letter.

import { graphemes } from '../domain/graphemes';

/** At most `limit` UTF-16 units, whole characters, with the sign that more was said. */
export function shortened(line: string, limit: number): string {
  if (line.length <= limit) return line;
  let short = '';
  for (const character of graphemes(line.slice(0, 2 * limit))) {
    if (short.length + character.length >= limit) break;
    short += character;
  }
  return `${short.trimEnd()}\u2026`;
}
