// What stands among the sentences of a page and is none about it: invitations, notices, bylines, date lines, counters.

import { bare } from './words';

const NOTICE =
  /\b(click (here|to|on|the)|read more|continue reading|(visit|read) the (post|full)|(subscribe|sign up|log ?in) (to|now|today|for|and|here|or)\b|(us(es?|ing)|accept|enable) (of )?(our )?(cookie|javascript)|(our|weekly|daily|free) newsletter|follow us|share this|your browser|terms of (us|serv)|privacy policy|(originally|first) (appeared|published))|rights reserved|copyright|advertisement|点击[查阅这进上下蓝]|阅读[原全]文|版权所有|转载|关注我们|扫码|二维码|长按|责任编辑|责编|未经[授许]|免责声明|请先?登录|微信公众号|本文(来自|首发)|(浏览|阅读|点赞|收藏|评论|转发)量?\s?[\d.]{1,9}\s?[wk万千]?\s?次/i;
const BYLINE =
  /^(by|written by|posted by|published|updated|source|photo|image|credit)\b[:\s].{0,60}$|^(作者|来源|记者|编辑|文|图|摄影|时间|发布时间|原标题|导读)\s*[:\uff1a／/|\uff5c丨]/i;
/** A clock time in a short line is the line's own date. */
const DATE_LINE = /^.{0,40}\d{1,2}[:.]\d{2}\s*(am|pm|[A-Z]{3,4}\b|uhr|$).{0,30}$/i;

/** The place and the agency before a report's first sentence, another headline in brackets, the mark of a list. */
const LEAD =
  /^(\p{Lu}{3}[\p{L} .,’'-]{0,40}(\([\p{L}\d ./-]{2,30}\) ?)?(--|[–—]) |(\p{Lu}[\p{L} .,’'-]{2,40})?\([\p{L}\d .]{2,20}\) ?(--|[–—-]) |[^。\uff0c,(\uff08]{0,14}(\d日|本[^。\uff0c])[电電讯訊](\s*[(\uff08][^)\uff09]{1,30}[)\uff09])?\s*|[(\uff08](原标题\s?[:\uff1a][^()\uff08\uff09]{1,80}|[^()\uff08\uff09]{2,16}[电電讯訊])[)\uff09]\s*|[-–•·] )/u;

/** A sentence without what stands before it and is none of it. */
export const withoutLead = (sentence: string): string => sentence.replace(LEAD, '');

/** Is this sentence empty, the headline again, or no sentence about the page? */
export function isNotice(sentence: string, title: string): boolean {
  const key = bare(sentence);
  if (key === '' || key === bare(title)) return true;
  return NOTICE.test(sentence) || BYLINE.test(sentence) || DATE_LINE.test(sentence);
}
