// Is this a person's name (or a desk's), and what are the names in a byline? False names cost as much as missed ones.

import { clampUnits, oneLine } from '../domain/text';
import { bare, decoded } from './words';

const LABEL =
  /^(?:(?:written|posted|published|reported|words|story)\s+by|by|von|vom|par|por|di|da|door|af|av|authors?|autor|auteur|作\s*者|撰文|文字|(?:本报|特约)?记者|文)\s*(?:[:\uff1a／/|\uff5c丨]|\s)\s*/i;
const JUNK =
  /https?:|www\.|@\S+\.|[<>{}=#|]|\d{3,}|^\d|\b(editors?|admin(istrator)?|staff|webmaster|guest|user|anonymous|unknown|null|undefined|none|n\/a|publisher|updated|published|posted|comments?|views?|shares?|followers?|subscribe|read more|minutes?|copyright|no author|gmbh|inc|llc|ltd)\b|责编|编辑|来源|转载|点击|阅读|评论|原创|管理员|匿名|佚名|未知|网友|发布|本站|小编|选稿|相关|文章/i;
/** "Posted on 21 September by". */
const DATED = /^(?:posted|published|updated|written)\b.{0,60}\bby\s+/i;
/** What follows the names on one line: roles, dates, sources. */
const TRAILER =
  /\s*(?:[|•·–—]\s+.*|,\s*(?:senior|chief|special|staff|contributing|the|for|in|on|at|political|science|business|technology|editor|reporter|correspondent|writer)\b.*|\b(?:on|in|for|at|updated|published|posted)\s+.*|,?\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*|,?\s(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d.*|\s(?:来源|编辑|责编|发布|时间|出处|摄影|19\d\d|20\d\d).*)$/i;
const SEPARATOR =
  /\s*(?:[;\uff1b、\uff0c&／/]|\s(?:and|und|et|y|和|与)\s|,\s*(?=[\p{Lu}\p{Script=Han}])|(?<=^\p{Script=Han}{2,4}|\s\p{Script=Han}{2,4})\s(?=\p{Script=Han}{2,4}(?:\s|$)))\s*/u;

/** The people (or desks) named in one statement of authorship, cleaned; none when it names no one. */
export function namesIn(text: string, isSite: (name: string) => boolean): string[] {
  const line = oneLine(decoded(text))
    .replace(DATED, '')
    .replace(LABEL, '')
    .replace(LABEL, '')
    .replace(/\s@\S+$/, '')
    .replace(TRAILER, '');
  const pieces = line.split(SEPARATOR).map((piece) => piece.replace(/^and\s+|[\s,\uff0c。.(\uff08]+$/giu, '').trim());
  const names = pieces.filter((name) => isName(name) && !isSite(name));
  return [...new Map(names.map((name) => [bare(name), name])).values()].slice(0, 12);
}

function isName(name: string): boolean {
  if (JUNK.test(name) || /^(by|von|por|par|di|the)$/i.test(name) || /[.!?]\s|[。!?\uff01\uff1f:\uff1a]/u.test(name))
    return false;
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  const words = name.split(/\s+/).length;
  return letters >= 2 && letters * 2 >= name.length && name.length <= 60 && words <= 6;
}

/** Joined as a clip keeps them. */
export const joined = (names: readonly string[]): string => {
  let line = '';
  for (const name of names) {
    const longer = line === '' ? name : `${line}, ${name}`;
    if (longer.length > 200) break;
    line = longer;
  }
  return clampUnits(line, 200);
};
