// Weibo posts: the data that the mobile page carries in a script, or the markup of the desktop's feed.

import { decoded } from '../words';
import { attributeAt, dig, elementsAt, objectAfter, textAt, wordsAt } from './page-data';
import type { SiteReader } from './site-reader';

const WORDS = '[class*="_wbtext_"],.weibo-text';
const TIME = '[class*="head-info_time"],[class*="_time_"]';

export const weibo: SiteReader = {
  name: 'Weibo',
  siteName: '微博',
  host: /(^|\.)weibo\.c(om|n)$/,
  path: /^\/(?:\d+|detail|status)\/(\w{6,})\/?(?:$|\?)/,
  read: (source, [, id]) => {
    const status = dig(objectAfter(source, '$render_data'), 0, 'status');
    const post = source.doc.querySelector(WORDS)?.closest('article,.weibo-main,.card') ?? null;
    if (![wordsAt(status, 'id'), wordsAt(status, 'bid')].includes(id ?? ''))
      return {
        author: textAt(post, '[class*="head_name"]', '[class*="_name_"]', 'header .m-text-cut'),
        published: dayOf(attributeAt(post, 'title', TIME) || textAt(post, TIME)),
        image: attributeAt(post, 'src', '.woo-picture-img'),
        textIn: elementsAt(post, WORDS),
      };
    return {
      author: wordsAt(status, 'user', 'screen_name'),
      published: wordsAt(status, 'created_at'),
      image: wordsAt(status, 'pics', 0, 'large', 'url') || wordsAt(status, 'original_pic'),
      text: decoded(
        wordsAt(status, 'text')
          .replace(/<br[^>]{0,9}>/g, '\n')
          .replace(/<[^<>]{0,2000}>/g, ''),
      ),
    };
  },
};

/** `26-3-14 10:20` begins with the year. Times told from today or without a year are no dates. */
const dayOf = (text: string): string => text.replace(/^(?=\d\d-)/, '20');
