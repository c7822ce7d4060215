// A title for a page that states none: what is marked as a title in its body, else the head of its text, as of a post.
// Looked at only where nothing else is left.

import { type Finding, found } from './candidates';
import { siteKnower } from './site';
import { titleOfPost } from './sites/post';
import type { Source } from './source';
import { shortText } from './visible-texts';

const MARKED = 'h2,[class*="-title" i],[class~="title" i],[id="title" i]';
const POST = 'article,[itemprop~="articleBody"],[class*="content" i],p';
const ELSEWHERE = 'aside,nav,footer,header,li,[class*="comment" i],[class*="related" i]';
const SHORTEST = 4;
const LONGEST_TITLE = 120;
const LONGEST_POST = 2_000;

export function untitled(source: Source): Finding | null {
  const isSite = siteKnower(source);
  const first = (selector: string, least: number, longest: number): string => {
    const texts = [...source.doc.querySelectorAll(selector)].slice(0, 30).map((element) => {
      const text = element.closest(ELSEWHERE) ? '' : shortText(element, longest);
      return text.length < least || isSite(text) ? '' : text;
    });
    return texts.find(Boolean) ?? '';
  };
  const marked = first(MARKED, SHORTEST, LONGEST_TITLE);
  if (marked) return found(marked, 'heading');
  const post = first(POST, SHORTEST * 3, LONGEST_POST);
  return post ? found(titleOfPost(post), 'text', 'first clause') : null;
}
