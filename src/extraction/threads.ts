// Forum threads and question pages: many short texts by many people. No one part of the page holds them without the
// clutter between them, so each post is taken by the name that forum software gives to a post's body.

import { plainNameOf } from './parts';
import type { Source } from './source';

const ADDRESS =
  /^(?:forums?|bbs|boards?|ask|answers?|discuss|discourse|community|talk)\.|[/.](?:forums?|bbs|boards?|threads?|thread-\d[\d-]*|topic|view(?:topic|thread)|show(?:thread|topic)|questions?|discussions?|community|answers?|t\/[^/]{1,200}\/\d+)(?=[/.]|$)/i;
const KIND = /^(?:https?:\/\/schema\.org\/)?(?:DiscussionForumPosting|QAPage|Question)$/;
const SOFTWARE = /discuz|phpbb|vbulletin|xenforo|discourse|flarum|mybb|smf|invision|bbpress|nodebb|kunena/i;

const BODY =
  /(?:^|[-_\s])(?:post|message|msg|comment|reply|answer|question|topic|thread)s?[-_]{0,2}(?:data[-_])?(?:body|content|text|message|copy|html)|(?:^|\s)(?:t_f|bb-wrapper|cooked|kmsg|s-prose|postbody)(?=$|\s)|html-content-renderer/;
const NEVER = /^(a|form|ul|ol|h\d)$/;
const MOST_POSTS = 400;
const MOST_LOOKED = 6_000;
const LEAST_TEXT = 60;

/** The bodies of the thread's posts, in order. */
export function postsIn(body: Element): Element[] {
  const posts: { element: Element; length: number }[] = [];
  let looked = 0;
  let together = 0;
  for (const element of body.querySelectorAll('[class],[id],[itemprop]')) {
    if (++looked > MOST_LOOKED || posts.length >= MOST_POSTS) break;
    const length = isBody(element) ? (element.textContent?.trim().length ?? 0) : 0;
    const last = posts.at(-1);
    const within = last?.element.contains(element) ?? false;
    if (length < 2 || (within && last && length <= last.length * 0.5)) continue;
    if (within) posts.pop();
    posts.push({ element, length });
    together += length;
  }
  return together < LEAST_TEXT ? [] : posts.map((post) => post.element);
}

export function isThread({ url, doc, linked }: Source): boolean {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address && ADDRESS.test(address.hostname + address.pathname)) return true;
  if (SOFTWARE.test(doc.querySelector('meta[name="generator" i]')?.getAttribute('content') ?? '')) return true;
  return linked.some((node) => [node['@type']].flat().some((type) => KIND.test(String(type))));
}

const isBody = (element: Element): boolean =>
  !NEVER.test(element.localName) && (element.getAttribute('itemprop') === 'text' || BODY.test(plainNameOf(element)));
