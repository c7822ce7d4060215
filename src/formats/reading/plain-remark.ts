// Words that left as plain text become Markdown that says the same: signs are escaped, addresses stay addresses.

import { escapeLine, escapeText } from '../escape-markdown';
import { withoutControls } from '../plain-text';

export const markdownOf = (plain: string): string =>
  withoutControls(plain)
    .split(/\r\n?|[\n\u000b\u000c\u0085\u2028\u2029]/)
    .map(lineOf)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const lineOf = (line: string): string =>
  line
    .trim()
    .split(/(\bhttps?:\/\/[^\s<>"]{1,2000})/)
    .map((part, at) => (at % 2 === 1 ? part : at === 0 ? escapeLine(part) : escapeText(part)))
    .join('');
