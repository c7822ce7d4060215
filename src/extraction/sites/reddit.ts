// Reddit posts with their comments, in the new markup, whose facts are attributes, and in the old.

import { attributeAt, elementsAt, textAt } from './page-data';
import type { SiteReader } from './site-reader';

export const reddit: SiteReader = {
  name: 'Reddit',
  host: /(^|\.)reddit\.com$/,
  path: /^\/(?:r|user)\/[^/]+\/comments\/(\w+)/,
  read: ({ doc }, [, id]) => {
    const post = doc.querySelector(`#t3_${id},.id-t3_${id}`);
    const author = post?.getAttribute('author') ?? textAt(post, '.tagline .author');
    return {
      title: post?.getAttribute('post-title') ?? textAt(post, 'a.title'),
      author: author === '[deleted]' ? null : author,
      published: post?.getAttribute('created-timestamp') ?? attributeAt(post, 'datetime', 'time'),
      textIn: [
        ...elementsAt(post, '[slot="text-body"],.usertext-body'),
        ...elementsAt(doc, 'shreddit-comment > [slot="comment"],.commentarea .entry .md'),
      ],
    };
  },
};
