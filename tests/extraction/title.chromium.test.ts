// How the title is chosen, one rule a test, on the smallest page that shows it.

import { describe, expect, test } from 'vitest';
import { article, pageOf } from './read';

const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const title = (head: string, body = '', url?: string): string => pageOf(article(head, body), url).title;
const SITE = meta('og:site_name', 'Harbour Daily');

describe('sheds the site, and only the site', () => {
  test('at its end or at its start', () => {
    expect(title(`<title>Cranes asleep | Harbour Daily</title>${SITE}`)).toBe('Cranes asleep');
    expect(title(`<title>Harbour Daily - Cranes asleep</title>${SITE}`)).toBe('Cranes asleep');
    expect(title(`<title>Harbour Daily: Cranes asleep</title>${SITE}`)).toBe('Cranes asleep');
    expect(title(`<title>Cranes asleep [Harbour Daily]</title>${SITE}`)).toBe('Cranes asleep');
    expect(title(`<title>Cranes asleep | Part two</title>${SITE}`)).toBe('Cranes asleep | Part two');
  });
  test('whatever glues it on', () => {
    for (const glue of [' | ', ' – ', ' — ', ' - ', ' -- ', '_', ' _ ', ' · ', ' :: ', '\uff5c']) {
      expect(title(`<title>Cranes asleep${glue}Harbour Daily</title>${SITE}`), glue).toBe('Cranes asleep');
    }
  });
  test('in Chinese, with the channel before it, or behind a mere space', () => {
    expect(title('<title>起重机睡着了_港口新闻_海港晚报</title>')).toBe('起重机睡着了');
    expect(title('<title>起重机睡着了-海港网</title>', '<h1>起重机睡着了</h1>')).toBe('起重机睡着了');
    const foot = '<div>版权所有 山城海港研究院 Copyright © 2018 All rights reserved.</div>';
    expect(title('<title>起重机睡着了以后的港口 山城海港研究院</title>', foot)).toBe('起重机睡着了以后的港口');
  });
  test('also where the name itself holds glue', () => {
    const site = meta('og:site_name', 'Harbour Daily | Quay.example');
    expect(title(`<title>Cranes asleep | Harbour Daily | Quay.example</title>${site}`)).toBe('Cranes asleep');
  });
  test('a headline that begins with the site’s name keeps it', () => {
    const body = '<h1>海港网发布新报告</h1><h1>今日港口天气</h1>';
    expect(title('<title>海港网发布新报告_海港网</title>', body)).toBe('海港网发布新报告');
  });
});

describe('is the headline', () => {
  test('not the logo', () => {
    const body = '<h1>Harbour Daily</h1><h1>Cranes asleep</h1>';
    expect(title(`<title>Cranes asleep - Harbour Daily</title>${SITE}`, body)).toBe('Cranes asleep');
  });
  test('not the name of a forum whose thread stands in a lesser heading', () => {
    const body = '<h1>Quay Talk</h1><h2><a href="/t/1">Cranes asleep</a></h2>';
    expect(title('<title>Cranes asleep - Quay Talk</title>', body)).toBe('Cranes asleep');
  });
  test('not the section that has a heading of its own', () => {
    const body = '<h1>Press releases</h1><h1>The cranes are asleep tonight</h1>';
    const head = '<title>Harbour Daily - Press releases - The cranes are asleep tonight</title>';
    expect(title(head + SITE, body)).toBe('The cranes are asleep tonight');
  });
  test('that readers see, where another was written for sharing', () => {
    const social = 'You will not believe these cranes';
    const head = `${meta('og:title', social)}<meta name="twitter:title" content="${social}"><title>Cranes asleep</title>`;
    expect(title(head, '<h1>Cranes asleep</h1>')).toBe('Cranes asleep');
  });
  test('without the label in front of it', () => {
    const head = `<title>News - Cranes asleep</title>${meta('og:title', 'News - Cranes asleep')}`;
    expect(
      title(head, '<h1><span class="label">News</span><span class="label-append"> </span>Cranes asleep</h1>'),
    ).toBe('Cranes asleep');
    const colon = '<title>Press release: Cranes asleep</title>';
    expect(title(colon + meta('og:title', 'Press release: Cranes asleep'), '<h1>Cranes asleep</h1>')).toBe(
      'Cranes asleep',
    );
  });
  test('without the sign of a link to itself', () => {
    expect(title('', '<h1>Cranes asleep<a class="headerlink" href="#cranes">¶</a></h1>')).toBe('Cranes asleep');
  });
});

test('is whole where og:title was cut at an unescaped quote or by an ellipsis', () => {
  const whole = 'Who said &quot;cranes never sleep&quot; was wrong';
  const said = 'Who said "cranes never sleep" was wrong';
  const head = `<title>${whole}</title>`;
  expect(title(`${head}${meta('og:title', 'Who said ')}`, `<h1>${whole}</h1>`)).toBe(said);
  expect(title(`${head}${meta('og:title', 'Who said &quot;cranes never…')}`)).toBe(said);
});

describe('entities', () => {
  test('are decoded, also when the site encoded them twice', () => {
    expect(title(meta('og:title', 'Salt &amp;amp; light &amp;#8211; a study'))).toBe('Salt & light – a study');
  });
  test('stay where the headline shows them to its readers', () => {
    const said = 'When to write &amp;lt; in a page';
    expect(title(`<title>${said}</title>${meta('og:title', said)}`, `<h1>${said}</h1>`)).toBe(
      'When to write &lt; in a page',
    );
  });
});

test('has neither the counter before it nor the number of its page behind it', () => {
  expect(title('<title>(3) Cranes asleep</title>')).toBe('Cranes asleep');
  expect(title('<title>(99+ 封私信 / 87 条消息) 起重机为什么会睡着？</title>')).toBe('起重机为什么会睡着？');
  expect(title('<title>Cranes asleep - Page 2</title>')).toBe('Cranes asleep');
  expect(title('<title>Cranes asleep | Page 2 of 3</title>')).toBe('Cranes asleep');
  expect(title('<title>起重机睡着了_第2页</title>')).toBe('起重机睡着了');
  expect(title('<title>Quay Log » Blog Archive » Cranes asleep</title>', '<h1>Cranes asleep</h1>')).toBe(
    'Cranes asleep',
  );
});

describe('where the page states none', () => {
  test('it is what the body calls a title', () => {
    const body = '<div class="detail-title">起重机真的会睡着吗？</div>';
    const head = `<title>海港网-辟谣文章</title>${meta('og:site_name', '海港网')}`;
    expect(title(head, body)).toBe('起重机真的会睡着吗？');
  });
  test('it is the bracketed head of a post, or its first clause', () => {
    const site = `<title>海港社区</title>${meta('og:site_name', '海港社区')}`;
    const post = (text: string): string =>
      pageOf(`<!doctype html><head>${site}</head><body><article>${text}</article></body>`).title;
    expect(post('【起重机睡着了】昨夜十点，码头熄了灯。工人们都回家了。')).toBe('起重机睡着了');
    expect(post('昨夜十点码头全部熄了灯。工人们都回家了，起重机也睡着了。')).toBe('昨夜十点码头全部熄了灯');
  });
});

test('evidence names the places that say so, the surest first', () => {
  const head = `<title>Cranes asleep | Harbour Daily</title>${SITE}${meta('og:title', 'Cranes asleep')}`;
  const { evidence } = pageOf(article(head, '<h1>Cranes asleep</h1>'));
  expect(evidence.title).toEqual([
    { kind: 'heading', name: 'h1' },
    { kind: 'metadata', name: 'og:title' },
    { kind: 'document-title', name: 'title' },
  ]);
});

test('a hostile title of 100,000 characters is read at once', () => {
  for (const piece of ['a - ', '- ', '((', '_', '【', '版权所有', 'a:', ' |', '(1) ']) {
    const start = performance.now();
    title(`<title>${piece.repeat(25_000)}</title>`, `<h1>${piece.repeat(25_000)}</h1>`);
    expect(performance.now() - start, piece).toBeLessThan(1_500);
  }
});
