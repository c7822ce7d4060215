// The body of a letter: tables and styles of their own on every part, because that is what mail programs read; one
// column of 600 pixels. Nothing is fetched but the cover. Written from the e-mail edition, which Gmail shows whole.

import type { AssembledIssue } from '../domain/issue';
import type { Format } from './format';
import * as look from './html-email-style';
import { type Block, htmlHand } from './html-hand';
import { issueLanguage } from './issue-language';
import { titleOf, titleText } from './issue-parts';
import { plainLine } from './plain-text';
import { shortened } from './shortened';
import { prose } from './templates/prose';
import { escapeHtml } from './templates/syntaxes/html';
import { text } from './templates/syntaxes/text';
import { writtenPage } from './written-page';

export const htmlEmail: Format = {
  id: 'email',
  nameKey: 'formats_email',
  extension: 'html',
  mediaType: 'text/html',
  edition: 'email',
  pasted: true,
  render,
};

const row = (inner: string, block: Block): string => `<tr>\n<td style="${look.cellOf(block)}">\n${inner}\n</td>\n</tr>`;

const TABLE = '<table role="presentation" border="0" cellpadding="0" cellspacing="0"';

function render(issue: AssembledIssue): string {
  const language = issueLanguage(issue);
  const hand = htmlHand({ id: 'email', language, dress: look.dressOf, block: row });
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(titleOf(issue))}</title>
<style>
${look.SHEET}
</style>
</head>
<body class="page" style="${look.PAGE}">
<div style="${look.UNSEEN}">${escapeHtml(preheader(issue))}</div>
${TABLE} class="page" width="100%" style="${look.PAGE}">
<tbody>
<tr>
<td align="center" style="padding:24px 8px">
${TABLE} class="sheet" width="${look.WIDTH}" style="${look.SHEET_TABLE}">
<tbody>
<tr>
<td height="28" style="height:28px;line-height:28px;font-size:1px">&nbsp;</td>
</tr>
${writtenPage(issue, hand)}<tr>
<td height="32" style="height:32px;line-height:32px;font-size:1px">&nbsp;</td>
</tr>
</tbody>
</table>
</td>
</tr>
</tbody>
</table>
</body>
</html>
`;
}

const LONGEST_PREHEADER = 120;

/** What the letter says first, for the list that it lies in: the intro, else what it links to. */
function preheader({ issue, sections }: AssembledIssue): string {
  const titles = sections.flatMap(({ items }) => items).map(({ clip }) => titleText(clip));
  const words = plainLine(prose(issue.intro, text)) || titles.slice(0, 5).filter(Boolean).join(' \u00b7 ');
  return shortened(words, LONGEST_PREHEADER);
}
