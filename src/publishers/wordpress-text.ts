// What a post of ours looks like inside: the text, and at its end a comment that says which item it is, which parcel it
// was made of and what its words were. WordPress cleans what it stores (other quotes, escaped signs, no scripts), so the
// words are compared and not the bytes; whoever changes a word or a link changes the fingerprint.

import type { Parcel } from './publisher';

export interface Mark {
  marker: string;
  /** Of the parcel that stood there when the mark was made. */
  hash: string;
  fingerprint: string;
}

export interface Words {
  title: string;
  excerpt: string;
  content: string;
}

const MARK = /\s?<!-- clipsheet ([a-z0-9-]+) ([0-9a-f]{64}) ([0-9a-f]{16}) -->/g;

/** Title, excerpt and content as WordPress takes them: HTML, all three. */
export async function wordsOf(parcel: Parcel): Promise<Words> {
  const words = {
    title: escaped(parcel.title),
    excerpt: escaped(parcel.excerpt),
    content: parcel.mediaType === 'text/html' ? fragmentOf(parcel.body) : parcel.body,
  };
  const mark = `<!-- clipsheet ${parcel.marker} ${parcel.hash} ${await fingerprintOf(words)} -->`;
  return { ...words, content: withMark(words.content, mark) };
}

/** Inside the last element: by itself it would become an empty paragraph that readers see. */
function withMark(content: string, mark: string): string {
  const [, before, end] = /^([\s\S]*?)(<\/[a-z0-9]+>)\s*$/i.exec(content) ?? [null, content, ''];
  return `${before}${mark}${end}`;
}

export const markIn = (content: string): Mark | null => {
  const [, marker = '', hash = '', fingerprint = ''] = [...content.matchAll(MARK)].at(-1) ?? [];
  return marker ? { marker, hash, fingerprint } : null;
};

export const withoutMark = (content: string): string => content.replace(MARK, '');

/** Sixteen hexadecimal digits that change with any word, link or image. */
export async function fingerprintOf({ title, excerpt, content }: Words): Promise<string> {
  const bare = withoutMark(content);
  const links = [...bare.matchAll(/<(?:a|img)\b[^>]*?\s(?:href|src)\s*=\s*["']?([^"'\s>]+)/gi)].map(([, to = '']) =>
    decoded(to),
  );
  const all = JSON.stringify([plain(title), plain(excerpt), plain(bare), links]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(all));
  return [...new Uint8Array(digest, 0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What is inside the body of a whole page, without what makes it look like one. */
export function fragmentOf(html: string): string {
  const inside = /<body[^>]*>([\s\S]*?)(?:<\/body>|$)/i.exec(html)?.[1] ?? html;
  return inside.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '').trim();
}

/** The words of HTML, on one line. */
export const plain = (html: string): string =>
  decoded(html.replace(/<!--[\s\S]*?-->/g, '').replace(/<\/?[a-z][^>]*>/gi, ' '))
    .replace(/\s+/g, ' ')
    .trim();

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decoded(html: string): string {
  return html.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
