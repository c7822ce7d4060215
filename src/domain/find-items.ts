// Finding items by words: title, site, address, author, tags and remarks, of the item or of one of its voices.

import { hostOf } from './address';
import { type Item, remarkOf } from './issue';

/** Does the item hold every one of these words, in whatever case? No words match everything. */
export function matches(item: Item, words: string): boolean {
  const wanted = folded(words).split(/\s+/u).filter(Boolean);
  if (wanted.length === 0) return true;
  return [item, ...(item.voices ?? [])].some((one) => {
    const text = folded(textOf(one));
    return wanted.every((word) => text.includes(word));
  });
}

function textOf(item: Item): string {
  const { title, site, url, author, tags, remark } = item.clip;
  return [title, site, hostOf(url), author, ...tags, remark, remarkOf(item)].join('\n');
}

/** Full-width and half-width letters are one. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();
