// RSS, Atom, JSON Feed and OPML, read back by readers of XML and HTML that are not ours.

import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/domain/assemble';
import type { AssembledIssue } from '../../src/domain/issue';
import { atom } from '../../src/formats/atom';
import { jsonFeed } from '../../src/formats/json-feed';
import { opml } from '../../src/formats/opml';
import { rss } from '../../src/formats/rss';
import { HOSTILE_MARKDOWN, HOSTILE_TEXT } from '../fixtures/hostile';
import { modelIssue } from '../fixtures/model-issue';
import { fullIssue, LAST } from '../helpers/full-issue';
import { FUZZ } from '../helpers/fuzz';
import { childrenOf, type Element, expatShapes, readXml, shapeOf, textOf } from '../helpers/read-xml';
import { clipRow, digestRow, issueOf, issueRow, itemRow, NOON } from '../helpers/rows';

const channel = (issue: AssembledIssue): Element | undefined => readXml(rss.render(issue)).children[0];
const id = (clip: string): string => `tag:clipsheet.invalid,2026:clip:${clip}`;

interface JsonItem {
  id: string;
  title: string;
  url?: string;
  content_html: string;
  [more: string]: unknown;
}
const feed = (issue: AssembledIssue): { items: JsonItem[]; [more: string]: unknown } =>
  JSON.parse(jsonFeed.render(issue));

/** What an HTML reader could run or load, by tag and address. */
function dangers(html: string): string[] {
  const found: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (!('tagName' in node)) return;
    const allowed = 'p a ul ol li strong em code pre blockquote br hr'.split(' ').includes(node.tagName);
    if (!allowed) found.push(node.tagName);
    for (const { name, value } of node.attrs)
      if (name !== 'href' || !/^(?:https?:\/\/|mailto:)/i.test(value)) found.push(`${name}=${value}`);
    node.childNodes.forEach(walk);
  };
  parseFragment(html).childNodes.forEach(walk);
  return found;
}

describe('rss', () => {
  it('tells the digest and every item, with ids and dates that stay', () => {
    const read = channel(modelIssue());
    expect(textOf(read, 'title')).toBe('园艺日报');
    expect(textOf(read, 'link')).toBe('https://moss.example/');
    expect(textOf(read, 'description')).toContain('今天多雨。');
    const items = childrenOf(read, 'item');
    expect(items.map((item) => textOf(item, 'guid'))).toEqual(['f1', 'f2', 'l2', 'l1', 'l3'].map(id));
    expect(childrenOf(items[0], 'guid')[0]?.attributes).toEqual({ isPermaLink: 'false' });
    expect(items.map((item) => textOf(item, 'link'))[4]).toBeUndefined();
    expect(textOf(items[0], 'link')).toBe('https://moss.example/review_(2026)');
    expect(textOf(items[1], 'pubDate')).toBe('Wed, 30 Sep 2026 07:21:00 GMT');
    expect(textOf(items[1], 'dc:creator')).toBe('李小满');
    expect(childrenOf(items[1], 'category').map(({ text }) => text)).toEqual(['今日焦点', '数据', '堆肥', 'Anna Berg']);
    expect(textOf(items[1], 'description')).toContain('<a href="https://compost.example/chart">这里</a>');
    expect(textOf(items[1], 'description')).toContain('<blockquote>\n<p>温度比湿度更诚实。</p>');
    expect(textOf(items[3], 'description')).toBe('<p>A pruning calendar in *twelve* steps. It ends in March.</p>');
  });

  it('links to its own name where the byline links nowhere', () => {
    expect(textOf(channel(issueOf([])), 'link')).toBe('tag:clipsheet.invalid,2026:digest:d1');
  });
});

describe('atom', () => {
  it('has all that the standard asks of a feed and of an entry', () => {
    const read = readXml(atom.render(modelIssue()));
    expect(read.attributes.xmlns).toBe('http://www.w3.org/2005/Atom');
    for (const name of ['id', 'title', 'updated', 'author']) expect(childrenOf(read, name), name).toHaveLength(1);
    const entries = childrenOf(read, 'entry');
    expect(entries).toHaveLength(5);
    for (const entry of entries)
      for (const name of ['id', 'title', 'updated', 'published', 'content'])
        expect(childrenOf(entry, name)).toHaveLength(1);
    expect(textOf(entries[1], 'published')).toBe('2026-09-30T07:21:00.000Z');
    expect(childrenOf(entries[1], 'title')[0]?.attributes.type).toBe('text');
    expect(childrenOf(entries[0], 'link')[0]?.attributes.href).toBe('https://moss.example/review_(2026)');
    expect(childrenOf(entries[4], 'link')).toEqual([]);
  });
});

describe('json feed', () => {
  it('is version 1.1 with every item', () => {
    const read = feed(modelIssue());
    expect(read).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', home_page_url: 'https://moss.example/' });
    expect(read.items.map((item) => item.id)).toEqual(['f1', 'f2', 'l2', 'l1', 'l3'].map(id));
    expect(read.items[1]).toMatchObject({
      title: '堆肥温度记录:一个冬天的数据',
      url: 'https://compost.example/winter?id=7',
      external_url: 'https://compost.example/winter?id=7',
      date_published: '2026-09-30T07:21:00.000Z',
      authors: [{ name: '李小满' }],
      tags: ['数据', '堆肥', 'Anna Berg'],
    });
    expect(read.items[4]).not.toHaveProperty('url');
  });

  it('carries stories, free texts, corrections and the remark made for this issue', () => {
    const digest = digestRow({ notesCorrections: true });
    const blocks = [
      { id: 'b1', sectionId: 'latest', after: null, text: 'before **all**' },
      { id: 'b2', sectionId: 'latest', after: 'e-a', text: 'between' },
    ];
    const issue = issueRow({ blocks, number: 3, corrections: [{ at: NOON, note: 'A name.' }] });
    const lead = itemRow(clipRow('a', { remark: 'kept' }), { remark: 'for this issue' });
    const voice = itemRow(clipRow('v', { site: 'Other', remark: 'too' }), { story: 'e-a' });
    const read = feed(assemble(digest, issue, [lead, voice]));
    expect(read.description).toBe('Morning Links 2026-09-30\n\n2026-09-30 A name.');
    expect(read._clipsheet).toMatchObject({ number: 3 });
    expect(read.items).toHaveLength(1);
    expect(read.items[0]?.content_html).toBe(
      '<p>before <strong>all</strong></p>\n<p>for this issue</p>\n' +
        '<ul>\n<li><a href="https://example.org/v">Title of v</a> \u00b7 Other\n<p>too</p></li>\n</ul>\n<p>between</p>',
    );
  });
});

describe('opml', () => {
  it('is an outline of sections, items and what the curator wrote between them', () => {
    const blocks = [{ id: 'b', sectionId: 'latest', after: null, text: 'free [x](https://x.example)' }];
    const cover = { url: 'https://img.example/c.png', alt: 'Moss' };
    const digest = digestRow({
      sections: [
        { id: 'focus', name: 'Focus', kind: 'manual', cap: 5, whenEmpty: 'Nothing today.' },
        { id: 'latest', name: 'Latest', kind: 'automatic', cap: null },
      ],
    });
    const items = [itemRow(clipRow('a', { tags: ['x/y', 'z'] })), itemRow(clipRow('v'), { story: 'e-a' })];
    const read = readXml(opml.render(assemble(digest, issueRow({ blocks, cover, outro: 'bye' }), items)));
    const [alt, focus, latest, bye] = childrenOf(read, 'body')[0]?.children ?? [];
    expect(alt?.attributes).toEqual({ text: 'Moss', type: 'link', url: cover.url });
    expect(focus?.children.map(({ attributes }) => attributes.text)).toEqual(['Nothing today.']);
    expect(latest?.children.map(({ attributes }) => attributes.text)).toEqual([
      'free x https://x.example',
      'Title of a',
    ]);
    expect(latest?.children[1]?.attributes).toMatchObject({
      type: 'link',
      url: 'https://example.org/a',
      category: 'x y,z',
    });
    expect(latest?.children[1]?.children[0]?.attributes.url).toBe('https://example.org/v');
    expect(bye?.attributes.text).toBe('bye');
  });
});

describe('whatever comes in', () => {
  const issues = [...HOSTILE_TEXT, ...HOSTILE_MARKDOWN].map((text) => fullIssue(text));

  it('is XML, the same to expat as to us, and the last item is untouched', () => {
    const documents = issues.flatMap((issue) => [rss, atom, opml].map((format) => format.render(issue)));
    const read = documents.map(readXml);
    const shapes = expatShapes(documents);
    if (shapes) expect(shapes).toEqual(read.map(shapeOf));
    for (const issue of issues) {
      const items = childrenOf(channel(issue), 'item');
      expect(items).toHaveLength(3);
      expect(textOf(items[2], 'title')).toBe(LAST.title);
      expect(textOf(items[2], 'link')).toBe(LAST.url);
    }
  });

  it('holds no HTML that runs, loads or leads astray', () => {
    for (const issue of issues)
      for (const { content_html } of feed(issue).items)
        expect(dangers(content_html), content_html.slice(0, 200)).toEqual([]);
  });

  it('gives titles back to the letter, as text', () => {
    const holds = (title: string): void => {
      const issue = issueOf([clipRow('a', { title })]);
      const said = feed(issue).items[0]?.title;
      expect(textOf(childrenOf(channel(issue), 'item')[0], 'title')).toBe(said);
      expect(textOf(childrenOf(readXml(atom.render(issue)), 'entry')[0], 'title')).toBe(said);
    };
    HOSTILE_TEXT.forEach(holds);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), holds), FUZZ);
  });

  it('stays XML and inert for any text in any place', () => {
    const part = fc.oneof(
      fc.constantFrom(...HOSTILE_TEXT, ...HOSTILE_MARKDOWN.filter((t) => t.length < 600)),
      fc.string({ unit: 'binary' }),
    );
    const text = fc.array(part, { maxLength: 3 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (said, markdown) => {
        const issue = fullIssue(said, markdown);
        for (const format of [rss, atom, opml]) readXml(format.render(issue));
        for (const { content_html } of feed(issue).items) expect(dangers(content_html)).toEqual([]);
      }),
      FUZZ,
    );
  });
});
