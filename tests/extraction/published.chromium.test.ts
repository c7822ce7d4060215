// The date of publication, one rule a test.

import { describe, expect, test } from 'vitest';
import { article, pageOf } from './read';

const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const pageAt = (head: string, body = '', url?: string) =>
  pageOf(article(`<title>Cranes asleep</title>${head}`, `<h1>Cranes asleep</h1>${body}`), url);
const published = (head: string, body = '', url?: string): string => pageAt(head, body, url).published;

describe('what machines are told', () => {
  test('published comes before modified; modified is better than nothing', () => {
    const modified = meta('article:modified_time', '2026-05-06T10:00:00Z');
    expect(published(modified + meta('article:published_time', '2026-05-01T09:30:10Z'))).toBe('2026-05-01T09:30Z');
    expect(published(modified)).toBe('2026-05-06T10:00Z');
    expect(published(`${modified}${ld({ '@type': 'Article', datePublished: '2026-04-30' })}`)).toBe('2026-04-30');
  });
  test('Baidu’s dialect of linked data has a date too', () => {
    expect(published(ld({ '@context': 'https://baidu.example/c.jsonld', pubDate: '2026-05-01T08:00:00' }))).toBe(
      '2026-05-01',
    );
  });
  test('the address may hold the day, in several spellings', () => {
    for (const path of [
      '/2026/03/02/cranes',
      '/2026-03/02/cranes.html',
      '/t20260302_17.html',
      '/2026/mar/02/cranes',
      '/2026/PORT/03/02/x',
    ])
      expect(published('', '', `https://example.com${path}`), path).toBe('2026-03-02');
    expect(published('', '', 'https://example.com/p/20261399')).toBe('');
  });
  test('a script’s plain assignment speaks where nothing else does', () => {
    expect(published('<script>var a = 1; var ct = "1772438400";</script>')).toBe('2026-03-02T08:00Z');
    expect(published("<script>var createTime = '2026-03-02 08:00';</script>")).toBe('2026-03-02');
    expect(published('<script>x({"publish_time":"2026-03-02 10:00"})</script>')).toBe('2026-03-02');
    expect(published('<script>var product = "1772438400", act = "1772438400"</script>')).toBe('');
  });
});

describe('what the page shows', () => {
  test('a time element, plain text near the headline', () => {
    expect(published('', '<time datetime="2026-03-02T08:00+01:00">2 March</time>')).toBe('2026-03-02T08:00+01:00');
    expect(published('', '<p>2026年3月2日 08:00</p>')).toBe('2026-03-02');
    expect(published('', '<p>Port, 2 March 2026</p>')).toBe('2026-03-02');
    expect(published('', '<p><b>02</b> <i>March</i> <u>2026</u></p>')).toBe('2026-03-02');
  });
  test('a line that says published beats one that says updated', () => {
    expect(published('', '<p>Updated: 5 March 2026 | Published: 2 March 2026</p>')).toBe('2026-03-02');
    expect(published('', '<p>更新时间：2026-03-05</p><p>发布时间：2026-03-02</p>')).toBe('2026-03-02');
    expect(published('', '<p>Updated <time>5 March 2026</time></p><p>Published <time>2 March 2026</time></p>')).toBe(
      '2026-03-02',
    );
  });
  test('the day shown is the day, where a zone parts it from the machines’ instant', () => {
    const head = meta('article:published_time', '2026-03-03T04:30:00Z');
    expect(published(head, '<p>March 2, 2026 at 11:30 p.m.</p>')).toBe('2026-03-02T23:30-05:00');
    expect(published(head, '<p>March 2, 2026</p>')).toBe('2026-03-02');
    expect(published(head, '', 'https://example.com/2026/03/02/cranes')).toBe('2026-03-02');
  });
  test('no zone on earth parts the day shown from the instant: the instant stays', () => {
    const head = meta('article:published_time', '2026-03-03T23:30:00Z');
    expect(published(head, '<p>March 2, 2026</p>')).toBe('2026-03-03T23:30Z');
  });
  test('“11 months ago” is the day in its title', () => {
    expect(published('', '<p><span title="2026-03-02 10:28:25">11个月前</span></p>')).toBe('2026-03-02');
    expect(published('', '<p><abbr title="2026-03-02T01:40:40Z">1 hr 4 mins ago</abbr></p>')).toBe('2026-03-02T01:40Z');
    expect(published('', '<p><abbr title="2026-03-02">Tuesday club</abbr></p>')).toBe('');
  });
  test('a reading time after the date ends no span', () => {
    expect(published('', '<p>2 March 2026 – 5 min read</p>')).toBe('2026-03-02');
  });
  test('the head of the site tells today’s date, not the article’s', () => {
    const body = '<header><div class="date">Tuesday, March 3rd 2026</div></header><h1>Cranes asleep</h1>';
    const head = `<title>Cranes asleep</title>${meta('article:published_time', '2026-03-02T10:00:00Z')}`;
    expect(pageOf(article(head, body)).published).toBe('2026-03-02T10:00Z');
  });
  test('a date among other words of the text is none of the page’s', () => {
    const line =
      'The harbour was drained on 4 May 2011 and filled again before anybody had noticed that the water was gone.';
    expect(published('', `<p>2 March 2026</p><p>${line}</p>`)).toBe('2026-03-02');
  });
});

describe('far from the headline', () => {
  const long = '<p>Nobody knew why the cranes had stopped, and nobody asked.</p>'.repeat(60);
  test('a date that says it is one, or the only one with a block for itself', () => {
    expect(published('', `${long}<div>发布时间：<b>2026-03-02</b></div>`)).toBe('2026-03-02');
    expect(published('', `${long}<div class="side"><p>Mise en ligne</p><p>2 mars 2026</p></div>`)).toBe('2026-03-02');
    expect(published('', `${long}<p align="right">2026年3月2日</p>`)).toBe('2026-03-02');
  });
  test('but none of several, and none of the comments', () => {
    expect(published('', `${long}<p>2026-03-02</p><p>2025-03-02</p>`)).toBe('');
    expect(published('', `${long}<div class="comments"><p>Posted</p><p>2026-03-02</p></div>`)).toBe('');
  });
  test('in a thread the first post is the page, though its template calls it a comment', () => {
    const post = (day: string): string => `<div class="comment"><i>${day}</i> So it began.</div>`;
    const posts = `${long}${post('2026-03-02')}${post('2026-03-05')}`;
    expect(published('', posts, 'https://example.com/forum/cranes')).toBe('2026-03-02');
    expect(published('', posts)).toBe('');
  });
});

describe('the order of figures', () => {
  const slashes = '<p>Published 02/03/2026</p>';
  test('follows the language and the country', () => {
    const of = (open: string, url?: string): string =>
      pageOf(article('<title>Cranes asleep</title>', `<h1>Cranes asleep</h1>${slashes}`).replace('<html>', open), url)
        .published;
    expect(of('<html lang="en-US">')).toBe('2026-02-03');
    expect(of('<html lang="en-GB">')).toBe('2026-03-02');
    expect(of('<html lang="en">', 'https://example.co.uk/a')).toBe('2026-03-02');
    expect(of('<html lang="fr">')).toBe('2026-03-02');
    expect(of('<html>', 'https://example.fr/a')).toBe('2026-03-02');
  });
  test('gives way to a date that can be read in one way only', () => {
    expect(published(meta('article:published_time', '2026-03-02T10:00Z'), slashes)).toBe('2026-03-02T10:00Z');
  });
});

describe('none', () => {
  test('where nothing is stated', () => expect(published('')).toBe(''));
  test.each([
    '<footer><time datetime="2019-01-01">2019</time></footer>',
    '<aside class="related"><time datetime="2019-01-01">1 Jan 2019</time></aside>',
    '<div class="comments"><span class="date">2019-01-01</span></div>',
    '<p>Copyright 2019-01-01</p>',
    '<p>Member since 2019-01-01</p>',
    '<p>開催日時：2026年10月1日</p>',
    '<p class="date">6y</p>',
  ])('%s', (body) => expect(published('', body)).toBe(''));
  test('what a system stamps on every page is none, unless something else says so too', () => {
    const stamp = ld({ '@type': 'WebPage', datePublished: '2026-03-02T10:00:00Z', dateModified: '2026-04-02' });
    expect(published(stamp)).toBe('');
    expect(published(stamp, '<p>2 March 2026</p>')).toBe('2026-03-02T10:00Z');
    expect(published(stamp, '', 'https://example.com/forum/topic/7')).toBe('2026-03-02T10:00Z');
  });
  test('the day of an event, or its span', () => {
    const match = ld({ '@type': 'SportsEvent', startDate: '2026-03-02' });
    expect(published(match, '<p class="date">2 March 2026</p>')).toBe('');
    expect(published(match, '<p>Published 2 March 2026</p>')).toBe('2026-03-02');
    expect(published('', '<p>2026年3月2日（水）10:00～17:00</p>')).toBe('');
    expect(published('', '<p>2 March 2026 – 5 March 2026</p>')).toBe('');
  });
  test('before 1990 and in the future', () => {
    expect(published(meta('article:published_time', '1970-01-01T00:00:00Z'))).toBe('');
    expect(published(meta('article:published_time', '2093-01-01T00:00:00Z'))).toBe('');
  });
});

test('evidence names the places that agree, the surest first', () => {
  const head = ld({ '@type': 'Article', datePublished: '2026-03-02' }) + meta('article:published_time', '2026-03-02');
  expect(pageAt(head, '<p>2 March 2026</p>').evidence.published).toEqual([
    { kind: 'linked-data', name: 'datePublished' },
    { kind: 'metadata', name: 'article:published_time' },
    { kind: 'near-headline', name: '' },
  ]);
});
