// The site's name in the title element: at its end, or at its start. Which part it is, judged by what confirms it.

import { type Candidate, candidate } from './candidates';
import { stated } from './metadata';
import { segments } from './segments';
import { cleanName, hostLabel, isDomain, isHostName, spelling } from './site-names';
import type { Source } from './source';
import { bare, lineOf } from './words';

/** How Chinese sites are called. */
const SITE_WORD =
  /^.{1,16}(?:网|网站|网络|论坛|社区|门户|[日晚时早商晨周]报|周刊|杂志|在线|传媒|电视台|出版社|客户端|贴吧|百科|博客|大学|医院|人民政府)$/u;
const MAYBE_SITE = /^.{2,8}(?:新闻|资讯|订阅|平台|财经|科技|体育|视频|号)$/u;
/** The sections they put between a headline and their name, or behind it. */
export const SECTION =
  /^(?:首页|正文|详情|博客|论坛|时政|社会|国际|国内|财经|科技|娱乐|体育|军事|文化|教育|健康|汽车|房产|旅游|商业|视频|图片|滚动|评论|观点|生活|时尚|法治|地方|两岸|.{1,6}(?:频道|栏目)|.{0,4}(?:新闻|要闻|资讯)|.{0,2}(?:文章|内容|资讯)(?:详情|中心|正文|列表)?)$/u;
const LONGEST = 40;

/** What the ends of the title element say of the site. */
export function titleNames(source: Source, known: readonly string[]): Candidate[] {
  const parts = segments(source.documentTitle);
  const label = hostLabel(source.url);
  const before = headlineLength(source, parts);
  const names = parts.map((part) => cleanName(part, label));
  const weighed = names.flatMap((name, at) => {
    const weight =
      name.length > LONGEST || isDomain(name) ? 0 : weightOf(name, { at, last: names.length - 1, before, label });
    return weight > 0 && parts.length > 1 ? [candidate(name, weight * spelling(name), 'document-title', 'title')] : [];
  });
  return [...weighed, ...endings(source.documentTitle, known)];
}

interface Position {
  at: number;
  last: number;
  before: number;
  label: string;
}

function weightOf(name: string, { at, last, before, label }: Position): number {
  // In the middle stands a name only where its word or the host says so.
  if (at > 0 && at < last && !isHostName(name, label)) return at >= before && SITE_WORD.test(name) ? 1.6 : 0;
  if (isHostName(name, label)) return 3;
  if (at === 0) return 0;
  const shown = before > 0 && at >= before ? 1.5 : 0;
  if (SITE_WORD.test(name)) return 2 + shown;
  if (MAYBE_SITE.test(name)) return 1.2 + shown;
  return SECTION.test(name) ? 0 : shown;
}

/** How many parts of the title element a heading or og:title shows as the headline; 0 when none does. */
function headlineLength({ doc, meta }: Source, parts: readonly string[]): number {
  if (parts.length < 2) return 0;
  const rank = (selector: string, most: number): string[] =>
    [...doc.querySelectorAll(selector)].slice(0, most).map((heading) => bare(lineOf(heading)));
  const stating = [...rank('h1', 4), ...stated(meta, 'og:title').slice(0, 1).map(bare)];
  if (stating.includes(bare(parts.join('')))) return 0;
  const shown = new Set([...stating, ...rank('h2,h3', 12)]);
  for (let to = parts.length - 1; to > 0; to--) {
    const start = bare(parts.slice(0, to).join(''));
    if (start.length > 3 && shown.has(start)) return to;
  }
  return 0;
}

/** Names known from elsewhere that the title ends or starts with, whatever glues them on. */
function endings(title: string, known: readonly string[]): Candidate[] {
  const text = title.toLowerCase();
  return known.flatMap((name) => {
    const word = name.toLowerCase();
    const ends = text.endsWith(word) && /[\s\p{P}|]$/u.test(text.slice(0, -word.length));
    const starts = text.startsWith(word) && /^\s*[:\uff1a|\uff5c\-–—_»]/u.test(text.slice(word.length));
    return ends || starts ? [candidate(name, 2 * spelling(name), 'document-title', 'title')] : [];
  });
}
