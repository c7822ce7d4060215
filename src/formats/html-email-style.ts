// How a letter looks. Every part wears its own style, for many mail programs drop style sheets; the sheet below is for
// those that keep it and tells them the dark colours. Colours are always set in pairs, so that no program that darkens
// letters by itself is left with half of one.

import type { Block, Part } from './html-hand';

/** The letter's own width, and that of what stands in it, in pixels. */
export const WIDTH = 600;
const SIDE = 24;
export const INNER_WIDTH = WIDTH - 2 * SIDE;

export const SHEET = `:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background-color: #0f120f !important; }
  .page .sheet, .page .sheet td { background-color: #1b201b !important; color: #e4e7e1 !important; }
  .page .soft { color: #a3ab9f !important; }
  .page a { color: #7fd0a6 !important; }
}`;

export const PAGE = 'margin:0;padding:0;background-color:#f1f3ef';
export const SHEET_TABLE = `width:100%;max-width:${WIDTH}px;background-color:#ffffff`;
/** Shown beside the subject in a list of letters, and nowhere else. */
export const UNSEEN = 'display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;color:#ffffff';

const FONT = "-apple-system,'Segoe UI','PingFang SC','Microsoft YaHei',Helvetica,Arial,sans-serif";
const SOFT = 'font-size:13px;line-height:1.5;color:#5a6257';
const SET_IN = 'padding-left:20px';

const WORN: Readonly<Record<Part, string>> = {
  h1: 'margin:0;font-size:24px;line-height:1.3',
  h2: 'margin:0;font-size:18px;line-height:1.4',
  h3: 'margin:0;font-size:16px;line-height:1.45',
  p: 'margin:6px 0 0',
  line: 'margin:0',
  facts: `margin:2px 0 0;${SOFT}`,
  tags: `margin:2px 0 0;${SOFT}`,
  a: 'color:#14603f;text-decoration:underline',
  blockquote: 'margin:8px 0 0;padding-left:12px;border-left:3px solid #c9cfc4',
  ul: `margin:6px 0 0;${SET_IN}`,
  ol: `margin:6px 0 0;${SET_IN}`,
  voices: `margin:8px 0 0;${SET_IN}`,
  li: 'margin:0 0 4px',
  code: "font-family:Menlo,Consolas,'Courier New',monospace;font-size:14px",
  pre: "margin:8px 0 0;white-space:pre-wrap;font-family:Menlo,Consolas,'Courier New',monospace;font-size:14px",
  hr: 'margin:0;border:0;border-top:1px solid #c9cfc4',
  img: `display:block;width:100%;max-width:${INNER_WIDTH}px;height:auto;border:0`,
};

export const dressOf = (part: Part): string => {
  const more = part === 'img' ? ` width="${INNER_WIDTH}"` : part === 'facts' || part === 'tags' ? ' class="soft"' : '';
  return `${more} style="${WORN[part]}"`;
};

const ABOVE: Readonly<Record<Block, number>> = {
  title: 0,
  cover: 16,
  heading: 32,
  line: 12,
  prose: 10,
  item: 22,
  rule: 28,
};

export const cellOf = (block: Block): string =>
  `padding:${ABOVE[block]}px ${SIDE}px 0;background-color:#ffffff;color:#1d211c;font-family:${FONT};font-size:16px;` +
  'line-height:1.6;text-align:left;word-break:break-word';
