// The few words that a format says itself, in the digest's own language. A digest does not name its language, so it is
// read off the letters of what its curator wrote; where they do not tell, it is English.

import { type AssembledIssue, remarkOf } from '../domain/issue';

interface OwnWords {
  /** Heads of the columns of a table. */
  columns: readonly [n: string, title: string, from: string, tags: string, remark: string];
  /** How many items are not told of here. */
  more(count: number): string;
  thanksTo(names: readonly string[]): string;
}

const english: OwnWords = {
  columns: ['#', 'Title', 'From', 'Tags', 'Remark'],
  more: (count) => `\u2026 and ${count} more`,
  thanksTo: (names) => `Thanks to ${names.join(', ')}`,
};

const chinese: OwnWords = {
  columns: ['#', '\u6807\u9898', '\u6765\u6e90', '\u6807\u7b7e', '\u70b9\u8bc4'],
  more: (count) => `\u2026\u2026\u53e6\u6709 ${count} \u6761`,
  thanksTo: (names) => `\u611f\u8c22 ${names.join('\u3001')}`,
};

/** Han alone does not tell: Japanese and Korean are written with it too. */
const isChinese = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) && !/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);

export function wordsFor({ digest, issue, sections }: AssembledIssue): OwnWords {
  const names = [digest.name, digest.brand, digest.byline, ...digest.sections.map(({ name }) => name)].join(' ');
  const remarks = sections.flatMap(({ items }) => items.map(remarkOf));
  const own = [names, issue.intro, issue.outro, ...remarks].join(' ');
  return isChinese(names) || isChinese(own) ? chinese : english;
}
