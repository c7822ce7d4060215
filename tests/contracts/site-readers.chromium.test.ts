// What every site reader promises: it knows its own pages and no others, finds nothing where there is nothing, and never
// stumbles.

import { describe, expect, test } from 'vitest';
import { mayHaveSiteReader } from '../../src/domain/site-readers';
import { SITE_READERS } from '../../src/extraction/sites';
import { pageOf } from '../extraction/read';

/** A page that each can read, and pages of the same site that it must leave alone: the front, a list, a person. */
const ADDRESSES: Readonly<Record<string, { own: string; others: readonly string[] }>> = {
  WeChat: {
    own: 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv',
    others: ['https://mp.weixin.qq.com/', 'https://mp.weixin.qq.com/mp/profile_ext?action=home&__biz=x'],
  },
  Weibo: {
    own: 'https://weibo.com/1000000002/Qwertyuio',
    others: ['https://weibo.com/', 'https://weibo.com/u/1000000002', 'https://m.weibo.cn/u/1000000002'],
  },
  Zhihu: {
    own: 'https://www.zhihu.com/question/440001/answer/770002',
    others: ['https://www.zhihu.com/', 'https://www.zhihu.com/hot', 'https://www.zhihu.com/people/tantu'],
  },
  GitHub: {
    own: 'https://github.com/quillworks/tidepool',
    others: ['https://github.com/', 'https://github.com/quillworks', 'https://github.com/quillworks/tidepool/issues/3'],
  },
  arXiv: {
    own: 'https://arxiv.org/abs/2601.01234v2',
    others: ['https://arxiv.org/', 'https://arxiv.org/list/cs.CV/recent'],
  },
  'Hacker News': {
    own: 'https://news.ycombinator.com/item?id=49000001',
    others: ['https://news.ycombinator.com/', 'https://news.ycombinator.com/user?id=sip'],
  },
  X: {
    own: 'https://x.com/adaquill/status/1900000000000000002',
    others: ['https://x.com/home', 'https://x.com/adaquill', 'https://netflix.com/a/status/1'],
  },
  YouTube: {
    own: 'https://www.youtube.com/watch?v=TestVid0001',
    others: [
      'https://www.youtube.com/',
      'https://www.youtube.com/@ridge',
      'https://www.youtube.com/results?search_query=v',
    ],
  },
  Bilibili: {
    own: 'https://www.bilibili.com/video/BV1xx4y1z7Te/',
    others: ['https://www.bilibili.com/', 'https://www.bilibili.com/video/', 'https://space.bilibili.com/7'],
  },
  V2EX: {
    own: 'https://www.v2ex.com/t/1200001',
    others: ['https://www.v2ex.com/', 'https://www.v2ex.com/go/qna', 'https://www.v2ex.com/member/inkjet'],
  },
  Reddit: {
    own: 'https://www.reddit.com/r/slowbread/comments/1abcd2/x/',
    others: ['https://www.reddit.com/', 'https://www.reddit.com/r/slowbread/', 'https://www.reddit.com/user/rye/'],
  },
  Discuz: { own: 'https://bbs.zhuhai-test.example/thread-7-1-1.html', others: [] },
};

const isMet = (name: string, address: string): boolean => {
  const url = new URL(address);
  return SITE_READERS.some(
    ({ name: own, host, path }) => own === name && host.test(url.hostname) && path.test(url.pathname + url.search),
  );
};

const EMPTY = '<!doctype html><title></title><body></body>';
const PLAIN =
  '<!doctype html><title>Cranes asleep</title><h1>Cranes asleep</h1><p>By Ana Ruiz</p>' +
  '<p>The port turned its cranes off for one night, and the silence cost less than anybody had feared.</p>'.repeat(4);
/** The marks that readers look for, holding nothing or holding nonsense. */
const NONSENSE =
  '<script>var ct = "never"; var nickname = "\\x"; var $render_data = [{"status":7}][0]; ytInitialPlayerResponse = {"videoDetails":[]}; window.__INITIAL_STATE__={"videoData":"x"}; msg_title = "</script>' +
  '<script id="js-initialData" type="text/json">{"initialState":{"entities":[]}}</script>' +
  '<div id="js_content"></div><div class="fatitem"></div><shreddit-post id="t3_1abcd2"></shreddit-post><div id="Main"></div><article data-testid="tweet"></article><span id="thread_subject"> </span>';

test('the readers are fetched for every page that one of them can read, and not for other sites', () => {
  for (const { own } of Object.values(ADDRESSES)) expect.soft(mayHaveSiteReader(own), own).toBe(true);
  for (const other of [
    'https://netflix.com/a/status/1',
    'https://example.org/thread-of-gold',
    'https://x.com.evil.example/',
    '',
  ])
    expect.soft(mayHaveSiteReader(other), other).toBe(false);
});

test('each reader has a name of its own, and a page here', () => {
  expect(SITE_READERS.map(({ name }) => name).sort()).toEqual(Object.keys(ADDRESSES).sort());
});

describe.each(SITE_READERS.map(({ name }) => [name, ADDRESSES[name] ?? { own: '', others: [] }] as const))(
  '%s',
  (name, { own, others }) => {
    test('knows its own pages, and leaves front pages, lists and other people’s alone', () => {
      expect(isMet(name, own)).toBe(true);
      for (const address of others) expect(isMet(name, address), address).toBe(false);
      if (name !== 'Discuz')
        expect(isMet(name, own.replace(/\/\/[^/]+/, '//mirror.example')), 'on another host').toBe(false);
    });

    test('finds nothing in a page without its marks, and the page is read like any other', () => {
      const page = pageOf(PLAIN, own);
      expect(page).toMatchObject({ title: 'Cranes asleep', author: 'Ana Ruiz' });
      expect(page.text).toContain('The port turned its cranes off');
    });

    test('does not stumble over empty or broken marks', () => {
      for (const html of [EMPTY, NONSENSE, NONSENSE + PLAIN]) {
        const { evidence } = pageOf(html, own);
        const places = Object.values(evidence).flat();
        expect(places.filter(({ kind }) => kind === 'site-reader')).toEqual([]);
      }
    });
  },
);
