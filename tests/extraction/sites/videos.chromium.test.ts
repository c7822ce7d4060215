// Site readers for videos: facts about the one in the address, also after the app has gone on to another.

import { expect, test } from 'vitest';
import bilibili from '../../fixtures/sites/bilibili.html?raw';
import youtube from '../../fixtures/sites/youtube.html?raw';
import { pageOf } from '../read';

test('a YouTube video: channel, day, largest picture, the whole description', () => {
  expect(pageOf(youtube, 'https://www.youtube.com/watch?list=x&v=TestVid0001&t=5s')).toMatchObject({
    title: 'Folding a map in the wind',
    author: 'Ridge Walks',
    published: '2026-07-08T09:10-07:00',
    siteName: 'YouTube',
    canonicalUrl: 'https://www.youtube.com/watch?v=TestVid0001',
    image: 'https://i.ytimg.com/vi/TestVid0001/maxresdefault.jpg',
    summary: 'Two hands are enough, three are better. Filmed on a ridge in a storm.',
    text: 'Two hands are enough, three are better. Filmed on a ridge in a storm.\n\nChapters:\n\n0:00 Unfolding',
  });
});

test('a YouTube video reached inside the app: nothing of the one before', () => {
  const next = youtube
    .replace(/<title>[^<]*/, '<title>Losing a map in the rain - YouTube')
    .replaceAll('>Ridge Walks<', '>Wet Socks<');
  expect(pageOf(next, 'https://www.youtube.com/watch?v=TestVid0002')).toMatchObject({
    title: 'Losing a map in the rain',
    author: 'Wet Socks',
    published: '',
    canonicalUrl: 'https://www.youtube.com/watch?v=TestVid0002',
    image: 'https://i.ytimg.com/vi/TestVid0002/hqdefault.jpg',
  });
});

test('a Bilibili video', () => {
  expect(pageOf(bilibili, 'https://www.bilibili.com/video/BV1xx4y1z7Te/?spm_id_from=333')).toMatchObject({
    title: '用一根筷子修好收音机',
    author: '拆机阿婆',
    published: '2026-08-01T12:00+08:00',
    siteName: '哔哩哔哩',
    canonicalUrl: 'https://www.bilibili.com/video/BV1xx4y1z7Te',
    image: 'http://i1.hdslb.com/bfs/archive/test.jpg',
    summary: '筷子是竹的，收音机是木的。修好以后只收得到天气预报。',
    text: '筷子是竹的，收音机是木的。修好以后只收得到天气预报。',
  });
});

test('a Bilibili video without its state: the words around the player', () => {
  const page = pageOf(bilibili.replace(/<script[\s\S]*?<\/script>/, ''), 'https://www.bilibili.com/video/BV1xx4y1z7Te');
  expect(page).toMatchObject({
    title: '用一根筷子修好收音机',
    author: '拆机阿婆',
    published: '2026-08-01',
    image: 'https://i1.hdslb.com/bfs/archive/test.jpg',
  });
});
