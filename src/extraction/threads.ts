// Forum threads and question pages: many short texts by many people, and all of them are the page's text. Known by the
// address, by what the page says of itself, and by the name of the site. Where the posts are, columns.ts finds out.

import { typesOf } from './json-ld';
import type { Source } from './source';

const ADDRESS =
  /\/\/(?:[^/]{0,60}(?:bbs|forum[^./]{0,30}\.[^./]{1,60}\.)|(?:talk|club|discuss|tieba|zhidao|luntan)\.)|[/.](?:(?:forum|board|thread|question|answer|discussion)s?|bbs|thread-[\d-]{1,60}|topic(?:s\/\d+)?|(?:view|show)(?:topic|thread)|community|ask|wenda|read\.php|read-htm[^/]{0,60}|t\/[^/]{1,200}\/\d+|d\/\d+-[^/]{1,200})(?=[/.]|$)/i;
const KIND = /DiscussionForumPosting|QAPage|\bQuestion\b/;
/** How such sites call themselves. */
const SITE = /论坛|贴吧|社区|问答|forum|community|bbs/i;

export const isThread = ({ url, linked }: Source): boolean =>
  ADDRESS.test(url.split(/[?#]/, 1)[0] ?? '') || linked.some((node) => KIND.test(`${typesOf(node)}`));

/** Such sites have articles too: those stand in a part that is named for them. */
export const mayBeThread = ({ page }: Source): boolean => SITE.test(page.siteName);
