// Threads of forums that run on Discuz!, on whatever host: known by their own markup.

import { attributeAt, elementsAt, textAt } from './page-data';
import type { SiteReader } from './site-reader';

const TIME = '[id^="authorposton"]';

export const discuz: SiteReader = {
  name: 'Discuz',
  siteName: '',
  host: /./,
  path: /./,
  read: ({ doc, documentTitle }) => {
    const title = textAt(doc, '#thread_subject');
    if (title === '') return {};
    const home = textAt(doc, '#pt .nvhm').replace(/^(首页|论坛)$/u, '');
    return {
      title,
      author: textAt(doc, '.authi a.xw1', '.authi a.xi2', '.postauthor .postinfo a') || null,
      published: attributeAt(doc, 'title', `${TIME} span[title]`) || textAt(doc, TIME),
      // "Subject - Board - Forum - Powered by Discuz!"
      siteName: home || /- (?!.* - )\s*(\S.*)$/.exec(documentTitle.split(/\s+-\s+Powered by Discuz!/, 1)[0] ?? '')?.[1],
      textIn: elementsAt(doc, '.t_f,.t_msgfont,.postmessage'),
    };
  },
};
