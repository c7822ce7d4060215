// The few words that a format says itself, in the issue's language where they are written in it, else in English.

import type { AssembledIssue } from '../domain/issue';
import { issueLanguage } from './issue-language';

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

export const wordsFor = (issue: AssembledIssue): OwnWords =>
  issueLanguage(issue).startsWith('zh') ? chinese : english;
