// A format's text as a reader would see it, for looking at: HTML as it is, Markdown as the page it makes. Feeds, tables
// and data have no such face.

import type { Format } from './format';
import { PAGE_STYLE } from './html-page-style';
import { documentAsHtml } from './templates/prose';
import { escapeHtml } from './templates/syntaxes/html';

/** Is there anything to see but the source? */
export const hasFace = ({ mediaType }: Pick<Format, 'mediaType'>): boolean =>
  mediaType === 'text/html' || isMarkdown(mediaType);

const isMarkdown = (mediaType: string): boolean => mediaType.startsWith('text/markdown');

/** A whole HTML document without scripts; null where the format has no face. */
export function rendered({ mediaType }: Pick<Format, 'mediaType'>, text: string): string | null {
  if (mediaType === 'text/html') return text;
  if (!isMarkdown(mediaType)) return null;
  const { matter, body } = parted(text);
  const front = matter === '' ? '' : `<pre class="matter">${escapeHtml(matter)}</pre>\n`;
  const pieces = piecesOf(body).map(pieceAsHtml).join('\n');
  return `<!doctype html>\n<html><head><style>${PAGE_STYLE}${MORE_STYLE}</style></head><body><main>${front}${pieces}</main></body></html>`;
}

const MORE_STYLE =
  '.matter{font-size:12px;opacity:.7;white-space:pre-wrap}table{border-collapse:collapse}th,td{padding:4px 8px;border:1px solid var(--line);text-align:start;vertical-align:top}';

function parted(text: string): { matter: string; body: string } {
  const found = /^---\n([\s\S]*?)\n---\n/.exec(text);
  return found ? { matter: found[1] ?? '', body: text.slice(found[0].length) } : { matter: '', body: text };
}

/** Sections apart, so that a letter typed into one has only that one read again. A fence that is open stays whole. */
function piecesOf(body: string): string[] {
  const pieces: string[] = [''];
  let fenced = false;
  for (const line of body.split(/(?<=\n)/)) {
    if (/^ {0,3}(```|~~~)/.test(line)) fenced = !fenced;
    if (!fenced && /^#{1,3} /.test(line)) pieces.push('');
    pieces[pieces.length - 1] += line;
  }
  return pieces.filter((piece) => piece.trim() !== '');
}

const known = new Map<string, string>();
const MOST_KNOWN = 400;

function pieceAsHtml(piece: string): string {
  const before = known.get(piece);
  if (before !== undefined) return before;
  const made = withTables(piece);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(piece, made);
  return made;
}

/** Tables are no part of plain Markdown, but many readers' apps show them. */
function withTables(piece: string): string {
  return piece
    .split(/((?:^\|.*\|[ \t]*\n?)+)/m)
    .map((part) => (/^\|.*\n\|[-:| ]+\|/.test(part) ? table(part) : documentAsHtml(part)))
    .join('\n');
}

function table(text: string): string {
  const [head = '', , ...rows] = text.trim().split('\n');
  const cells = (row: string, tag: string): string =>
    row
      .replace(/^\||\|\s*$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => `<${tag}>${documentAsHtml(cell.trim()).replace(/^<p>|<\/p>$/g, '')}</${tag}>`)
      .join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
  return `<table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>${body}</tbody></table>`;
}
