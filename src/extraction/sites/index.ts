// The sites that have a reader of their own. Adding one: one file here, one line in this list, one fixture.

import { arxiv } from './arxiv';
import { bilibili } from './bilibili';
import { discuz } from './discuz';
import { github } from './github';
import { hackerNews } from './hacker-news';
import { reddit } from './reddit';
import type { SiteReader } from './site-reader';
import { v2ex } from './v2ex';
import { wechat } from './wechat';
import { weibo } from './weibo';
import { x } from './x';
import { youtube } from './youtube';
import { zhihu } from './zhihu';

export const SITE_READERS: readonly SiteReader[] = [
  wechat,
  weibo,
  zhihu,
  github,
  arxiv,
  hackerNews,
  x,
  youtube,
  bilibili,
  v2ex,
  reddit,
  discuz,
];
