// Bilibili videos: the state the page starts from, else the words around the player and the metadata.

import { attributeAt, dig, objectAfter, textAt, wordsAt } from './page-data';
import type { SiteReader } from './site-reader';

export const bilibili: SiteReader = {
  name: 'Bilibili',
  siteName: '哔哩哔哩',
  host: /^(www|m)\.bilibili\.com$/,
  path: /^\/video\/(BV\w{8,12}|av\d+)/,
  read: (source, [canonicalUrl, id = '']) => {
    const { doc } = source;
    const state = objectAfter(source, '__INITIAL_STATE__');
    const told = dig(state, 'videoData') ?? dig(state, 'video', 'viewInfo');
    const data = [wordsAt(told, 'bvid'), `av${wordsAt(told, 'aid')}`].includes(id) ? told : null;
    const picture =
      wordsAt(data, 'pic') || attributeAt(doc, 'content', 'meta[itemprop="image"],meta[property="og:image"]');
    return {
      title: wordsAt(data, 'title') || textAt(doc, 'h1.video-title'),
      author:
        wordsAt(data, 'owner', 'name') || textAt(doc, '.up-name') || attributeAt(doc, 'content', 'meta[name="author"]'),
      published: wordsAt(data, 'pubdate') || textAt(doc, '.pubdate-ip-text', '.pubdate'),
      canonicalUrl,
      // Their servers cut to the size named after the at sign.
      image: picture.replace(/@[\w.-]*$/, ''),
      text: (wordsAt(data, 'desc') || textAt(doc, '.desc-info-text')).replace(/^-$/, ''),
    };
  },
};
