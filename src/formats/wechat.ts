// An article to paste into WeChat's editor: styles on the parts themselves, no class and no id. The editor drops links
// that lead out of WeChat, so each becomes its words with a number, and the addresses stand as text at the end.

import type { AssembledIssue } from '../domain/issue';
import type { Format } from './format';
import { htmlHand, type Part } from './html-hand';
import { writtenPage } from './written-page';

export const wechat: Format = {
  id: 'wechat',
  nameKey: 'formats_wechat',
  extension: 'html',
  mediaType: 'text/html',
  pasted: true,
  mostCharacters: 20_000,
  render,
};

/** Few and short: the editor takes only so many characters, and styles count. What is not here it sets by itself. */
const WORN: Partial<Record<Part, string>> = {
  h1: 'font-size:20px;line-height:1.4',
  h2: 'margin:28px 0 12px;font-size:17px',
  h3: 'margin:18px 0 2px;font-size:16px',
  facts: 'margin:0;font-size:13px;color:#888',
  tags: 'margin:0;font-size:13px;color:#888',
  p: 'margin:6px 0',
  blockquote: 'margin:8px 0;padding-left:10px;border-left:3px solid #ccc;color:#666',
  img: 'max-width:100%',
};

const styled = (style: string): string => (style === '' ? '' : ` style="${style}"`);

function render(issue: AssembledIssue): string {
  const hand = htmlHand({ id: 'wechat', dress: (part) => styled(WORN[part] ?? ''), block: (inner) => inner });
  const { body, notes } = footnoted(writtenPage(issue, hand).replace(/<\/?time>/g, ''));
  const listed = notes.map((address, index) => `[${index + 1}] ${address}`).join('<br>\n');
  const references =
    listed && `<p${styled('margin-top:28px;font-size:12px;color:#888;word-break:break-all')}>${listed}</p>\n`;
  return `<section${styled('font-size:16px;line-height:1.75')}>\n${body}${references}</section>\n`;
}

/** Every link is one that html-hand.ts wrote: text is escaped, so nothing else can look like one. */
const LINK = /<a href="([^"]*)">([\s\S]*?)<\/a>/g;
const WITHIN = /^https?:\/\/mp\.weixin\.qq\.com\//i;

/** The same address keeps its number. One that stands there in full already needs none. */
function footnoted(html: string): { body: string; notes: string[] } {
  const numbers = new Map<string, number>();
  const body = html.replace(LINK, (link, address: string, words: string) => {
    if (WITHIN.test(address)) return link;
    if (words === address) return words;
    const number = numbers.get(address) ?? numbers.size + 1;
    numbers.set(address, number);
    return `${words}<sup>[${number}]</sup>`;
  });
  return { body, notes: [...numbers.keys()] };
}
