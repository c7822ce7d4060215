// Site readers for articles, answers, repositories and papers, each on a page made the way the site makes it.

import { expect, test } from 'vitest';
import arxivAbstract from '../../fixtures/sites/arxiv-abs.html?raw';
import arxivPaper from '../../fixtures/sites/arxiv-html.html?raw';
import github from '../../fixtures/sites/github.html?raw';
import wechat from '../../fixtures/sites/wechat.html?raw';
import pictures from '../../fixtures/sites/wechat-pictures.html?raw';
import answer from '../../fixtures/sites/zhihu-answer.html?raw';
import column from '../../fixtures/sites/zhihu-column.html?raw';
import { pageOf } from '../read';

test('a WeChat article: the account as author, the script’s time, the hidden text', () => {
  const page = pageOf(
    wechat,
    'https://mp.weixin.qq.com/s?__biz=MzAwTESTTEST==&mid=2650000001&idx=1&sn=0a1b2c&scene=21#wechat_redirect',
  );
  expect(page).toMatchObject({
    title: '守塔人不读报',
    author: '慢船手记',
    published: '2026-09-30T06:00+08:00',
    siteName: '微信公众平台',
    canonicalUrl: 'https://mp.weixin.qq.com/s?__biz=MzAwTESTTEST==&mid=2650000001&idx=1&sn=0a1b2c',
    image: 'http://mmbiz.qpic.cn/mmbiz_jpg/tower/0?wx_fmt=jpeg',
    language: 'zh',
    summary:
      '岛上的报纸总是迟到三天，守塔人便索性不读了。他说灯只要亮着，消息迟早会自己找上门来。塔下的石阶一共二百一十七级，雨天要多数一级。',
  });
  expect(page.text.split('\n\n')).toEqual([
    '岛上的报纸总是迟到三天，守塔人便索性不读了。',
    '他说灯只要亮着，消息迟早会自己找上门来。',
    '塔下的石阶一共二百一十七级，雨天要多数一级。',
  ]);
  expect(page.evidence.published).toEqual([{ kind: 'site-reader', name: 'WeChat' }]);
});

test('a WeChat post of pictures: its words are its title and text', () => {
  expect(pageOf(pictures, 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv?scene=1')).toMatchObject({
    title: '三月的窗台',
    author: '北窗画室',
    published: '2026-03-01T08:00+08:00',
    image: 'https://mmbiz.qpic.cn/sill/0?wx_fmt=jpeg',
    canonicalUrl: 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv',
    text: '「三月的窗台」\n两只麻雀占了花盆，我们只好站着画。',
  });
});

test('a Zhihu answer: whose it is and when it was first given; the other answers are read after it', () => {
  const page = pageOf(answer, 'https://www.zhihu.com/question/440001/answer/770002?utm_psn=1');
  expect(page).toMatchObject({
    title: '为什么候鸟不走直线？',
    author: '滩涂看鸟',
    published: '2026-02-11T23:30+08:00',
    siteName: '知乎',
    canonicalUrl: 'https://www.zhihu.com/question/440001/answer/770002',
    summary: '因为风也不走直线。顺着海岸绕八百公里，比横穿海面省一半的力气。',
  });
  expect(page.text.split('\n\n')).toEqual([
    '它们明明看得见海的那一边。',
    '因为风也不走直线。',
    '顺着海岸绕八百公里，比横穿海面省一半的力气。',
    '直线是给不用吃饭的东西走的。',
  ]);
});

test('a Zhihu answer without its data: the page’s own words, the first day over the last change', () => {
  const shown = answer.replace(/<script[\s\S]*<\/script>/, '');
  const page = pageOf(shown, 'https://www.zhihu.com/question/440001/answer/770002');
  expect(page).toMatchObject({ author: '滩涂看鸟', published: '2026-02-11' });
});

test('a Zhihu question has no author', () => {
  const page = pageOf(answer, 'https://www.zhihu.com/question/440001');
  expect(page).toMatchObject({ title: '为什么候鸟不走直线？', author: '', published: '2019-01-02T08:00+08:00' });
});

test('a Zhihu column', () => {
  expect(pageOf(column, 'https://zhuanlan.zhihu.com/p/660001')).toMatchObject({
    title: '旧地图上的岔路',
    author: '折页',
    published: '2026-04-05',
    siteName: '知乎',
    text: '地图上有一条岔路，只画了一半。\n\n画图的人大概也在那里停过车。',
  });
});

test('a GitHub repository: its name, what it is for, its README, and no date', () => {
  expect(pageOf(github, 'https://github.com/quillworks/tidepool?tab=readme-ov-file')).toMatchObject({
    title: 'quillworks/tidepool',
    author: 'quillworks',
    published: '',
    siteName: 'GitHub',
    canonicalUrl: 'https://github.com/quillworks/tidepool',
    summary: 'Predicts the tide from three photographs of a pier',
    text: 'tidepool\n\nPoint a camera at a pier three times a day.\n\nThe waterline does the rest.',
  });
});

test('a renamed GitHub repository has its new address', () => {
  const page = pageOf(github, 'https://github.com/quillworks/tidepond');
  expect(page.canonicalUrl).toBe('https://github.com/quillworks/tidepool');
});

test('an arXiv abstract: first names first, the day of submission, the abstract as text', () => {
  const abstract =
    'We count waves from a single photograph. The method needs no calibration and runs on a pocket calculator.';
  expect(pageOf(arxivAbstract, 'https://arxiv.org/abs/2601.01234v2')).toMatchObject({
    title: 'Counting Waves With One Eye Closed',
    author: 'Ilse Brandt, Femi Okoye',
    published: '2026-01-05',
    siteName: 'arXiv',
    canonicalUrl: 'https://arxiv.org/abs/2601.01234',
    summary: abstract,
    text: abstract,
  });
});

test('an arXiv paper as HTML is the same paper, with its whole text', () => {
  const page = pageOf(arxivPaper, 'https://arxiv.org/html/2601.01234v2');
  expect(page).toMatchObject({
    title: 'Counting Waves With One Eye Closed',
    author: 'Ilse Brandt, Femi Okoye',
    published: '2026-02-20',
    canonicalUrl: 'https://arxiv.org/abs/2601.01234',
  });
  expect(page.text).toContain('Waves have been counted by hand');
});
