// The language that an issue is written in, which nobody was asked for. The script of the digest's own names narrows
// it down; a language of that script which most of the clips are in is it, for digests link to what their readers read.

import type { AssembledIssue } from '../domain/issue';
import { languageOf } from './issue-parts';

/** By the script of a name: the scripts that languages are mostly written in (ISO 15924), the language if no clip tells. */
const SCRIPTS: readonly [letters: RegExp, scripts: readonly string[], language: string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, ['Jpan'], 'ja'],
  [/\p{Script=Hangul}/u, ['Kore'], 'ko'],
  [/\p{Script=Han}/u, ['Hans', 'Hant'], 'zh'],
  [/\p{Script=Cyrillic}/u, ['Cyrl'], 'ru'],
  [/\p{Script=Arabic}/u, ['Arab'], 'ar'],
  [/\p{Script=Hebrew}/u, ['Hebr'], 'he'],
  [/\p{Script=Greek}/u, ['Grek'], 'el'],
  [/\p{Script=Thai}/u, ['Thai'], 'th'],
  [/\p{Script=Devanagari}/u, ['Deva'], 'hi'],
];

/** BCP 47. */
export function issueLanguage({ digest, sections }: AssembledIssue): string {
  const names = [digest.name, digest.brand, ...digest.sections.map(({ name }) => name)].join(' ');
  const [, scripts, language] = SCRIPTS.find(([letters]) => letters.test(names)) ?? [/./, ['Latn'], 'en'];
  const told = sections.flatMap(({ items }) => items).map(({ clip }) => languageOf(clip));
  const common = told.find((one) => 2 * told.filter((other) => other === one).length > told.length);
  return common !== undefined && scripts.includes(scriptOf(common)) ? common : language;
}

function scriptOf(language: string): string {
  try {
    return new Intl.Locale(language).maximize().script ?? '';
  } catch {
    return ''; // well spelled, but no language all the same; or none was told
  }
}
