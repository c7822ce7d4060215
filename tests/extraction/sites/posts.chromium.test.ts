// Site readers for posts and threads, which have no headline or whose replies belong to them.

import { expect, test } from 'vitest';
import discuz from '../../fixtures/sites/discuz.html?raw';
import hackerNews from '../../fixtures/sites/hacker-news.html?raw';
import redditNew from '../../fixtures/sites/reddit-new.html?raw';
import redditOld from '../../fixtures/sites/reddit-old.html?raw';
import v2ex from '../../fixtures/sites/v2ex.html?raw';
import weiboDesktop from '../../fixtures/sites/weibo-desktop.html?raw';
import weiboMobile from '../../fixtures/sites/weibo-mobile.html?raw';
import x from '../../fixtures/sites/x.html?raw';
import { pageOf } from '../read';

test('a Weibo post on a phone: all of it from the page’s data', () => {
  expect(pageOf(weiboMobile, 'https://m.weibo.cn/status/5300000000000001?from=page')).toMatchObject({
    title: '缆车停了半天，没有人着急',
    author: '缆车公社',
    published: '2026-09-30T08:05+08:00',
    siteName: '微博',
    image: 'https://wx1.sinaimg.cn/large/test1.jpg',
    text: '#山城早班车# 【缆车停了半天，没有人着急】司机下车去买了两斤橘子。\n\n回来时车上的人已经在下棋 & 喝茶了。',
  });
});

test('a Weibo post on the desktop: the feed’s markup, the first clause as title', () => {
  expect(pageOf(weiboDesktop, 'https://weibo.com/1000000002/Qwertyuio')).toMatchObject({
    title: '篾条要在夜里劈',
    author: '竹匠老严',
    published: '2026-03-14',
    siteName: '微博',
    image: 'https://wx2.sinaimg.cn/orj360/bamboo.jpg',
    summary: '篾条要在夜里劈，白天的竹子太响。今天劈了四十根，够编半只箩筐。',
    text: '篾条要在夜里劈，白天的竹子太响。\n今天劈了四十根，够编半只箩筐。',
  });
});

test('a Weibo post told by today, or without a year, has no date', () => {
  for (const time of ['今天 08:10', '3月14日 10:20', '5分钟前'])
    expect(
      pageOf(
        weiboDesktop.replace(' title="2026-03-14 10:20"', '').replace('26-3-14 10:20', time),
        'https://weibo.com/1000000002/Qwertyuio',
      ).published,
    ).toBe('');
});

test('Weibo’s data about another post is left alone', () => {
  expect(pageOf(weiboMobile, 'https://m.weibo.cn/status/5300000000000009').author).toBe('');
});

test('an X post: the one in the address, not the one it answers', () => {
  expect(pageOf(x, 'https://x.com/adaquill/status/1900000000000000002?s=20')).toMatchObject({
    title: 'The pier is closed again, and the gulls have noticed',
    author: 'Ada Quill',
    published: '2026-06-02T10:30Z',
    siteName: 'X',
    image: 'https://pbs.twimg.com/media/GULLS1?format=jpg&name=small',
    text: 'The pier is closed again, and the gulls have noticed. They queue at the gate as if somebody owed them a ticket.',
  });
});

test('an X post that was never drawn: what its metadata says', () => {
  const head =
    '<head><meta property="og:title" content="Ada Quill (@adaquill) on X"><meta property="og:description" content="Gulls queue at the gate. Nobody sells them tickets."></head>';
  expect(pageOf(`<html>${head}<body></body></html>`, 'https://twitter.com/adaquill/status/19')).toMatchObject({
    title: 'Gulls queue at the gate',
    author: 'Ada Quill',
  });
});

test('a Hacker News show: its poster, the clock of Greenwich, the comments after the text', () => {
  expect(pageOf(hackerNews, 'https://news.ycombinator.com/item?id=49000001')).toMatchObject({
    title: 'Show HN: A kettle that whistles in Morse',
    author: 'kettlewright',
    published: '2026-05-06T07:08Z',
    siteName: 'Hacker News',
    canonicalUrl: 'https://news.ycombinator.com/item?id=49000001',
    text: 'It spells out the temperature.\n\nThe hardest part was teaching it where to breathe.\n\nMine only ever says SOS.',
  });
});

test('a Hacker News link: who submits it did not write it', () => {
  const link = hackerNews
    .replaceAll('Show HN: A kettle', 'A kettle')
    .replace(/<div class="toptext">[\s\S]*?<\/div>/, '')
    .replace('<div class="commtext c00">Mine only ever says SOS.</div>', '');
  const page = pageOf(link, 'https://news.ycombinator.com/item?id=49000001');
  expect(page).toMatchObject({ title: 'A kettle that whistles in Morse', author: '' });
});

test('a thread of a Discuz! forum, on any host', () => {
  expect(pageOf(discuz, 'https://bbs.zhuhai-test.example/thread-7-1-1.html')).toMatchObject({
    title: '三轮车怎么过独木桥',
    author: '篾刀',
    published: '2026-01-02',
    siteName: '竹海论坛',
    summary: '桥只有一根竹子宽。我打算先把车轮卸下来。',
    text: '桥只有一根竹子宽。\n我打算先把车轮卸下来。\n\n扛过去就是了。',
  });
  const unnamed = discuz.replace('title="首页">竹海论坛', 'title="首页">首页');
  expect(pageOf(unnamed, 'https://bbs.zhuhai-test.example/thread-7-1-1.html').siteName).toBe('竹海论坛');
});

test('a V2EX topic: not the words about the node beside it', () => {
  expect(pageOf(v2ex, 'https://www.v2ex.com/t/1200001?p=1#reply1')).toMatchObject({
    title: '把电子邮件打印出来读是什么体验',
    author: 'paperclip99',
    published: '2026-04-01T07:30+08:00',
    siteName: 'V2EX',
    canonicalUrl: 'https://www.v2ex.com/t/1200001',
    text: '打印机响了一上午，我读完了三封信。\n\n纸比屏幕安静。',
  });
});

test.each([
  [
    'new',
    redditNew,
    'https://www.reddit.com/r/slowbread/comments/1abcd2/my_sourdough_has_outlived_two_landlords/?share_id=1',
  ],
  ['old', redditOld, 'https://old.reddit.com/r/slowbread/comments/1abcd2/my_sourdough_has_outlived_two_landlords/'],
])('a Reddit post in its %s markup', (_, html, address) => {
  const page = pageOf(html, address);
  expect(page).toMatchObject({
    title: 'My sourdough has outlived two landlords',
    author: 'crumb_keeper',
    siteName: 'Reddit',
    canonicalUrl: address.replace(/\?.*/, ''),
  });
  expect(page.published).toMatch(/^2026-09-01T18:20(Z|\+00:00)$/);
  expect(page.text).toMatch(/^It lives in a jar[\s\S]*Does it pay rent\?$/);
  expect(page.text).not.toContain('Be kind');
});

test('a Reddit post whose author is gone has none', () => {
  const gone = redditNew.replace('author="crumb_keeper"', 'author="[deleted]"');
  expect(pageOf(gone, 'https://www.reddit.com/r/slowbread/comments/1abcd2/x/').author).toBe('');
});
