// What stands among the sentences of a page and is none about it: invitations, notices, bylines, date lines, counters.

import { bare } from './words';

const NOTICE =
  /\b(click (here|to|on|the)|read more|continue reading|(visit|read) the (post|full)|subscribe (to|now|today|for|and)|sign up (to|for|now|here|today)|log ?in (to|or)|(us(es?|ing)|accept|enable) (of )?(our )?(cookies?|javascript)|all rights reserved|copyright|(our|weekly|daily|free) newsletter|follow us|share this|advertisement|your browser|terms of (use|service)|privacy policy|this (article|story) (was )?(originally|first) (appeared|published))\b|点击(查看|阅读|这里|进入|上方|下方|蓝字)|阅读(原文|全文)|版权所有|转载请|关注我们|扫码|扫描二维码|长按|责任编辑|责编|未经(授权|许可)|免责声明|请勿转载|请(先)?登录|微信公众号|本文(来自|转自|首发)|(浏览|阅读|点赞|收藏|评论|转发)量?\s?[\d.]{1,9}\s?[wk万千]?\s?次/i;
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
