// A web page that stands alone: one file, no script, nothing fetched but the cover. Pictures of the clips stay out, for
// they lie on other people's sites, which would be told of every reader.

import type { AssembledIssue } from '../domain/issue';
import type { Format } from './format';
import { htmlHand, type Part } from './html-hand';
import { PAGE_STYLE } from './html-page-style';
import { issueLanguage } from './issue-language';
import { titleOf } from './issue-parts';
import { plainLine } from './plain-text';
import { shortened } from './shortened';
import { prose } from './templates/prose';
import { escapeHtml } from './templates/syntaxes/html';
import { text } from './templates/syntaxes/text';
import { writtenPage } from './written-page';

export const htmlPage: Format = {
  id: 'html',
  nameKey: 'formats_html',
  extension: 'html',
  mediaType: 'text/html',
  render,
};

const WORN: Partial<Record<Part, string>> = {
  facts: ' class="soft"',
  tags: ' class="soft"',
  img: ' referrerpolicy="no-referrer"',
};

/** Should anything in it ever run or be fetched after all, browsers refuse. */
const POLICY =
  "default-src 'none'; img-src http: https:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

function render(issue: AssembledIssue): string {
  const language = issueLanguage(issue);
  const hand = htmlHand({
    id: 'page',
    language,
    dress: (part) => WORN[part] ?? '',
    block: (inner, block) => (block === 'item' ? `<article>\n${inner}\n</article>` : inner),
  });
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${titleWords(titleOf(issue))}</title>`,
    ...descriptionOf(issue),
    `<style>\n${PAGE_STYLE}\n</style>`,
  ];
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
${head.join('\n')}
</head>
<body>
<main>
${writtenPage(issue, hand)}</main>
</body>
</html>
`;
}

/** What shows of a title in tabs, bookmarks and results of a search; the heading has all of it. */
const LONGEST_TITLE = 70;
const LONGEST_DESCRIPTION = 160;

/** Escapes count: validators measure the title as it is written. */
function titleWords(title: string): string {
  let written = '';
  for (let limit = LONGEST_TITLE; limit > 0; limit--) {
    written = escapeHtml(shortened(title, limit));
    if (written.length <= LONGEST_TITLE) break;
  }
  return written;
}

function descriptionOf({ issue }: AssembledIssue): string[] {
  const words = shortened(plainLine(prose(issue.intro, text)), LONGEST_DESCRIPTION);
  return words === '' ? [] : [`<meta name="description" content="${escapeHtml(words)}">`];
}
