// GitHub repositories: the name, what it is for, and the README. Its dates are those of commits, not of the page.

import { stated } from '../metadata';
import { elementsAt, textAt } from './page-data';
import type { SiteReader } from './site-reader';

export const github: SiteReader = {
  name: 'GitHub',
  host: /^github\.com$/,
  path: /^\/[\w-]+\/[\w.-]+(?=\/?(?:$|\?))/,
  read: ({ doc, meta }) => {
    const [name] = stated(meta, 'octolytics-dimension-repository_nwo');
    const textIn = elementsAt(doc, 'article.markdown-body').slice(0, 1);
    return name
      ? {
          title: name,
          author: name.split('/')[0],
          published: null,
          // The address may be an old name's.
          canonicalUrl: `/${name}`,
          // "owner/name: what it is for"
          about: stated(meta, 'og:title')[0]?.split(`${name}: `)[1] || textAt(textIn[0] ?? null, 'p'),
          textIn,
        }
      : {};
  },
};
