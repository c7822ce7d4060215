// V2EX topics with their replies.

import { attributeAt, elementsAt, textAt } from './page-data';
import type { SiteReader } from './site-reader';

export const v2ex: SiteReader = {
  name: 'V2EX',
  host: /(^|\.)v2ex\.com$/,
  path: /^\/t\/\d+/,
  read: ({ doc }, [canonicalUrl]) => {
    // The column at the side describes the node in the same classes.
    const main = doc.getElementById('Main') ?? doc.getElementById('Wrapper');
    return {
      title: textAt(main, '.header h1'),
      author: textAt(main, '.header small a[href^="/member/"]'),
      published: attributeAt(main, 'title', '.header small span[title]'),
      canonicalUrl,
      textIn: elementsAt(main, '.topic_content,.reply_content'),
    };
  },
};
