// X posts and articles: the one the address names, not those it answers or those below it.

import { stated } from '../metadata';
import { attributeAt, elementsAt, textAt, wordsIn } from './page-data';
import { titleOfPost } from './post';
import type { SiteReader } from './site-reader';

/** How the site titles a post: `Ada Quill on X: "…" / X`, `Ada Quill (@quill) on X`. */
const TITLE = /^(?:\(\d+\+?\) )?(.{1,60}?)(?: \(@\w+\))? on (?:X|Twitter)(?:: ["“](.+)["”])?(?: \/ |$)/s;

export const x: SiteReader = {
  name: 'X',
  host: /^((www|mobile)\.)?(x|twitter)\.com$/,
  path: /^\/(?:i\/web|\w+)\/(?:status|article)\/(\d+)/,
  read: ({ doc, meta, documentTitle }, [, id]) => {
    const posts = [...doc.querySelectorAll('[data-testid="tweet"]')].slice(0, 50);
    const post = posts.find((one) => one.querySelector(`a[href$="/status/${id}"] time`)) ?? null;
    const textIn = elementsAt(
      post,
      '[data-testid="twitterArticleRichTextView"],[data-testid="tweetText"],[data-testid="card.wrapper"]',
    );
    const [, name, said] = (!post && TITLE.exec(stated(meta, 'og:title')[0] ?? documentTitle)) || [];
    const words = wordsIn(textIn[0]) || said || (name ? stated(meta, 'og:description')[0] : '');
    return {
      title: textAt(post, '[data-testid="twitter-article-title"]') || (words ? titleOfPost(words) : ''),
      author: textAt(post, '[data-testid="User-Name"] a') || name,
      published: attributeAt(post, 'datetime', 'time'),
      image: attributeAt(post, 'src', '[data-testid="tweetPhoto"] img'),
      about: words,
      textIn,
    };
  },
};
