// What the way back makes of files as they lie about: other programs' files, broken ones, and Markdown of no known style.

import { describe, expect, it } from 'vitest';
import { type OldReading, oldItems } from '../../src/domain/old-issue';
import { json } from '../../src/formats/json';
import { markdown } from '../../src/formats/markdown';
import { readIssueFile } from '../../src/formats/reading';
import { fullIssue } from '../helpers/full-issue';

const read = (text: string, name = ''): OldReading => readIssueFile({ name, text });
const faults = (reading: OldReading) => reading.faults.map(({ kind, line, value }) => [kind, line, value]);
const items = ({ issue }: OldReading) => (issue ? oldItems(issue).map(({ title, url }) => [title, url]) : []);

describe('a form is told by what is in it', () => {
  it('says that it knows none', () => {
    expect(read('\u0089PNG nonsense', 'picture.png')).toMatchObject({
      form: null,
      issue: null,
      faults: [{ kind: 'unknown_form', line: 0, value: 'picture.png' }],
    });
    expect(read('', '').form).toBe(null);
  });

  it('is not deceived by a name', () => expect(read(json.render(fullIssue('x')), 'issue.md').form).toBe('json'));

  it('takes no file that nobody wrote by hand', () =>
    expect(faults(read('x'.repeat(8_000_001), 'a.md'))).toEqual([['too_long', 0, 'a.md']]));
});

describe('broken files say what is wrong, and where', () => {
  const whole = json.render(fullIssue('x'));

  it('JSON that stops being JSON', () => {
    const lines = whole.split('\n');
    lines[4] = '    broken';
    expect(faults(read(lines.join('\n'))).map(([kind, line]) => [kind, line])).toEqual([['syntax', 5]]);
  });

  it('JSON whose rows are not what they should be', () => {
    expect(faults(read(whole.replace('"day": "2026-09-30"', '"day": "soon"')))).toEqual([['wrong_shape', 0, 'day']]);
    expect(faults(read(whole.replace('"Asia/Shanghai"', '"Nowhere/At all"')))).toEqual([['wrong_shape', 0, 'zone']]);
    const [[kind, line, value] = []] = faults(read(whole.replace('"instant": 1790752860000', '"instant": "now"')));
    expect([kind, value, Number(line) > 10]).toEqual(['wrong_shape', 'clip', true]);
    expect(faults(read(whole.replace('"kind": "manual"', '"kind": "odd"')))).toEqual([['wrong_shape', 0, 'digest']]);
  });

  it('Markdown that has lost an item', () => {
    const text = markdown.render(fullIssue('x')).replace(/- \[Sentinel\][^\n]*\n\n[^\n]*\n/, '');
    const reading = read(text);
    expect(reading).toMatchObject({ form: 'markdown', sure: false });
    expect(faults(reading)).toEqual([['count', 0, '3']]);
    expect(items(reading)).toHaveLength(2);
  });

  it('an outline that never ends, with what came before', () => {
    const reading = read(
      '<opml version="2.0"><head><title>A 2026-01-02</title></head>\n<body><outline text="S">\n<outline text="a" url="https://a.example/"/>\n<outline text="b',
    );
    expect(items(reading)).toEqual([['a', 'https://a.example/']]);
    expect(faults(reading)).toEqual([['syntax', 4, '<']]);
  });
});

describe('files of other programs', () => {
  it('an outline of feeds', () => {
    const reading = read(
      '<?xml version="1.0"?><opml version="1.0"><head><title>Feeds</title></head><body>' +
        '<outline text="Tech"><outline text="A &amp; B" type="rss" xmlUrl="https://a.example/f" htmlUrl="https://a.example/"/>' +
        '<outline text="Deep"><outline text="C" url="https://c.example/"/></outline></outline>' +
        "<outline text='loose' url='https://l.example/'/></body></opml>",
      'feeds-2026-01-02.opml',
    );
    expect(reading.issue?.day).toBe('2026-01-02');
    expect(
      reading.issue?.sections.map(({ name, items: held }) => [name, held.map(({ title, url }) => [title, url])]),
    ).toEqual([
      ['', [['loose', 'https://l.example/']]],
      ['Tech', [['A & B', 'https://a.example/']]],
      ['Tech / Deep', [['C', 'https://c.example/']]],
    ]);
  });

  it('bookmarks as a browser saves them', () => {
    const reading = read(
      '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks Menu</H1>\n<DL><p>\n' +
        '    <DT><H3 ADD_DATE="1">Toolbar</H3>\n    <DL><p>\n' +
        '        <DT><A HREF="https://a.example/?x=1&amp;y=2" ADD_DATE="1790752860" ICON="data:image/png;base64,AA" TAGS="one,two">A &lt;b&gt;</A>\n' +
        '        <DD>About a\n        <DT><H3>Inner</H3>\n        <DL><p>\n            <DT><A HREF="javascript:alert(1)" ADD_DATE="1">code</A>\n        </DL><p>\n' +
        '        <DT><A HREF="https://b.example/" ADD_DATE="1790752860000000">B</A>\n    </DL><p>\n</DL><p>\n',
    );
    expect(reading.issue?.sections.map(({ name, items: held }) => [name, held.map(({ url }) => url)])).toEqual([
      ['Toolbar', ['https://a.example/?x=1&y=2']],
      ['Toolbar / Inner', ['javascript:alert(1)']],
      ['Toolbar', ['https://b.example/']],
    ]);
    const [first, , last] = reading.issue ? oldItems(reading.issue) : [];
    expect(first).toMatchObject({ title: 'A <b>', remark: 'About a', tags: ['one', 'two'], line: 7 });
    expect([first?.clippedAt, last?.clippedAt]).toEqual([
      { instant: 1_790_752_860_000 },
      { instant: 1_790_752_860_000 },
    ]);
    expect(faults(reading)).toEqual([
      ['no_day', 0, ''],
      ['no_address', 11, 'code'],
    ]);
  });
});

describe('BBCode', () => {
  it('of ours, with what the curator wrote as Markdown again', () => {
    const reading = read(
      '[size=5][b]Moss_Daily 2026-09-30[/b][/size]\n\nHello.\n\n[size=4][b]Focus (1)[/b][/size]\n\n' +
        '[b]1.[/b] [url=https://a.example/x_%282026%29]A [\u200bb][/url]\nAnn \u00b7 2026-09-30 15:21\none \u00b7 two\n\n' +
        'See [url=https://b.example/]this[/url], [b]all[/b] of it.\n\n[list]\n[*]1 < 2\n[*]x\n[/list]\n\n[quote]Said.\nAgain.[/quote]\n\n[hr]\n\nBye.\n',
      'copy.txt',
    );
    expect(reading).toMatchObject({
      form: 'bbcode',
      sure: true,
      issue: { day: '2026-09-30', intro: 'Hello.', outro: 'Bye.' },
    });
    expect(reading.issue?.sections).toMatchObject([
      {
        name: 'Focus',
        items: [
          {
            title: 'A [b]',
            url: 'https://a.example/x_(2026)',
            author: 'Ann',
            tags: ['one', 'two'],
            remark: 'See [this](https://b.example/), **all** of it.\n\n- 1 < 2\n- x',
            quote: 'Said.\nAgain.',
            clippedAt: { wall: '2026-09-30 15:21' },
            line: 7,
          },
        ],
      },
    ]);
  });

  it('of anybody, by the links that open its lines', () => {
    const reading = read(
      'Links 2017-09-30\n\n[b]1. [url=https://a.example/]A[/url][/b]\nwords\n\nSee [url=https://no.example/]this[/url].\n\n[url=https://b.example/]B[/url]\n',
    );
    expect(reading).toMatchObject({ form: 'bbcode', sure: false, issue: { day: '2017-09-30' } });
    expect(items(reading)).toEqual([
      ['A', 'https://a.example/'],
      ['B', 'https://b.example/'],
    ]);
  });
});

describe('Markdown in a style that nobody told us of', () => {
  const rows = (text: string, name = '') => {
    const { issue, ...reading } = read(text, name);
    expect(reading).toMatchObject({ form: 'markdown-other', sure: false });
    return issue?.sections.map((section) => [
      section.name,
      ...section.items.map(({ title, url, author, remark }) => [title, url, author, remark.trim()]),
    ]);
  };

  it('lists below headings, with who and words', () => {
    expect(
      rows(
        '# Weekly\n\nHello, see [our site](https://us.example/).\n\n## News (2)\n\n* [One *thing*](https://a.example/) by Ann Lee\n  > quoted\n* [video] [Two](https://b.example/a_(b)) is new\n\n```\n* [No](https://no.example/)\n```\n<!--\n* [Hidden](https://hidden.example/)\n-->\n\n## Empty\n',
      ),
    ).toEqual([
      [
        'News (2)',
        ['One thing', 'https://a.example/', 'Ann Lee', '> quoted'],
        ['Two', 'https://b.example/a_(b)', '', expect.stringContaining('is new')],
      ],
    ]);
  });

  it('numbered lines, and paragraphs that open with a link', () => {
    expect(
      rows(
        '# \u7b2c 12 \u671f\n\n## \u8d44\u8baf\n\n1\u3001[\u7532](https://a.example/)\n\n\u7532\u7684\u8bdd\u3002\n\n[\u4e59](https://b.example/)\n\nSee [this](https://c.example/) too.\n',
      ),
    ).toEqual([
      [
        '\u8d44\u8baf',
        ['\u7532', 'https://a.example/', '', '\u7532\u7684\u8bdd\u3002'],
        ['\u4e59', 'https://b.example/', '', 'See [this](https://c.example/) too.'],
      ],
    ]);
  });

  it('bold titles with the address below, and headings that are links', () => {
    expect(
      rows('## Tools\n\n**A tool**  \n<https://a.example/>  \nIt works.\n\n## [B](https://b.example/)\nsaid\n'),
    ).toEqual([['Tools', ['A tool', 'https://a.example/', '', 'It works.'], ['B', 'https://b.example/', '', 'said']]]);
  });

  it('what is told at a glance and again at length is one item', () => {
    expect(
      rows(
        '## All\n- Alpha came out [\u2197](https://a.example/)\n\n---\n\n## [Alpha came out](https://a.example/)\nat length\n',
      ),
    ).toEqual([['All', ['Alpha came out', 'https://a.example/', '', 'at length']]]);
  });

  it.each([
    ['---\ndate: 2025/07/21\n---\n', '', '2025-07-21', null],
    ['Title: This Week 658\nNumber: 658\nDate: 2026-07-01\n', '', '2026-07-01', 658],
    ['# AI \u65e9\u62a5 2026-05-24\n', '100_2026-05-24.md', '2026-05-24', 100],
    ['# \u5468\u520a\uff1a\u7b2c 196 \u671f\n', 'issue-196.md', null, 196],
    ['# Links\n\nSeptember 30, 2017\n', '', '2017-09-30', null],
    ['# 2017\u5e749\u670830\u65e5\n', '', '2017-09-30', null],
    ['# Links\n', '20170930.md', '2017-09-30', null],
    ['# Links of 2017-02-31\n\nhttps://a.example/2017/03/04/x\n', '', null, null],
  ])('day and number of %j', (head, name, day, number) => {
    const { issue } = read(`${head}\n- [a](https://a.example/2001/02/03/)\n`, name);
    expect([issue?.day, issue?.number]).toEqual([day, number]);
  });
});
