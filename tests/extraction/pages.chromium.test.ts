// Whole pages, written by hand: two English, two Chinese, each made the way such sites make them.

import { expect, test } from 'vitest';
import { readPage } from '../../src/extraction/read-page';
import notebook from '../fixtures/pages/en-notebook.html?raw';
import report from '../fixtures/pages/en-report.html?raw';
import essay from '../fixtures/pages/zh-essay.html?raw';
import news from '../fixtures/pages/zh-news.html?raw';
import { pageOf } from './read';

test('an English report with every kind of metadata', () => {
  const { text, evidence, ...page } = pageOf(
    report,
    'https://fieldlantern.example/2026/09/rivers-backwards?utm_source=x',
  );
  expect(page).toEqual({
    title: 'Rivers that learned to run backwards',
    author: 'Maud Ellery, Tomas Okafor',
    published: '2026-09-30T15:21+01:00',
    siteName: 'Field & Lantern',
    language: 'en-US',
    canonicalUrl: 'https://fieldlantern.example/2026/09/rivers-backwards',
    image: 'https://fieldlantern.example/pictures/lock-gate-large.jpg',
    summary:
      'Three engineers rebuilt a tidal lock with parts from a scrapyard. Their pumps now push a whole river uphill twice a day.',
    quote: '',
  });
  expect(text).toContain('climb towards the hills.\n\nNobody paid for this machine.');
  expect(text).not.toContain('All rights reserved');
});

test('an English notebook with no metadata at all', () => {
  const { text, evidence, ...page } = pageOf(notebook, 'https://drawer.example/maps');
  expect(page).toEqual({
    title: 'Small pens, large maps',
    author: 'Ines Marlow',
    published: '2025-03-04',
    siteName: 'Notes from a Drawer',
    language: 'en',
    canonicalUrl: 'https://drawer.example/maps',
    image: 'https://drawer.example/scans/harbour-40.png',
    summary: 'I have drawn the same harbour forty times, and it has never once held still.',
    quote: '',
  });
  expect(text).toContain('A pen of two tenths of a millimetre');
});

test('a Chinese newspaper page whose template calls it English', () => {
  const { text, evidence, ...page } = pageOf(news, 'http://jt.ylwb.example/2026/c1234.html');
  expect(page).toEqual({
    title: '山城开通首条无人驾驶缆车，票价两元',
    author: '陈望舒, 李牧之',
    published: '2026-09-30',
    siteName: '云岭晚报',
    language: 'zh',
    canonicalUrl: 'http://jt.ylwb.example/2026/c1234.html',
    image: '',
    summary:
      '山城首条无人驾驶缆车今天上午正式开通，全程七分钟，单程票价两元。缆车由本地三所高校的师生共同设计，首日便运送乘客近九千人次，站台上排起的长队一直延伸到老码头的石阶下。',
    quote: '',
  });
  expect(text).toContain('扶老人，抱孩子');
});

test('a Chinese essay with a description of its own', () => {
  const { text, evidence, ...page } = pageOf(essay, 'https://mandu.example/p/2026/winter');
  expect(page).toEqual({
    title: '旧书店的最后一个冬天',
    author: '苏晚晴',
    published: '2026-01-12T20:05+08:00',
    siteName: '慢读',
    language: 'zh-CN',
    canonicalUrl: 'https://mandu.example/p/2026/winter',
    image: 'https://img.mandu.example/2026/winter.jpg',
    summary: '守了三十一年书店的老周决定在立春关门。最后一个冬天里，每一本书都等来了它的读者。',
    quote: '',
  });
  expect(text).toContain('只有一盏从不熄灭的灯');
});

test('an XHTML document is a page like any other', () => {
  const xhtml = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>On slate</title></head><body><h1>On slate</h1>${'<p>Slate splits along one plane only, which is why it was written on before paper was cheap.</p>'.repeat(4)}</body></html>`;
  const document = new DOMParser().parseFromString(xhtml, 'application/xhtml+xml');
  const reading = readPage(document, 'https://example.com/slate');
  expect(reading).toMatchObject({
    page: { title: 'On slate', text: expect.stringContaining('Slate splits along one plane only') },
  });
});
