// Zhihu: questions, answers and columns. The page's data tells whose answer it is and when it was given; the answers
// shown beside it belong to the same question and are read after it.

import { attributeAt, dig, elementsAt, objectAfter, textAt, wordsAt, wordsIn } from './page-data';
import type { SiteReader } from './site-reader';

export const zhihu: SiteReader = {
  name: 'Zhihu',
  siteName: '知乎',
  host: /^(www|zhuanlan)\.zhihu\.com$/,
  path: /^\/(?:p\/(\d+)|question\/(\d+)(?:\/answer\/(\d+))?)(?=\/?(?:$|\?))/,
  read: (source, [canonicalUrl, column, question, answer]) => {
    const { doc } = source;
    const id = column ?? answer ?? question;
    if (!id) return {};
    const kind = column ? 'articles' : answer ? 'answers' : 'questions';
    const data = dig(objectAfter(source, '{"initialState":'), 'entities', kind, id);
    const item = answer ? doc.querySelector(`.AnswerItem[name="${answer}"]`) : doc;
    const time = '.ContentItem-time';
    return {
      title: wordsAt(data, 'title') || textAt(doc, 'h1.Post-Title,h1.QuestionHeader-title'),
      // A question belongs to all who answer it.
      author:
        id === question
          ? null
          : wordsAt(data, 'author', 'name') ||
            attributeAt(item, 'content', '.AuthorInfo meta[itemprop="name"]') ||
            textAt(item, '.AuthorInfo-name'),
      published:
        wordsAt(data, 'createdTime') ||
        wordsAt(data, 'created') ||
        // Shown is often the day of the last change; the hint beside it keeps the first.
        (id === question ? '' : attributeAt(item, 'data-tooltip', `${time} [data-tooltip]`) || textAt(item, time)),
      canonicalUrl,
      about: answer ? wordsIn(item?.querySelector('.RichText')) : '',
      textIn: elementsAt(
        doc,
        '.Post-RichText,.QuestionRichText [itemprop="text"],.AnswerItem .RichContent-inner .RichText',
      ),
    };
  },
};
