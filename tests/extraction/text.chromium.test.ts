// Where the text is found and what of it is text, one rule a test, on the smallest page that shows it.

import { expect, test } from 'vitest';
import { emptyPage } from '../../src/domain/page';
import { sourceOf } from '../../src/extraction/source';
import { readText } from '../../src/extraction/text';
import { article, PROSE, pageOf, parse } from './read';

const textOf = (body: string, url?: string, head = '<title>Cranes asleep</title>'): string =>
  pageOf(article(head, body, ''), url).text;
const KETTLE = 'The kettle was older than the house';
/** Teasers as long as prose, more of them than of the article. */
const TEASERS = `<div class="river">${'<div><h3>Lamps</h3><p>Another story altogether, of lamps, of wicks, of oil, and of the man who carried them all up the hill.</p></div>'.repeat(12)}</div>`;

test('the elements that a site’s reader names are the text, in its order', () => {
  const doc = parse('<p id="b">Second of all.</p><p id="a">First of all.</p><p>Neither.</p>');
  const source = sourceOf(doc, { url: 'https://example.com/', title: '', page: { ...emptyPage, evidence: {} } });
  source.givenText = [...doc.querySelectorAll('#a'), ...doc.querySelectorAll('#b')];
  source.siteReader = 'Example';
  expect(readText(source)).toMatchObject({ text: 'First of all.\n\nSecond of all.', by: 'Example' });
});

test('the part that the page names as the text wins over longer ones', () => {
  for (const part of ['<div class="entry-content">', '<div itemprop="articleBody">', '<section class="story_body">']) {
    const text = textOf(`<h1>Cranes asleep</h1>${TEASERS}${part}${PROSE}</div>`);
    expect(text, part).toContain(KETTLE);
    expect(text, part).not.toContain('Lamps');
  }
});

test('a part of that name that holds next to nothing is not believed', () => {
  const text = textOf(`<div class="entry-content"><p>Loading</p></div><div>${PROSE}</div>`);
  expect(text).toContain(KETTLE);
});

test('a text cut into parts of one name comes out whole', () => {
  const part = `<div class="row"><div class="article-text">${PROSE}</div></div>`;
  const text = textOf(`<main><h1>Cranes asleep</h1>${part}${part.replaceAll('kettle', 'teapot')}</main>`);
  expect(text).toContain(KETTLE);
  expect(text).toContain('The teapot was older');
});

test('the lead between the headline and the text belongs to it', () => {
  const lead = 'A port turned its cranes off for one night, and the silence cost less than anybody had feared.';
  const text = textOf(
    `<main><h1>Cranes asleep</h1><p>${lead}</p><ul><li>${lead.replace('port', 'list')}</li></ul><div class="article-body">${PROSE}</div></main>`,
  );
  expect(text.startsWith(lead)).toBe(true);
  expect(text).not.toContain('A list turned');
});

test('what stands in an article and is not its text stays out', () => {
  const extras = [
    '<header><h1>Cranes asleep</h1><time>2 March</time></header>',
    '<div class="byline">By Ana Ruiz</div>',
    '<ul class="share"><li>Share it with the harbour</li></ul>',
    '<div><a href="/1">Lamps of the harbour, and who lights them</a> <a href="/2">Who sweeps the quay at night</a></div>',
  ].join('');
  const text = textOf(`<article>${extras}${PROSE}</article>`);
  expect(text).toMatch(/^The kettle/);
  for (const extra of ['Ana Ruiz', '2 March', 'Share it', 'Lamps']) expect(text).not.toContain(extra);
});

test('what is not shown is not read, unless it only waits to be shown', () => {
  const hidden = '<p>A note that nobody is shown, of a length that would do for a paragraph of prose, easily.</p>';
  for (const mark of ['hidden', 'style="display: none"', 'aria-hidden="true"', 'role="dialog"'])
    expect(textOf(`<div>${PROSE}<div ${mark}>${hidden}</div></div>`), mark).not.toContain('A note');
  expect(textOf(`<div id="js_content" style="visibility: hidden">${PROSE}</div>`)).toContain(KETTLE);
  expect(textOf(`<div hidden>${PROSE}${PROSE}</div>`)).toContain(KETTLE);
});

test('Readability’s choice gives way where it drops most of a named part', () => {
  const links = Array.from(
    { length: 6 },
    (_, i) => `<li>Stop ${i} of the ferry, <a href="/${i}">the quay of the ${i}th lamp</a></li>`,
  );
  const text = textOf(
    `<div class="post-content"><p>The ferry calls at six quays, one after the other, every evening.</p><div><ul>${links.join('')}</ul></div></div>`,
  );
  expect(text).toContain('The ferry calls');
});

const SAID = [
  'Has anybody a spare handle for an old kettle? Mine came off on Sunday, and the cat is glad of it.',
  'Yes: two.',
  'I would take the other one, if it is red, and if the post still goes over the hill this week.',
];
const posts = (said: readonly string[] = SAID): string =>
  said
    .map(
      (text, at) =>
        `<div class="row r${at}"><div class="who"><b>${['ana', 'bo', 'cy'][at]}</b> 1,024 posts</div><div class="when">Posted 2026-03-0${at + 1} 11:2${at}</div><div class="said">${text}</div></div>`,
    )
    .join('');
const THREAD = ['Kettle handles', ...SAID].join('\n\n');
const HEAD = '<title>Kettle handles</title>';

test.each([
  ['a forum’s address', 'https://example.com/forum/viewtopic.php?t=1', ''],
  ['a forum’s host', 'https://forum.example.com/a', ''],
  ['a question page’s data', 'https://example.com/a', '<script type="application/ld+json">{"@type":"QAPage"}</script>'],
  ['the site’s name', 'https://example.com/a', '<meta property="og:site_name" content="水壶论坛">'],
])('a thread, known by %s, is its title and its posts, without names and dates', (_how, url, head) => {
  const page = `<h1>Kettle handles</h1><div class="list">${posts()}</div><div class="sidebar">A board for whoever boils water.</div>`;
  expect(textOf(page, url, HEAD + head)).toBe(THREAD);
});

test('a long post is not taken for the whole thread', () => {
  const said = [PROSE.repeat(4), ...SAID];
  const text = textOf(`<main>${posts(said)}</main>`, 'https://forum.example.com/a', HEAD);
  for (const post of SAID) expect(text).toContain(post);
});

test('short words that all posts have are kept where they stand in a sentence', () => {
  const said = SAID.map((text) => `${text} So said <a class="at">Bo</a> to <a class="at">Cy</a>, at last.`);
  const text = textOf(`<main>${posts(said)}</main>`, 'https://forum.example.com/a', HEAD);
  expect(text).toContain('Yes: two. So said Bo to Cy, at last.');
});

test('an article on the site of a forum is no thread', () => {
  const head = '<meta property="og:site_name" content="水壶论坛">';
  const text = textOf(`<div class="article-content">${PROSE}</div><div>${posts()}</div>`, undefined, HEAD + head);
  expect(text).toContain(KETTLE);
  expect(text).not.toContain('spare handle');
});

test('an article with comments is no thread', () => {
  const comments =
    '<div class="comment-body">First! And what a fine kettle this is, I must say, my compliments.</div>'.repeat(3);
  const text = textOf(`<div class="entry-content">${PROSE}</div><div id="comments">${comments}</div>`);
  expect(text).toContain(KETTLE);
  expect(text).not.toContain('First!');
});

test('names that were made to stall the reader do not', () => {
  const name = `${'post-'.repeat(20_000)}x ${'Aa'.repeat(50_000)}`;
  const doc = parse(`<div class="${name}">${PROSE}</div>`.repeat(5));
  const url = 'https://example.com/forum/';
  const source = sourceOf(doc, { url, title: '', page: { ...emptyPage, evidence: {} } });
  const start = performance.now();
  expect(readText(source).text).toContain(KETTLE);
  expect(performance.now() - start).toBeLessThan(1_000);
});
