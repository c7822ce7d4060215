// Who wrote it: one rule a test, on the smallest page that shows it.

import { describe, expect, test } from 'vitest';
import type { Page } from '../../src/domain/page';
import { article, PROSE, pageOf } from './read';

const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const read = (head: string, body: string, title = 'Cranes asleep'): Page =>
  pageOf(article(`<title>${title}</title>${meta('og:site_name', 'Harbour Daily')}${head}`, body));
const author = (head: string, body = ''): string => read(head, `<h1>Cranes asleep</h1>${body}`).author;
const chinese = (body: string, head = ''): string => read(head, `<h1>起重机睡着了</h1>${body}`, '起重机睡着了').author;

describe('what is stated for machines', () => {
  const shown = '<p>A story of Ana Ruiz and Bo Lind.</p>';

  test('is believed in every shape, where the page shows it', () => {
    expect(author(ld({ '@type': 'BlogPosting', author: ['Ana Ruiz', { name: 'Bo Lind' }] }), shown)).toBe(
      'Ana Ruiz, Bo Lind',
    );
    const graph = [
      { '@type': 'Article', author: { '@id': '#ana' } },
      { '@type': 'Person', '@id': '#ana', name: 'Ana Ruiz' },
    ];
    expect(author(ld({ '@graph': graph }), shown)).toBe('Ana Ruiz');
    expect(author('<meta name="author" content="Ana Ruiz and Bo Lind">', shown)).toBe('Ana Ruiz, Bo Lind');
    expect(author('<meta name="parsely-author" content="Ana Ruiz">', shown)).toBe('Ana Ruiz');
  });
  test('is not believed where no reader sees the name: an account, or the firm that built the site', () => {
    expect(author(ld({ '@type': 'Article', author: { name: 'Ana Ruiz' } }))).toBe('');
    expect(author('<meta name="author" content="Ana Ruiz">', '<script>var who = "Ana Ruiz"</script>')).toBe('');
  });
  test('is decided by what a shared card says, which alone is too little', () => {
    const card = '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Bo Lind">';
    const two = '<meta name="author" content="Ana Ruiz"><meta name="byl" content="By Bo Lind">';
    expect(author(two, shown)).toBe('Ana Ruiz');
    expect(author(two + card, shown)).toBe('Bo Lind');
    expect(author(card, shown)).toBe('');
  });
  test('names the authors of a paper in full, family names after given ones', () => {
    const cited = '<meta name="citation_author" content="Ruiz, Ana"><meta name="citation_author" content="Lind, Bo">';
    expect(author(cited)).toBe('Ana Ruiz, Bo Lind');
  });
  test('is overruled by another name printed beside the headline', () => {
    const page = '<div class="byline">By Bo Lind</div><p>Ana Ruiz edits.</p>';
    expect(author('<meta name="author" content="Ana Ruiz">', page)).toBe('Bo Lind');
  });
});

describe('what is printed', () => {
  test('is read from elements made for names, without roles, dates and counters', () => {
    expect(author('', '<div class="byline">By Ana Ruiz, senior reporter</div>')).toBe('Ana Ruiz');
    expect(author('', '<div class="byline">By Ana Ruiz 8 January 2026, 3:51 pm 11</div>')).toBe('Ana Ruiz');
    const glued = '<div class="byline"><span>Ana Ruiz</span><span>HARBOUR PRESS</span><span>Dec 16</span></div>';
    expect(author('', glued)).toBe('Ana Ruiz');
  });
  test('is several people when several stand beside each other', () => {
    const both = '<p class="meta">By <a rel="author">Ana Ruiz</a> and <a rel="author">Bo Lind</a></p>';
    expect(author('', both)).toBe('Ana Ruiz, Bo Lind');
  });
  test('is whoever an account beside the headline belongs to', () => {
    expect(author('', '<div><a href="/members/r42.7/">r42</a> <span>today</span></div>')).toBe('r42');
    expect(author('', '<div><a href="/staff/jobs/">Jobs</a></div>')).toBe('');
  });
  test('is read from plain text that says by whom, in the languages of Europe', () => {
    for (const line of [
      'By Ana Ruiz',
      'Von Ana Ruiz',
      'Par Ana Ruiz',
      'Por Ana Ruiz',
      'Text: Ana Ruiz',
      'Door Ana Ruiz',
    ])
      expect(author('', `<p>${line}</p>`), line).toBe('Ana Ruiz');
  });
  test('is not whoever took the picture or edited, nor a sentence that begins alike', () => {
    for (const line of ['Foto: Ana Ruiz', 'Edited by Ana Ruiz', 'By Monday the cranes were asleep', 'Von Hamburg aus'])
      expect(author('', `<p>${line}</p>`), line).toBe('');
  });
  test('is not the author of another article', () => {
    expect(author('', '<aside><p class="byline">By Ana Ruiz</p></aside>')).toBe('');
    const teaser = '<div><h3><a href="/b">Fog</a></h3><span class="author">Ana Ruiz</span></div>';
    expect(author('', `<section>${teaser}${teaser}</section>`)).toBe('');
  });
  test('is not one of the many who comment below, unless the page states the name', () => {
    const all = ['Ana Ruiz', 'Bo Lind', 'Cy Vane', 'Di Moor'].map(
      (name) => `<li><b class="author">${name}</b>${PROSE}</li>`,
    );
    const page = `<p>Night.</p><div><ul>${all.join('')}</ul></div>`;
    expect(author('', page)).toBe('');
    expect(author('<meta name="author" content="Ana Ruiz">', page)).toBe('Ana Ruiz');
  });
  test('is not whoever a page of people is about, nor a list of them', () => {
    expect(author('', '<div><a href="/people/search">People</a></div>')).toBe('');
    expect(author('', '<div><a href="/people/7/ana-ruiz">Ana Ruiz</a></div>')).toBe('Ana Ruiz');
  });
  test('is not the reader’s own account, nor a count of readers', () => {
    expect(author('', '<div class="username">Account <span>You’re logged in</span></div>')).toBe('');
    expect(author('', '<span class="author-views">人氣(42)</span>')).toBe('');
  });
  test('is not the list of what else the author wrote', () => {
    expect(author('', '<div class="author-news"><a href="/fog">Fog Over Town</a></div>')).toBe('');
  });
  test('is not the way to the page, however its element is called', () => {
    const home = '<p class="author-box"><b>You are here</b> &gt; <a href="/">Home</a>';
    expect(author('', `${home} &gt; Cranes asleep</p>`)).toBe('');
    expect(author('', '<p class="author-box"><b>Ana Ruiz</b> &gt; <a href="/b">News</a></p>')).toBe('Ana Ruiz');
  });
  test('is not in a list of comments, which templates shorten to cmt', () => {
    expect(author('', '<div class="cmt-list"><span class="user-name username">Bo Lind</span></div>')).toBe('');
  });
  test('is not the site’s own address, though it signs as the author', () => {
    expect(author('', '<a rel="author">Harbour-daily.it</a>')).toBe('');
  });
  test('is not in plain text where there is no headline to stand beside', () => {
    const line = '<p>By Ana Ruiz</p>';
    expect(read('', line).author).toBe('');
    expect(author('', line)).toBe('Ana Ruiz');
  });
  test('is nearer to the headline than another', () => {
    const body =
      '<header><h1>Cranes asleep</h1><b class="author">Bo Lind</b></header><div><i class="author">Ana Ruiz</i></div>';
    expect(read('', body).author).toBe('Bo Lind');
  });
  test('stands in the foot of the article too', () => {
    const body = '<article><h1>Cranes asleep</h1><p>Night.</p><footer><a rel="author">Ana Ruiz</a></footer></article>';
    expect(read('', body).author).toBe('Ana Ruiz');
  });
});

describe('Chinese bylines', () => {
  test('are no buttons: two characters that name no one and lead nowhere', () => {
    const marked = (held: string) => chinese(`<span class="article-author">${held}</span>`);
    expect(marked('打印')).toBe('');
    expect(marked('陆远')).toBe('陆远');
    expect(marked('作者：青苔')).toBe('青苔');
    expect(marked('<a href="/u/1">青苔</a>')).toBe('青苔');
  });
  test('are labelled, beside the source and the date', () => {
    expect(chinese('<p>2026-01-02 作者：林间鹿 来源：山野</p>')).toBe('林间鹿');
    expect(chinese('<p>本报记者 陆远山</p>')).toBe('陆远山');
    expect(chinese('<p>来源：山野 作者：港务党支部</p>')).toBe('港务党支部');
    expect(chinese('<p><span>作者：</span><span>陆远山</span></p>')).toBe('陆远山');
  });
  test('name several reporters', () => {
    expect(chinese('<p>海港社一月二日电（记者 陆远山 林鹿）夜里很静。</p>')).toBe('陆远山, 林鹿');
  });
  test('are not believed far down in the report alone', () => {
    const report = '<p>起重机都停了。</p>'.repeat(40);
    expect(chinese(`${report}<p>人们说这样的夜里适合喝茶，一直讲到灯亮。（记者 陆远山）</p>`)).toBe('');
  });
  test('are not the editor’s, the photographer’s or the source’s', () => {
    for (const line of ['责任编辑：陆远山', '来源：山野', '海港社记者 陆远山 摄', '记者从港务局了解到'])
      expect(chinese(`<p>${line}</p>`), line).toBe('');
  });
});

test('nobody wrote it when a registered society, whose name the host bears, signs its own news', () => {
  const body = '<h1>Cranes asleep</h1><span itemprop="author">Bundesverband KranWesen</span>';
  const head = '<title>Cranes asleep</title><meta name="author" content="Bundesverband KranWesen e.V.">';
  expect(pageOf(article(head, body), 'https://www.kran-wesen.example/news/1').author).toBe('');
});

test('a first page is nobody’s article: whom it states is the owner', () => {
  const page = article(
    '<title>Welcome</title><meta name="author" content="Ana Ruiz">',
    '<p>Ana Ruiz, at your service.</p>',
  );
  expect(pageOf(page, 'https://harbour.example/index.html').author).toBe('');
  expect(pageOf(page, 'https://harbour.example/notes/1').author).toBe('Ana Ruiz');
});

test('nobody wrote it when only the site, an id, an address, a slogan or an editor is named', () => {
  for (const said of ['Harbour Daily', '90210', 'https://example.com/u/1', 'admin', '让世界听见!', '责任编辑：王某'])
    expect(author(`<meta name="author" content="${said}">`, `<p>${said}</p>`), said).toBe('');
  expect(author(meta('article:author', 'https://social.example/harbour'))).toBe('');
});

test('the places that agree are told, the surest first', () => {
  const body = '<h1>Cranes asleep</h1><a rel="author">Ana Ruiz</a>';
  const { author: places } = read('<meta name="author" content="Ana Ruiz">', body).evidence;
  expect(places).toEqual([
    { kind: 'byline', name: 'author' },
    { kind: 'metadata', name: 'author' },
  ]);
});
