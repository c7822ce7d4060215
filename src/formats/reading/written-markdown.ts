// What our own Markdown looks like on one line, taken apart again: the exact way back from escape-markdown.ts and
// markdown-parts.ts. No parser is asked, so a line costs no more than its length.

import { hostOf } from '../../domain/address';
import type { OldItem } from '../../domain/old-issue';
import { emptyItem } from '../../domain/old-issue';
import { escapeLine, escapeText } from '../escape-markdown';
import { isolated, plainLine } from '../plain-text';

/** The text of a link: brackets in it are always escaped. */
const LINK = String.raw`\[((?:\\.|[^\\\[\]])*)\]\(((?:\\.|[^\\()\s])*)\)`;
const TIME = String.raw`(\d{4}-\d\d-\d\d \d\d:\d\d)`;

export const LINK_LINE = new RegExp(`^${LINK}$`, 'su');
const BEFORE_LINK = new RegExp(String.raw`^((?:\\.|[^\\\[])*)${LINK} ${TIME}$`, 'su');
const AFTER_LINK = new RegExp(`^${LINK}(?: \u2014 (.+))?$`, 'su');
const VOICE = new RegExp(`^${LINK} \u00b7 (?:(.*) \u00b7 )?${TIME}$`, 'su');
const UNLINKED_VOICE = new RegExp(`^(.+) \u00b7 ${TIME}$`, 'su');
const FACTS = new RegExp(`^(?:(.*) \u00b7 )?${TIME}$`, 'su');
const ENDS_IN_TIME = new RegExp(`^(?:(.*[^\u00b7]) )?${TIME}$`, 'su');

/** The words as they were before they were escaped. */
export const wordsOf = (written: string): string =>
  plainLine(written.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/[\u2066-\u2069]/g, ''));

export const addressOf = (written: string): string =>
  written.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&amp;(?=#?[A-Za-z0-9]+;)/g, '&');

/** What the line of an item says; null where it is no such line. Fields not on it are empty. */
export type ReadHead = (line: string, at: number) => OldItem | null;

const itemWith = (line: number, title = '', url = '', more: Partial<OldItem> = {}): OldItem => ({
  ...emptyItem(line),
  title: wordsOf(title),
  url: addressOf(url),
  ...more,
});

/** Who said it, unless it is only the address's own host. */
export const authorOf = (written: string, url: string): string => {
  const who = wordsOf(written);
  return who === hostOf(addressOf(url)) ? '' : who;
};

export const linked: ReadHead = (line, at) => {
  const found = LINK_LINE.exec(line);
  return found && itemWith(at, found[1], found[2]);
};

export const unlinked: ReadHead = (line, at) => (line.trim() === '' ? null : itemWith(at, line));

/** Who, title and time on one line. */
export const linkedAndTimed: ReadHead = (line, at) => {
  const [found, who = '', title, url = '', wall = ''] = BEFORE_LINK.exec(line) ?? [];
  return found === undefined ? null : itemWith(at, title, url, { author: authorOf(who, url), clippedAt: { wall } });
};

export const timed: ReadHead = (line, at) => {
  const [found, title, wall = ''] = ENDS_IN_TIME.exec(line) ?? [];
  return found === undefined ? null : itemWith(at, title, '', { clippedAt: { wall } });
};

/** The title with who behind a dash. */
export const linkedAndSaid: ReadHead = (line, at) => {
  const [found, title, url = '', who = ''] = AFTER_LINK.exec(line) ?? [];
  return found === undefined ? null : itemWith(at, title, url, { author: authorOf(who, url) });
};

export const said: ReadHead = (line, at) => {
  const cut = line.lastIndexOf(' \u2014 ');
  if (line.trim() === '') return null;
  return cut < 0 ? itemWith(at, line) : itemWith(at, line.slice(0, cut), '', { author: wordsOf(line.slice(cut + 3)) });
};

/** One whose address is not told has only its time to be known by. */
export const voice: ReadHead = (line, at) => {
  const [found, title, url = '', who = '', wall = ''] = VOICE.exec(line) ?? unlinkedVoice(line);
  return found === undefined ? null : itemWith(at, title, url, { author: authorOf(who, url), clippedAt: { wall } });
};

const unlinkedVoice = (line: string): string[] => {
  const [found, told = '', wall = ''] = UNLINKED_VOICE.exec(line) ?? [];
  const cut = told.lastIndexOf(' \u00b7 ');
  if (found === undefined) return [];
  return cut < 0 ? [found, told, '', '', wall] : [found, told.slice(0, cut), '', told.slice(cut + 3), wall];
};

/** A line of by whom and when. */
export function factsIn(line: string, url: string): Pick<OldItem, 'author' | 'clippedAt'> | null {
  const [found, who = '', wall = ''] = FACTS.exec(line) ?? [];
  return found === undefined ? null : { author: authorOf(who, url), clippedAt: { wall } };
}

/** The tags that a line is made of and nothing else; null for any other line. */
export function tagsIn(line: string, known: readonly string[], between: string): string[] | null {
  const written = known
    .flatMap((tag) => [...new Set([escapeLine(tag), escapeText(tag)])].map((text) => ({ tag, text: isolated(text) })))
    .sort((a, b) => b.text.length - a.text.length);
  const dead = new Set<number>();
  const from = (at: number): string[] | null => {
    if (dead.has(at)) return null;
    for (const { tag, text } of written) {
      if (!line.startsWith(text, at)) continue;
      const end = at + text.length;
      if (end === line.length) return [tag];
      const rest = line.startsWith(between, end) ? from(end + between.length) : null;
      if (rest) return [tag, ...rest];
    }
    dead.add(at);
    return null;
  };
  return line === '' || line.length > 5_000 ? null : from(0);
}
