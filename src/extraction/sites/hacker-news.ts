// Hacker News items. Who submits a link did not write it: only questions, shows and comments have an author here.

import { attributeAt, elementsAt, textAt } from './page-data';
import type { SiteReader } from './site-reader';

export const hackerNews: SiteReader = {
  name: 'Hacker News',
  host: /^news\.ycombinator\.com$/,
  path: /^\/item\?(?:.*&)?id=\d/,
  read: ({ doc }) => {
    const item = doc.querySelector('.fatitem');
    const title = textAt(item, '.titleline > a', '.storylink');
    const isOwn = item?.querySelector('.toptext,.commtext') || / HN[:：]/.test(title);
    return {
      title,
      author: isOwn ? textAt(item, '.hnuser') : null,
      // `2026-01-02T03:04:05 1767323045`: the clock of Greenwich, seconds or no seconds after it.
      published: attributeAt(item, 'title', '.age').replace(/^(\S{19}).*/, '$1Z'),
      textIn: elementsAt(doc, '.toptext,.commtext'),
    };
  },
};
