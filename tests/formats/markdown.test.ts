// The default Markdown, field by field; and what must hold for any text at all.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/domain/assemble';
import type { Clip } from '../../src/domain/clip';
import { momentAt } from '../../src/domain/day';
import { markdown } from '../../src/formats/markdown';
import { HOSTILE_TEXT } from '../fixtures/hostile';
import { FUZZ } from '../helpers/fuzz';
import { markdownFaults, titleFaults } from '../helpers/hostile-properties';
import { clipRow, digestRow, issueOf, issueRow, itemRow } from '../helpers/rows';

const render = (...clips: Clip[]): string => markdown.render(issueOf(clips));
const itemOf = (over: Partial<Clip>): string[] =>
  render(clipRow('a', over)).split('## Latest\n\n- ')[1]?.trimEnd().split('\n\n  ') ?? [];

describe('an item', () => {
  it('is a linked title, author and time, tags, remark and quote, each its own block', () => {
    const blocks = itemOf({
      author: 'Ann',
      site: 'Site',
      tags: ['b', 'a'],
      remark: 'Because.',
      quote: 'one\n\ntwo',
      summary: 'No.',
    });
    expect(blocks).toEqual([
      '[Title of a](https://example.org/a)',
      'Ann · 2026-09-30 15:21',
      'b · a',
      'Because.',
      '> one\n  >\n  > two',
    ]);
  });

  it('names the site where there is no author, and the host where there is neither', () => {
    expect(itemOf({ site: 'The Site' })[1]).toBe('The Site · 2026-09-30 15:21');
    expect(itemOf({ url: 'https://www.example.org/a' })[1]).toBe('example\\.org · 2026-09-30 15:21');
    expect(itemOf({ url: 'https://аррӏе.com/' })[1]).toContain('xn--');
    expect(itemOf({ url: 'chrome://settings' })[1]).toBe('2026-09-30 15:21');
  });

  it('says the summary, escaped, where there is no remark', () => {
    expect(itemOf({ summary: 'In *short*.\nTwo.' }).slice(2)).toEqual(['In \\*short\\*.', 'Two.']);
    expect(itemOf({ summary: 'In short.', remark: ' \n' })[2]).toBe('In short.');
  });

  it('tells the time on the wall of the digest’s zone, wherever it was clipped', () => {
    const clipped = momentAt(Date.UTC(2026, 10, 1, 8, 59, 59), 'Europe/Paris');
    const digest = digestRow({ zone: 'America/Los_Angeles' });
    const text = markdown.render(assemble(digest, issueRow(), [itemRow(clipRow('a', { clipped }))]));
    expect(text).toContain('example\\.org · 2026-11-01 01:59\n');
  });

  it('keeps right-to-left names from reordering what follows on their line', () => {
    expect(itemOf({ author: 'שלום', tags: ['مرحبا', 'b'] }).slice(1)).toEqual([
      '\u2068שלום\u2069 · 2026-09-30 15:21',
      '\u2068مرحبا\u2069 · b',
    ]);
  });

  it('goes by its address where it has no title', () => {
    expect(itemOf({ title: '\u202e ' })[0]).toBe('[https://example.org/a](https://example.org/a)');
  });

  it('is plain where the address is no link or not confirmed', () => {
    expect(itemOf({ url: 'file:///x' })[0]).toBe('Title of a');
    expect(itemOf({ url: 'http://10.0.0.1/x' }).slice(0, 2)).toEqual(['Title of a', '2026-09-30 15:21']);
    expect(itemOf({ url: 'http://10.0.0.1/x', title: 'http://10.0.0.1/x' })[0]).toBe('…');
    expect(itemOf({ url: 'http://10.0.0.1/x', addressConfirmed: true })[0]).toBe('[Title of a](http://10.0.0.1/x)');
  });
});

describe('escaping is sparing', () => {
  it.each([
    '2 * 3 = 6',
    'snake_case_name',
    'AT&T',
    'a < b > c',
    '<3',
    '$5 a month',
    'C# and F#',
    '1.5 million',
    'It’s — “fine”: (yes), no; ok!',
    'C:\\Users',
    '正所谓“全民 Embedding”,万物皆向量',
    'e.g. this',
    'Node.js 22',
    '@someone',
    'a - b',
    'km/h',
  ])('%j stays as it is, as title and in running text', (text) => {
    expect(itemOf({ title: text })[0]).toBe(`[${text}](https://example.org/a)`);
    expect(itemOf({ summary: text })[2]).toBe(text);
  });
});

describe('the whole', () => {
  const focus = (id: string, rank: string): ReturnType<typeof itemRow> =>
    itemRow(clipRow(id), { sectionId: 'focus', rank });

  it('numbers and counts manual sections, counts capped ones, and neither in the others', () => {
    const capped = digestRow({
      sections: [
        { id: 'focus', name: 'Focus', kind: 'manual', cap: null },
        { id: 'latest', name: 'Latest', kind: 'automatic', cap: 9 },
        { id: 'more', name: 'C #', kind: 'automatic', cap: null },
      ],
    });
    const items = [
      focus('b', 'a2'),
      focus('a', 'a1'),
      itemRow(clipRow('c')),
      itemRow(clipRow('d'), { sectionId: 'more' }),
    ];
    const text = markdown.render(assemble(capped, issueRow(), items));
    expect(text.match(/^(##|1\.|2\.|-) .*$/gm)).toEqual([
      '## Focus (2)',
      '1. [Title of a](https://example.org/a)',
      '2. [Title of b](https://example.org/b)',
      '## Latest (1)',
      '- [Title of c](https://example.org/c)',
      '## C \\#',
      '- [Title of d](https://example.org/d)',
    ]);
  });

  it('indents as far as the number is wide', () => {
    const items = Array.from({ length: 10 }, (_, index) => focus(`n${index}`, `a${index}`));
    const text = markdown.render(assemble(digestRow(), issueRow(), items));
    expect(text).toContain('\n\n9. [Title of n8](https://example.org/n8)\n\n   example');
    expect(text).toContain('\n\n10. [Title of n9](https://example.org/n9)\n\n    example');
  });

  it('leaves out of the front matter what is empty', () => {
    expect(render(clipRow('a')).split('\n').slice(0, 7)).toEqual([
      '---',
      'title: "Morning Links 2026-09-30"',
      'digest: "Morning Links"',
      'date: "2026-09-30"',
      'sections: ["Latest"]',
      'clips: 1',
      '---',
    ]);
  });

  it('parts an outro from the last list with a rule, only where there is a list', () => {
    const issue = issueRow({ outro: '- bye' });
    expect(markdown.render(issueOf([clipRow('a')], { issue }))).toMatch(/\n\n---\n\n- bye\n$/);
    expect(markdown.render(issueOf([], { issue }))).toMatch(/\n# Morning Links 2026-09-30\n\n- bye\n$/);
  });

  it('has a title even where the pattern gives none', () => {
    expect(markdown.render(issueOf([], { digest: digestRow({ titlePattern: '{brand}' }) }))).toContain(
      '# Morning Links 2026-09-30\n',
    );
  });

  it('exports 500 clips in the time of a blink', () => {
    const clips = Array.from({ length: 500 }, (_, index) =>
      clipRow(`c${index}`, { remark: '**Read** [this](https://a.example).\n\n- one\n- two', quote: 'q' }),
    );
    const issue = issueOf(clips);
    markdown.render(issue);
    const before = process.cpuUsage();
    markdown.render(issue);
    expect(process.cpuUsage(before).user).toBeLessThan(1_500_000);
  });
});

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.constantFrom(...HOSTILE_TEXT.filter(({ length }) => length < 60), ...'[]()<>!`*_#-+.\\&;:/|~={}$^@ '), {
      maxLength: 8,
    })
    .map((parts) => parts.join('')),
);

it('reads any title back, with one link to the item', () => {
  fc.assert(
    fc.property(nasty, nasty, (title, author) => {
      expect(titleFaults({ title })).toEqual([]);
      expect(markdownFaults({ title, author })).toEqual([]);
    }),
    FUZZ,
  );
});

it('keeps any summary, quote and tag as text', () => {
  fc.assert(
    fc.property(nasty, nasty, nasty, (summary, quote, tag) => {
      expect(markdownFaults({ summary, quote, tag })).toEqual([]);
    }),
    FUZZ,
  );
});

it('gives any web address one link to itself', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), nasty, (url, tail) => {
      expect(markdownFaults({ url })).toEqual([]);
      expect(markdownFaults({ url: `https://a.example/?q=${tail.replace(/[#&]/g, '')}` })).toEqual([]);
    }),
    FUZZ,
  );
});
