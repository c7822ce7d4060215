// YouTube: the player's data, as long as it tells of the video in the address (the app changes views and leaves it).

import { dig, objectAfter, textAt, wordsAt } from './page-data';
import type { SiteReader } from './site-reader';

export const youtube: SiteReader = {
  name: 'YouTube',
  host: /^(www\.|m\.)?youtube\.com$/,
  path: /^\/(?:watch\?(?:.*&)?v=|shorts\/|live\/)([\w-]{6,20})/,
  read: (source, [, id]) => {
    const { doc, documentTitle } = source;
    const player = objectAfter(source, 'ytInitialPlayerResponse');
    const canonicalUrl = `https://www.youtube.com/watch?v=${id}`;
    const details = dig(player, 'videoDetails');
    if (!details) return {};
    if (wordsAt(details, 'videoId') === id)
      return {
        title: wordsAt(details, 'title'),
        author: wordsAt(details, 'author'),
        published: wordsAt(player, 'microformat', 'playerMicroformatRenderer', 'publishDate'),
        image: wordsAt([dig(details, 'thumbnail', 'thumbnails')].flat().at(-1), 'url'),
        canonicalUrl,
        text: wordsAt(details, 'shortDescription'),
      };
    const shown = doc.querySelector('ytd-watch-metadata #description');
    return {
      title: /^(?:\(\d+\) )?(.+) - YouTube$/.exec(documentTitle)?.[1],
      author: textAt(doc, 'ytd-watch-metadata #channel-name a') || null,
      published: null,
      image: `https://i.ytimg.com/vi/${id}/hqdefault.jpg`,
      canonicalUrl,
      textIn: shown ? [shown] : [],
    };
  },
};
