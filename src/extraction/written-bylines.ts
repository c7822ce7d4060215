// Bylines in plain text beside the headline: "By Ana Ruiz", and those of Chinese pages after the source or at the head
// of the report. Reporters named only further down are not asked for: they may be another report's.

import { placeOf } from './candidates';
import { blocksNear, headlineOf, type Line } from './headline';
import { type IsSite, isChineseName, isLabelled, isPersonal, namesIn } from './names';
import type { Source } from './source';
import type { Statement } from './statement';

const LONGEST = 160;
/** Words that say by whom, anywhere near the start; and words that say so only where a line has nothing else. */
const LATIN =
  /^(?:.{0,40}[|•·–—,]\s*)?(?:(?:written|posted|published|reported|words|story|text|submitted)\s.{0,40}?\bby|by|(?:geschrieben|verfasst|ver\u00f6ffentlicht)\s+von|(?:te[xk]s?te?|aut(?:o|eu)r\p{L}{0,2}|yazar|\u0430\u0432\u0442\u043e\u0440):|(?:publi\u00e9|r\u00e9dig\u00e9)\s+par|(?:escrito|publicado)\s+por|escribe|a cura di)\s*:?\s+(?=\S)/iu;
const WEAK = /^(?:von|par|por|di|door|af|av|texte?|autor|auteur)\s+(?=\S)/iu;
const STOP = '(?=$|[\\s,\uff0c。;\uff1b、()\uff08\uff09|\uff5c/\\]】])';
const HAN_NAMES = '\\p{Script=Han}{2,4}(?:[\\s、\uff0c,]{1,3}\\p{Script=Han}{2,4}(?![\\p{Script=Han}:\uff1a]))*';
/** 作者：甲 乙, and whatever a pen name is made of. */
const LABELLED = new RegExp(
  `(?:作\\s*者|撰\\s*文|采\\s*写|执\\s*笔|(?<!\\p{Script=Han})文|(?<!\\p{Script=Han})记\\s*者)\\s*[:\uff1a／/|\uff5c︱丨]\\s*(?:[^\\s]{1,8}记者\\s*)?((?:${HAN_NAMES}|[\\p{L}\\p{N}·_.-]{2,20}(?:\\s[A-Z][a-z]+){0,2})${STOP})`,
  'u',
);
/** 本报记者 甲 乙, （记者 甲）, 某社某地某日电（记者甲）. */
const REPORTER = new RegExp(
  `(?:^|[\\s(\uff08】])(?:\\p{Script=Han}{0,10})记者\\s?(${HAN_NAMES})(?=$|[)\uff09\\s]|报道|\\d{1,2}月|摄影报道)(?!\\s?摄)`,
  'u',
);
const GLUED = /(?:^|[\s(（])\p{Script=Han}{2,10}记者(\p{Script=Han}{2,3})(?=\d{1,2}月|报道|[)\uff09]|\s*北京|$)/u;
export function writtenBylines(source: Source, isSite: IsSite): Statement[] {
  const place = placeOf('near-headline');
  // Near what? Without a headline these are any lines of the page.
  const lines = headlineOf(source) ? blocksNear(source) : [];
  for (const [at, line] of lines.entries()) {
    const next = isLabel(line.text) ? `${line.text} ${lines[at + 1]?.text ?? ''}` : '';
    for (const text of [...textsOf(line), next]) {
      const chinese = LABELLED.exec(text)?.[1] ?? reporterIn(text);
      const names = chinese
        ? namesIn(chinese, isSite)
        : latinNames(text, { isSite, alone: text === line.text || text === next });
      if (names.length > 0) return [{ names, weight: chinese ? 0.9 : 0.8, place }];
    }
  }
  return [];
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
