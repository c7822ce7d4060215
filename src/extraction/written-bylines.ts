// Bylines in plain text: "By Ana Ruiz" beside the headline, and where Chinese pages write theirs: after the source, at
// the head of the report, in brackets at its end.

import { placeOf } from './candidates';
import { blocksNear, headlineOf, type Line, standsElsewhere } from './headline';
import { distinct, type IsSite, isChineseName, isLabelled, isPersonal, namesIn } from './names';
import type { Source } from './source';
import type { Statement } from './statement';
import { isCjk, lineOf } from './words';

const LONGEST = 160;
const MOST_PARAGRAPHS = 200;
/** Words that say by whom, anywhere near the start; and words that say so only where a line has nothing else. */
const LATIN =
  /^(?:.{0,40}[|•·–—,]\s*)?(?:(?:written|posted|published|reported|words|story|text|submitted)\s.{0,40}?\bby|by|(?:geschrieben|verfasst|ver\u00f6ffentlicht)\s+von|(?:te[xk]s?te?|aut(?:o|eu)r\p{L}{0,2}|yazar|\u0430\u0432\u0442\u043e\u0440):|(?:publi\u00e9|r\u00e9dig\u00e9)\s+par|(?:escrito|publicado)\s+por|escribe|a cura di)\s*:?\s+(?=\S)/iu;
const WEAK = /^(?:von|par|por|di|door|af|av|texte?|autor|auteur)\s+(?=\S)/iu;
const STOP = '(?=$|[\\s,\\uff0c。;\\uff1b、()\\uff08\\uff09|\\uff5c/\\]】])';
const HAN_NAMES = '\\p{Script=Han}{2,4}(?:[\\s、\\uff0c,]{1,3}\\p{Script=Han}{2,4}(?![\\p{Script=Han}:\\uff1a]))*';
/** 作者：甲 乙, and whatever a pen name is made of. */
const LABELLED = new RegExp(
  `(?:作\\s*者|撰\\s*文|采\\s*写|执\\s*笔|(?<!\\p{Script=Han})文|(?<!\\p{Script=Han})记\\s*者)\\s*[:\\uff1a／/|\\uff5c︱丨]\\s*(?:[^\\s]{1,8}记者\\s*)?((?:${HAN_NAMES}|[\\p{L}\\p{N}·_.-]{2,20}(?:\\s[A-Z][a-z]+){0,2})${STOP})`,
  'u',
);
/** 本报记者 甲 乙, （记者 甲）, 某社某地某日电（记者甲）. */
const REPORTER = new RegExp(
  `(?:^|[\\s(\\uff08】])(?:\\p{Script=Han}{0,10})记者\\s?(${HAN_NAMES})(?=$|[)\\uff09\\s]|报道|\\d{1,2}月|摄影报道)(?!\\s?摄)`,
  'u',
);
const GLUED = /(?:^|[\s(（])\p{Script=Han}{2,10}记者(\p{Script=Han}{2,3})(?=\d{1,2}月|报道|[)\uff09]|\s*北京|$)/u;
/** （甲） alone after the last sentence. */
const SIGNED = /[。\uff01\uff1f”](?:\s*)[(\uff08](\p{Script=Han}{2,4}(?:[\s、]\p{Script=Han}{2,4}){0,3})[)\uff09]\s*$/u;

export function writtenBylines(source: Source, isSite: IsSite): Statement[] {
  const near = [nearHeadline(source, isSite)];
  const inText = isCjk(source.page.title) ? [chineseText(source, isSite)] : [];
  return [...near, ...inText].flatMap((one) => one ?? []);
}

function nearHeadline(source: Source, isSite: IsSite): Statement | null {
  const place = placeOf('near-headline');
  const lines = blocksNear(source);
  for (const [at, line] of lines.entries()) {
    const next = isLabel(line.text) ? `${line.text} ${lines[at + 1]?.text ?? ''}` : '';
    for (const text of [...textsOf(line), next]) {
      const chinese = LABELLED.exec(text)?.[1] ?? reporterIn(text);
      const names = chinese
        ? namesIn(chinese, isSite)
        : latinNames(text, { isSite, alone: text === line.text || text === next });
      if (names.length > 0) return { names, weight: chinese ? 0.9 : 0.8, place };
    }
  }
  return null;
}

/** A label with nothing after it: the names stand in the next block. */
const isLabel = (text: string): boolean => text.length < 24 && isLabelled(text) && !/\s\S/.test(text);

/** The block when it is short, and its lines: a label and the name after it are often parts of their own. */
function textsOf({ text, parts }: Line): string[] {
  const pairs = parts
    .slice(0, 12)
    .map((part, at) => (part.length < 40 ? `${part} ${parts[at + 1] ?? ''}`.trim() : part));
  return [text, ...pairs].filter((one) => one.length <= LONGEST);
}

function latinNames(text: string, { isSite, alone }: { isSite: IsSite; alone: boolean }): string[] {
  const label = LATIN.exec(text) ?? (alone && text.length < 80 ? WEAK.exec(text) : null);
  if (!label) return [];
  const names = namesIn(text.slice(label[0].length), isSite);
  return names.length > 0 && names.every(isPersonal) ? names : [];
}

const reporterIn = (text: string): string => {
  const names = REPORTER.exec(text)?.[1] ?? GLUED.exec(text)?.[1] ?? '';
  return names !== '' && names.split(/[\s、,\uff0c]+/).every(isChineseName) ? names : '';
};

/** The heads and ends of the report's paragraphs. */
function chineseText(source: Source, isSite: IsSite): Statement | null {
  const headline = headlineOf(source);
  const paragraphs = [...source.doc.querySelectorAll('p')].slice(0, MOST_PARAGRAPHS);
  let signed: Statement | null = null;
  for (const paragraph of paragraphs) {
    const text = lineOf(paragraph);
    if (text === '' || standsElsewhere(paragraph, headline)) continue;
    const head = text.slice(0, 60);
    const end = text.length > 60 ? text.slice(-40) : '';
    const said = [head, end].map((part) => LABELLED.exec(part)?.[1] ?? reporterIn(part)).find(Boolean);
    const names = distinct(said ? namesIn(said, isSite) : []);
    if (names.length > 0) return { names, weight: 0.7, place: placeOf('text') };
    const alone = SIGNED.exec(text.slice(-60))?.[1];
    if (alone?.split(/[\s、]/).every(isChineseName))
      signed = { names: namesIn(alone, isSite), weight: 0.4, place: placeOf('text') };
  }
  return signed;
}
