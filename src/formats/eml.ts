// The issue as a letter in a file: text and HTML in one message, which mail programs open as a draft of the curator's own
// (X-Unsent). From and To are theirs to fill in. Its date is that of the issue, so the same issue gives the same file.

import { offsetAt } from '../domain/day';
import type { AssembledIssue } from '../domain/issue';
import type { Format } from './format';
import { htmlEmail } from './html-email';
import { titleOf } from './issue-parts';
import { alternatives, CRLF, header, mailDate } from './mime';
import { text } from './text';

export const eml: Format = {
  id: 'eml',
  nameKey: 'formats_eml',
  extension: 'eml',
  mediaType: 'message/rfc822',
  edition: 'email',
  lineEnd: CRLF,
  encoded: 'mime',
  render,
};

function render(issue: AssembledIssue): string {
  const at = issue.issue.closedAt ?? issue.issue.updatedAt;
  return alternatives(
    [
      header('Date', mailDate(at, offsetAt(at, issue.digest.zone))),
      header('Subject', titleOf(issue)),
      header('X-Unsent', '1'),
    ],
    [text, htmlEmail].map((part) => ({ mediaType: part.mediaType, text: part.render(issue) })),
  );
}
