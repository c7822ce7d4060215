// Names in a statement of authorship: cut out of their line, told apart, and judged. False names cost as much as
// missed ones, so whatever is not like a name is dropped. Where the statements stand is for others to know.

import { clampUnits, oneLine } from '../domain/text';
import { bare, decoded } from './words';

export type IsSite = (name: string) => boolean;

const MOST_NAMES = 12;
const LONGEST_LINE = 300;

/** What stands before names, in a line of theirs. */
const LABEL =
  /^(?:(?:(?:\p{L}{4,12}\s)?by|(?:\p{L}{5,14}\s)?von|vom|(?:\p{L}{5,8}\s)?p(?:ar|or)|(?:scritto )?d[ai]|a cura di|door|a[fv]|escribe|te[xks]+t[eo]?|(?:the )?authors?|aut(?:o|eu)r\p{L}{0,3}|yazar|f\u00f6rfattare|forfatter|\u0430\u0432\u0442\u043e\u0440)\b|(?:原创)?作\s*者|撰\s*文|采\s*写|文字|(?:本[报网]|特约|见习|实习)?记者|通讯员|作家|著者|執筆|楼主|文)\s*(?:[:\uff1a／/|\uff5c︱丨]|(?=\s)|$)\s*/iu;
/** "Posted on 21 September by". */
const DATED = /^(?:posted|published|updated|written|publié|publicado|veröffentlicht)\b.{0,60}?\b(?:by|par|por|von)\s+/i;
/** What follows the names on one line: numbers, roles, sections, sources. */
const TRAILER =
  /\s*(?:[\s,]@.*|(?:^|[\s,(\uff08|•·»]|(?<=\p{Script=Han}))\d.*|[(\uff08[].*|[\s,](?:on|in|for|at|am|updated|published|posted|is|via)\s.*|,?\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*|,?\s(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d.*|\s(?:来源|编辑|责|发布|时间|出处|摄|报道|浏览|字号|阅读|于).*)$/iu;
const ROLE =
  /^(?:(?:senior|chief|special|staff|deputy|associate|managing|executive|the|for|in|on|at|an?)\b.*|.*\b(?:editor|reporter|correspondent|writer|columnist|contributor|journalist|director|professor|ph\.?\s?d|m\.?d\.|jr|redakteur(?:in)?|journaliste|periodista)\b.*)$/i;
const GLUE = /\s+[-–—·]\s+|\s*[|•»]\s*/u;
const SEPARATOR =
  /\s*(?:[;\uff1b、\uff0c&／/]|\s(?:and|und|et|y|e|och|og|en|with|和|与)\s(?=\p{Lu})|\s[和与]\s|,\s*(?:and\s+)?(?=\S)|(?<=^\p{Script=Han}{2,4}|[\s、]\p{Script=Han}{2,4})\s(?=\p{Script=Han}{2,4}(?:\s|$)))\s*/u;
/** What follows a comma after a name and is no name: where the person works. */
const WORKPLACE =
  /\b(?:programs?|foundation|university|institute|college|school|cent(?:er|re)|press|news|magazine|media|agency|times|post|office|team)\b/i;
const JUNK =
  /https?:|www\.|@\S+\.|[<>{}=#|?!]|\d{5}|^\d+$|\b(?:admin(?:istrator)?|webmaster|guest|user|anonymous|unknown|null|undefined|none|updated|published|posted|comments?|views?|shares?|follow(?:ers?)?|subscribe|minutes?|copyright|about the|more from|actualizad[oa]|publicado|publié|aktualisiert|veröffentlicht|gmbh|e\.\s?v|inc|llc|ltd|view all|read|photos?|image|sign in|log(?:ged| ?in)|reply)\b|责编|编辑|来源|转载|点击|阅读|评论|管理员|匿名|佚名|未知|网友|发布|本站|小编|相关|文章|关注|分享|订阅|收藏|粉丝|登录|作者|时间|[主首]页|更多|我的|人[气氣]/i;
/** Words that stand where names stand and are none. */
const NO_NAME =
  /^(?:(?:.*\s)?(?:by|von|p[ao]r|di|the|and)|.*\s(?:[ei]l|le|a[mt]|on|de|of)|beitrag|(?:web |news ?)?(?:staff|editor|reporter|writer|author|desk)s?|(?:staff|editorial) \w+|newsroom|(?:la )?r[eé]da[ckz]\p{L}+|aut(?:o|eu)r|(?:jan|febr)(?:uary)?|feb|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|(?:sept?|octo?|nov|dec)(?:em)?(?:ber)?|(?:mon|tues|wednes|thurs|fri|satur|sun|to|yester)day|account|home|menu|(?:user)?name|e-?mail|twitter|facebook|website|search|more|about|bio|profile|contact|news|blog|sports?|politics|opinion|记者|本报|通讯员|文|图)$/iu;

/** Does this text begin by saying that names follow? */
export const isLabelled = (text: string): boolean => DATED.test(text) || LABEL.test(text);

/** The people (or desks) named in one statement of authorship, cleaned; none when it names no one. */
export function namesIn(text: string, isSite: IsSite): string[] {
  const line = oneLine(decoded(text.slice(0, LONGEST_LINE)).replace(/<[^>]{0,80}>/g, ' '))
    .replace(DATED, '')
    .replace(LABEL, '')
    .replace(LABEL, '');
  const pieces = line
    .split(GLUE)
    .map((piece) => piece.trim())
    .filter(Boolean);
  const said = pieces.find((piece) => !isSite(piece)) ?? '';
  const names = said
    .replace(TRAILER, '')
    .split(SEPARATOR)
    .map(trimmed)
    .filter((name, at) => (at === 0 || !(ROLE.test(name) || WORKPLACE.test(name))) && isName(name) && !isSite(name));
  return distinct(names).slice(0, MOST_NAMES);
}

const trimmed = (piece: string): string =>
  piece
    .replace(/^(?:and|und|et)\s+|^[\s"“'([\]【]+|[\s,\uff0c。:\uff1a"”')\]】(\uff08]+$/giu, '')
    .replace(/(?<=\p{L}{3})\.$/u, '');

/** Each name once, whatever its case and punctuation, as it is first written. */
export function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(bare(name)) && seen.add(bare(name)));
}

function isName(name: string): boolean {
  if (JUNK.test(name) || NO_NAME.test(name) || /\p{L}{3}[.]\s\p{Lu}|[。\uff01\uff1f:\uff1a]/u.test(name)) return false;
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  const words = name.split(/\s+/);
  if (words.length > 2 && /^\p{Ll}+$/u.test(words.join(''))) return false;
  if (/^[a-z][\w.-]{2,24}$/i.test(name)) return true;
  return letters >= 2 && letters * 2 >= name.length && name.length <= 60 && words.length <= 6;
}

const PARTICLE = /^(?:de[lrns]?|v[ao]n|ten|ter|la|le|los|di|da|d[oa]s|du|el|al|bin|ibn|y|e|zu[mr]?|af|st)$/i;
const GIVEN = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;

/** Has it the shape of one person's name? Two to five names and particles, or as many characters as Chinese names have. */
export function isPersonal(name: string): boolean {
  if (/^\p{Script=Han}{2,4}$/u.test(name)) return isChineseName(name);
  if (/^[\p{Script=Han}\p{Script=Katakana}]+·[\p{Script=Han}\p{Script=Katakana}·]+$/u.test(name))
    return name.length <= 16;
  if (/^(?:\p{L}\.\s?){1,3}[\p{L}\s’'-]{3,30}$/u.test(name)) return true;
  const words = name.split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    /^\p{Lu}/u.test(name) &&
    words.every((word) => GIVEN.test(word) || PARTICLE.test(word))
  );
}

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石贾夏付方邹熊白孟秦邱侯江尹薛闫段雷史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文倪施洪張劉陳楊黃趙吳孫馬鄭謝許鄧馮葉蘇';

/** Two to four characters that begin as Chinese names do. */
export const isChineseName = (name: string): boolean =>
  /^\p{Script=Han}{2,4}$/u.test(name) && SURNAMES.includes(name[0] ?? ' ');

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
