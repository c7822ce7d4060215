// The curator's own Markdown: what stays, what goes, and that it keeps within its item.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/formats/markdown';
import { safeMarkdown, safeMarkdownLine } from '../../src/formats/remark';
import { HOSTILE_MARKDOWN, HOSTILE_TEXT } from '../fixtures/hostile';
import { FUZZ } from '../helpers/fuzz';
import { READERS, read } from '../helpers/read-markdown';
import { clipRow, issueOf, issueRow } from '../helpers/rows';

describe('formatting stays as it was typed', () => {
  it.each([
    'A [link](https://ok.example "title") and **bold**, *em*, `code <b>`, ~~gone~~.',
    '- a\n- b\n\n  1. c',
    '> quote\n\n# heading\n\n---',
    '```html\n<b>{{ code }}</b>\n```',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    'https://ok.example/a_b <https://ok.example> <me@ok.example> [mail](mailto:me@ok.example)',
    '正所谓“全民 Embedding, 万物皆向量”,推荐 http://t.cn/RafDlSv 。2 < 3 & 4 > 1 [1] [2024]',
    'two  \nlines\\\nthree',
    '\\<b> \\{\\{ x',
    '`http://a.example/\\(x\\)` [a](https://a.example/\\(b\\)) http://a.example/x\\\n2',
  ])('%j', (text) => expect(safeMarkdown(text)).toBe(text));
});

describe('what is changed', () => {
  it.each([
    ['raw HTML is shown, not run', 'a <b>c</b>', 'a \\<b>c\\</b>'],
    ['what stands inside it is looked at again', '<div>\n[x](javascript:alert(1))\n</div>', '\\<div>\nx\n\\</div>'],
    ['a comment is nobody’s business', 'a<!-- private -->b', 'ab'],
    ['an image becomes a link', '![chart](https://ok.example/c.png)', '[chart](https://ok.example/c.png)'],
    [
      'one without words is called by its address',
      '![](https://ok.example/c.png)',
      '[https://ok.example/c.png](https://ok.example/c.png)',
    ],
    [
      'one inside a link becomes its words',
      '[![logo](https://ok.example/l.png)](https://ok.example)',
      '[logo](https://ok.example)',
    ],
    ['a foreign scheme loses its link, not its words', 'see [the **file**](file:///etc/x)', 'see the **file**'],
    ['also when it hides in entities', '[x](java&#115;cript:alert(1))', 'x'],
    ['also between angle brackets', '<javascript:alert(1)>', '\\<javascript:alert(1)>'],
    ['a relative link goes nowhere', '[x](/y) [z](//other.example)', 'x z'],
    ['a password is not published', '[x](https://u:p@ok.example)', 'x'],
    [
      'a definition is put where it is used',
      'see [this][a] and [a]\n\n[a]: https://ok.example',
      'see [this](https://ok.example/) and [a](https://ok.example/)',
    ],
    ['an unused one goes', 'x\n\n[Title]: https://leak.example', 'x'],
    ['a foot note would reach other items', '[^1]: note here', '\\[^1]: note here'],
    ['a fence left open is closed', '```js\nopen', '```js\nopen\n```'],
    ['with a fence as long as its own', '````\n```\nopen', '````\n```\nopen\n````'],
    ['templates are not run', '{{ a }} {% b %}', '{\\{ a }} {\\% b %}'],
    ['a scheme that links itself is stopped', 'ftp://x.example', 'ftp\\://x.example'],
    [
      'a bare address ends before it takes an escape in',
      'http://a.example/x<b> www.a.example\\*',
      'http://a.example/x \\<b> www.a.example \\*',
    ],
    ['or the mark of code', 'http://a.example/`<b>`', 'http://a.example/ `<b>`'],
    ['direction marks go, also as entities', 'a\u202eb &#x202e;c', 'ab \\&#x202e;c'],
    ['line ends are one kind, tabs in front are spaces', '\r\na\r\n\tb\r', 'a\n    b'],
  ])('%s', (_, text, wanted) => expect(safeMarkdown(text)).toBe(wanted));

  it('is nothing where there is nothing', () => {
    expect(safeMarkdown(' \n\t\n')).toBe('');
    expect(safeMarkdown('[a]: https://ok.example')).toBe('');
  });

  it('a byline is one line', () =>
    expect(safeMarkdownLine(' by\n[us](https://ok.example)\n# x')).toBe('by [us](https://ok.example) # x'));

  it('what is beyond parsing is shown as it was typed', () => {
    expect(safeMarkdown(`${'> '.repeat(60)}x`).startsWith('\\> >')).toBe(true);
    expect(safeMarkdown(`*a* [b] ${'c'.repeat(31_000)}`).startsWith('\\*a\\* \\[b\\] c')).toBe(true);
  });
});

/** Two items, the first with this remark; nothing of it may be found in the second, nor anything forbidden anywhere. */
function faultsOf(remark: string): string[] {
  const first = clipRow('a', { title: 'Title', url: 'https://example.org/a', quote: 'the quote' });
  const issue = issueOf([
    { ...first, remark },
    clipRow('b', { title: 'Title', url: 'https://example.org/b', remark: 'Last words' }),
  ]);
  const text = markdown.render(issue);
  return Object.keys(READERS).flatMap((reader) => {
    const { faults, items, headings } = read(text, reader);
    const last = items.at(-1);
    const wrong = [...faults];
    if (items.length !== 2 || headings.length !== 2) wrong.push(`${items.length} items, ${headings.length} headings`);
    if (items[0]?.blocks.at(-1) !== 'the quote') wrong.push('quote swallowed');
    if (last?.blocks.length !== 3 || last.blocks[2] !== 'Last words') wrong.push('the next item is changed');
    if (last?.links.length !== 1 || last.links[0]?.href !== 'https://example.org/b') wrong.push('a link leaked');
    return wrong.map((fault) => `${reader}: ${fault} ← ${JSON.stringify(remark.slice(0, 80))}`);
  });
}

/** As intro and outro it stands at the margin, with the sections between. */
function marginFaults(words: string): string[] {
  const text = markdown.render(
    issueOf([clipRow('b', { remark: 'Last words' })], { issue: issueRow({ intro: words, outro: words }) }),
  );
  return Object.keys(READERS).flatMap((reader) => {
    const { faults, items, headings } = read(text, reader);
    const wrong = [...faults];
    const item = items.find(({ blocks }) => blocks[0] === 'Title of b');
    if (item?.blocks.length !== 3 || item.list !== 'ul') wrong.push('the item is changed');
    if (!headings.some(({ text: heading }) => heading === 'Latest')) wrong.push('the section is swallowed');
    return wrong.map((fault) => `${reader}: ${fault} ← ${JSON.stringify(words.slice(0, 80))}`);
  });
}

describe('hostile Markdown', () => {
  it('keeps within its item', () => {
    expect([...HOSTILE_MARKDOWN, ...HOSTILE_TEXT].flatMap(faultsOf)).toEqual([]);
  });
  it('keeps within intro and outro', () => {
    expect([...HOSTILE_MARKDOWN, ...HOSTILE_TEXT].flatMap(marginFaults)).toEqual([]);
  });
  it('is clean after one washing', () => {
    for (const text of [...HOSTILE_MARKDOWN, ...HOSTILE_TEXT].filter(({ length }) => length < 200)) {
      const once = safeMarkdown(text);
      expect(safeMarkdown(once)).toBe(once);
    }
  });
});

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_MARKDOWN.filter((text) => text.length < 80)) },
  fc.constantFrom(...HOSTILE_TEXT.filter((text) => text.length < 80)),
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...'[ ] ( ) < > ! ` ``` * _ # - + 1. \\ & ; : / | ~ = { } $ ^ @ \n \n\n \t'.split(' '),
      ' ',
      '    ',
      '[a]:',
      'http://',
    ),
  },
);
const nastyText = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));

it('keeps within its item whatever is strung together', () => {
  fc.assert(
    fc.property(nastyText, (text) => {
      expect(faultsOf(text)).toEqual([]);
    }),
    FUZZ,
  );
});

it('keeps within intro and outro whatever is strung together', () => {
  fc.assert(
    fc.property(nastyText, (text) => {
      expect(marginFaults(text)).toEqual([]);
    }),
    FUZZ,
  );
});
