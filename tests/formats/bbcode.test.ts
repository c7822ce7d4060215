// BBCode, read back as a Discuz forum would read it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bbcode } from '../../src/formats/bbcode';
import { tagAddress } from '../../src/formats/escape-bbcode';
import { everyPart } from '../fixtures/every-part';
import { HOSTILE_MARKDOWN, HOSTILE_TEXT, ODD_LINKS } from '../fixtures/hostile';
import { fullIssue, LAST } from '../helpers/full-issue';
import { FUZZ } from '../helpers/fuzz';
import { norm } from '../helpers/norm';
import { mentions, readBbcode } from '../helpers/read-bbcode';
import { clipRow, issueOf } from '../helpers/rows';

const HOSTILE_BBCODE = [
  '[b]bold[/b]',
  '[/url][url=https://elsewhere.example]x[/url]',
  '[URL]https://elsewhere.example[/URL]',
  '[img]https://track.example/1.gif[/img]',
  '[quote]x',
  '[/quote]',
  '[size=7]x',
  '[flash]https://a.example/x.swf[/flash]',
  '[hide]x[/hide]',
  '[code]x[/code]',
  '[*]x',
  '[[b]]',
  'ends in [',
  '/b]',
  'https://a.example/film.swf',
  'http://a.example/song.mp3',
  'www.a.example/x',
  'me@a.example',
  '@somebody hello',
  'attach://12',
  'ed2k://|file|x|/',
  'Talk:Design :) :lol ;P {:4_82:}',
  '"Perl" R&P <P',
  '&#x202e;flip &#091;b&#093;',
];
const ALL = [...HOSTILE_TEXT, ...HOSTILE_BBCODE];

it('writes every part of an issue', () => {
  expect(bbcode.render(everyPart())).toBe(`[size=5][b]Moss & Fern 2026-09-30 All of it[/b][/size]

[img]https://img.example/cover.png[/img]
A "mossy" wall

made by [url=https://us.example]us[/url]

Rain today.

[size=4][b]Focus (2)[/b][/size]

Before [i]all[/i].

[b]1.[/b] [url=https://example.org/lead]Title of lead[/url]
Ada <A> · 2026-09-30 15:21
moss & co

See [url=https://here.example/?a=1&b=2]here[/url], [b]now[/b].

[url=https://example.org/voice]Title of voice[/url]
Other Paper · 2026-09-30 15:21

They [i]differ[/i].

After the lead.

[b]2.[/b] [url=https://example.org/second]Title of second[/url]
example.org · 2026-09-30 15:21

From the page.

[quote]one
two[/quote]

[size=4][b]Latest[/b][/size]

Router
2026-09-30 15:21

[url=https://example.org/a?b=1&c=%5Bd%5D]Plain [\u200bb] <i>[/url]
example.org · 2026-09-30 15:21

[size=4][b]Jobs[/b][/size]

No jobs <today>.

[hr]

Until tomorrow.

2026-09-30 A name was wrong.
`);
});

describe('what a page says', () => {
  const TAGS = ['size', 'b', '/b', '/size', 'size', 'b', '/b', '/size', 'url', '/url', 'quote', '/quote'];
  const faults = (text: string): string[] => {
    const clip = clipRow('a', {
      title: text,
      author: text,
      site: text,
      summary: text,
      quote: `q${text}`,
      tags: [text],
    });
    const post = bbcode.render(issueOf([clip]));
    const read = readBbcode(post);
    const wrong = [...read.faults, ...mentions(post).map((name) => `mentions ${name}`)];
    if (JSON.stringify(read.tags) !== JSON.stringify(TAGS)) wrong.push(`tags ${read.tags.join(' ')}`);
    const wanted = (norm(text) || clip.url).replaceAll('\u200b', '');
    if (read.links[0]?.text !== wanted) wrong.push(`title ${JSON.stringify(read.links[0]?.text)}`);
    return wrong;
  };

  it.each(ALL)('makes nothing but text: %j', (text) => expect(faults(text)).toEqual([]));

  it('makes nothing but text, whatever it is', () => {
    const piece = fc.oneof(fc.constantFrom(...HOSTILE_BBCODE), fc.string({ unit: 'binary', maxLength: 12 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
        expect(faults(pieces.join(''))).toEqual([]);
      }),
      FUZZ,
    );
  });
});

it('keeps the curator’s Markdown balanced and its links on the web', () => {
  const own = (text: string): string[] =>
    readBbcode(bbcode.render(fullIssue('x', text))).faults.filter(
      (fault) => !/^made by itself|^smiley|^attachment|^read as text: .b.$/.test(fault),
    );
  const short = [...HOSTILE_MARKDOWN, ...ALL].filter(({ length }) => length < 2_000); // the forum's own patterns are slow
  for (const text of [...short, '> a\n>\n> > b\n>\n> c', '[]( https://a.example/) after']) {
    expect(own(text), text.slice(0, 80)).toEqual([]);
    expect(readBbcode(bbcode.render(fullIssue('x', text))).links.some(({ href }) => href === LAST.url)).toBe(true);
  }
});

describe('addresses', () => {
  it.each(ODD_LINKS)('%j is one link or none', (url) => {
    const post = bbcode.render(issueOf([clipRow('a', { title: 'A', url, addressConfirmed: true })]));
    const { faults, links } = readBbcode(post);
    expect(faults).toEqual([]);
    expect(links).toHaveLength(1);
  });

  it.each([
    ['https://en.wiki.example/Talk:Design', 'https://en.wiki.example/Talk%3ADesign'],
    ['https://groups.example/?to=x@y.example', 'https://groups.example/?to=x%40y.example'],
    ['https://a.example/,http://b.example/', 'https://a.example/,http%3A//b.example/'],
    ['https://a.example/,www.b.example', 'https://a.example/,%77ww.b.example'],
    ['https://a.example/?a=1&Page=2', 'https://a.example/?a=1&%50age=2'],
    ["https://a.example/it's", 'https://a.example/it%27s'],
    ['https://a.example:8080/@user/x', 'https://a.example:8080/@user/x'],
    ['http://[2001:db8::1]/x', null],
    ['javascript:alert(1)', null],
  ])('%j stands in the tag as %j', (url, wanted) => expect(tagAddress(url)).toBe(wanted));

  it('stay one link, whatever web address it is', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const post = bbcode.render(issueOf([clipRow('a', { title: 'A', url, addressConfirmed: true })]));
        expect(readBbcode(post).faults).toEqual([]);
        expect(readBbcode(post).links).toHaveLength(1);
      }),
      FUZZ,
    );
  });
});
