// What a post of ours looks like to Ghost. Ghost makes its own document of the HTML it is given, so the words are compared
// and not the bytes; which item it is and which parcel it was made of stands in a comment at the post's foot, which Ghost
// keeps as it is and its editor does not show with the text.

import type { Parcel } from './publisher';
import { fragmentOf, plain } from './wordpress-text';

export interface Mark {
  marker: string;
  /** Of the parcel that stood there when the mark was made. */
  hash: string;
  fingerprint: string;
  /** Of the address of its lead image; `-`: none. */
  image: string;
}

export interface Words {
  title: string;
  custom_excerpt: string | null;
  html: string;
}

const MARK = /\s*<!-- clipsheet ([a-z0-9-]+) ([0-9a-f]{64}) ([0-9a-f]{16}) ([0-9a-f]{8}|-) -->/g;

const LONGEST_EXCERPT = 300;

export const wordsOf = (parcel: Parcel): Words => ({
  title: parcel.title,
  custom_excerpt: cut(parcel.excerpt) || null,
  html: fragmentOf(parcel.body),
});

/** Longer ones are refused, and with them the whole post. */
function cut(excerpt: string): string {
  const text = excerpt.trim();
  return text.length > LONGEST_EXCERPT
    ? `${text
        .slice(0, LONGEST_EXCERPT - 1)
        .toWellFormed()
        .trimEnd()}…`
    : text;
}

export const markIn = (foot: string | null): Mark | null => {
  const [, marker = '', hash = '', fingerprint = '', image = ''] = [...(foot ?? '').matchAll(MARK)].at(-1) ?? [];
  return marker ? { marker, hash, fingerprint, image } : null;
};

/** The foot with our mark in it, and whatever else the editor put there. */
export function footWith(foot: string | null, { marker, hash, fingerprint, image }: Mark): string {
  const others = (foot ?? '').replace(MARK, '').trimEnd();
  return `${others}${others ? '\n' : ''}<!-- clipsheet ${marker} ${hash} ${fingerprint} ${image} -->`;
}

/** How a filter finds the mark of an item. */
export const markBegin = (marker: string): string => `clipsheet ${marker} `;

/** Sixteen hexadecimal digits that change with any word, link or image. */
export async function fingerprintOf({ title, custom_excerpt: excerpt, html }: Words): Promise<string> {
  const links = [...html.matchAll(/<(?:a|img)\b[^>]*?\s(?:href|src)\s*=\s*["']?([^"'\s>]+)/gi)].map(([, to = '']) =>
    bare(to),
  );
  const all = JSON.stringify([bare(title), bare(excerpt ?? ''), bare(plain(html)), links]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(all));
  return [...new Uint8Array(digest, 0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Where Ghost breaks its lines is no change. */
const bare = (text: string): string => text.replaceAll('&amp;', '&').replace(/\s+/g, '');
