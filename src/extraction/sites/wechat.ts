// WeChat articles, and the short posts of pictures or words. The account is the author; the time stands in a script.

import { stated } from '../metadata';
import { assigned, elementsAt, textAt } from './page-data';
import { titleOfPost } from './post';
import type { SiteReader } from './site-reader';

/** Headlines are at most this long; what is longer is the post itself. */
const LONGEST_TITLE = 64;
/** What the long form of an address says of the article; the rest says how its reader came. */
const IDENTITY = /(?:[?&](?:__biz|mid|idx|sn)=[^&#]+)/g;

export const wechat: SiteReader = {
  name: 'WeChat',
  siteName: '微信公众平台',
  host: /^mp\.weixin\.qq\.com$/,
  path: /^\/s(\/[\w-]+|\?.*__biz=)/,
  read: (source, _, { pathname, search }) => {
    const { doc, meta } = source;
    const words = elementsAt(doc, '#js_content');
    const title =
      textAt(doc, '#activity-name', '.rich_media_title') ||
      stated(meta, 'og:title')[0] ||
      assigned(source, 'msg_title');
    return {
      title: title.length > LONGEST_TITLE ? titleOfPost(title) : title,
      author:
        textAt(doc, '#js_name', '.wx_follow_nickname') ||
        assigned(source, 'nickname', 'nick_name') ||
        stated(meta, 'author')[0],
      published:
        assigned(source, 'var ct', 'window.ct', 'ori_create_time', '(?:createT|create_t)ime') ||
        textAt(doc, '#publish_time'),
      image: stated(meta, 'og:image')[0] || assigned(source, 'msg_cdn_url', 'cdn_url'),
      canonicalUrl: `${pathname}${search.match(IDENTITY)?.join('').replace(/^&/, '?') ?? ''}`,
      textIn: words.length > 0 ? words : elementsAt(doc, '#js_image_desc,#js_text_desc'),
    };
  },
};
