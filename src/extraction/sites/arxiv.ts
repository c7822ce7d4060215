// arXiv: the abstract page and the paper as HTML. What is clipped is the paper; its address is the abstract's.

import { stated } from '../metadata';
import { elementsAt, textAt, wordsIn } from './page-data';
import type { SiteReader } from './site-reader';

export const arxiv: SiteReader = {
  name: 'arXiv',
  host: /^(www\.|export\.)?arxiv\.org$/,
  path: /^\/(?:abs|html|pdf)\/((?:[a-z.-]+\/)?\d[\d.]*\d)/i,
  read: ({ doc, meta }, [, id]) => {
    const about = (
      stated(meta, 'citation_abstract')[0] || textAt(doc, 'blockquote.abstract', '.ltx_abstract p')
    ).replace(/^Abstract:\s*/, '');
    return {
      title: stated(meta, 'citation_title')[0] || textAt(doc, 'h1.ltx_title_document'),
      // On the paper itself a name is what stands before notes and addresses.
      author: elementsAt(doc, '.ltx_personname')
        .map((person) =>
          wordsIn(person)
            .split('\n')[0]
            ?.replace(/[^\p{L}\s.,'’-]/gu, '')
            .trim(),
        )
        .join(', '),
      published: stated(meta, 'citation_date')[0] || textAt(doc, '#watermark-tr', '.dateline'),
      canonicalUrl: `https://arxiv.org/abs/${id}`,
      about,
      text: doc.querySelector('.ltx_document') ? '' : about,
    };
  },
};
