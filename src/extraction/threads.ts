// Forum threads and question pages: many short texts by many people. No one part of the page holds them without the
// clutter between them, so each post is taken by the name that forum software gives to a post's body.

import { plainNameOf } from './parts';
import type { Source } from './source';

const ADDRESS =
  /^(?:forums?|bbs|boards?|ask|answers?|discuss|discourse|community|talk)\.|[/.](?:forums?|bbs|boards?|threads?|thread-\d[\d-]*|topic|viewtopic|viewthread|showthread|showtopic|questions?|discussions?|community|answers?|t\/[^/]{1,200}\/\d+)(?=[/.]|$)/i;
const KIND = /^(?:https?:\/\/schema\.org\/)?(?:DiscussionForumPosting|QAPage|Question)$/;
const SOFTWARE = /discuz|phpbb|vbulletin|xenforo|discourse|flarum|mybb|smf|invision|bbpress|nodebb|kunena/i;
const MARKED = '[itemtype$="/Question"],[itemtype$="/QAPage"],[itemtype$="/DiscussionForumPosting"]';

const BODY =
  /(?:^|[-_\s])(?:post|message|msg|comment|reply|answer|question|topic|thread)s?[-_]{0,2}(?:data[-_])?(?:body|content|text|message|copy|html)|(?:^|\s)(?:t_f|bb-wrapper|cooked|kmsg|s-prose|postbody)(?=$|\s)|html-content-renderer/;
const NEAR_NAMES = [
  'post',
  'message',
  'msg',
  'comment',
  'reply',
  'answer',
  'question',
  'topic',
  'thread',
  'html-content',
];
const BODIES = [
  ...NEAR_NAMES.map((name) => `[class*="${name}" i]`),
  '[itemprop~="text"],[id*="post" i],.t_f,.bbWrapper,.cooked,.s-prose',
].join(',');
const MOST_POSTS = 400;
const MOST_LOOKED = 6_000;
const LEAST_TEXT = 60;

/** The bodies of the thread's posts, in order; none where the page is no thread. */
export function postsOf(source: Source): Element[] {
  const { body } = source.doc;
  if (!body || !isThread(source)) return [];
  const posts: { element: Element; length: number }[] = [];
  let looked = 0;
  for (const element of body.querySelectorAll(BODIES)) {
    if (++looked > MOST_LOOKED || posts.length >= MOST_POSTS) break;
    const length = isBody(element) ? (element.textContent?.trim().length ?? 0) : 0;
    if (length < 2) continue;
    const last = posts.at(-1);
    if (!last?.element.contains(element)) posts.push({ element, length });
    else if (length > last.length * 0.5) posts[posts.length - 1] = { element, length };
  }
  const together = posts.reduce((sum, post) => sum + post.length, 0);
  return together < LEAST_TEXT ? [] : posts.map((post) => post.element);
}

export function isThread({ url, doc, linked }: Source): boolean {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address && ADDRESS.test(address.hostname + address.pathname)) return true;
  if (SOFTWARE.test(doc.querySelector('meta[name="generator" i]')?.getAttribute('content') ?? '')) return true;
  if (linked.some((node) => [node['@type']].flat().some((type) => KIND.test(String(type))))) return true;
  return doc.querySelector(MARKED) !== null;
}

function isBody(element: Element): boolean {
  if (/^(a|form|ul|ol|body|html|h\d)$/.test(element.localName)) return false;
  return /\btext\b/.test(element.getAttribute('itemprop') ?? '') || BODY.test(plainNameOf(element));
}
