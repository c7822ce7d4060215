// The bookmark file, read back by parse5 as browsers read it: folders, links, descriptions.

import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/domain/assemble';
import { bookmarks } from '../../src/formats/bookmarks';
import { HOSTILE_MARKDOWN, HOSTILE_TEXT } from '../fixtures/hostile';
import { modelIssue } from '../fixtures/model-issue';
import { fullIssue, LAST } from '../helpers/full-issue';
import { FUZZ } from '../helpers/fuzz';
import { clipRow, digestRow, issueRow, itemRow } from '../helpers/rows';

interface Found {
  tag: string;
  text: string;
  attributes: Record<string, string>;
}

/** Every element with its own words, in the order of the file. */
function read(text: string): Found[] {
  const found: Found[] = [];
  const walk = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (!('tagName' in node)) return;
    const words = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    found.push({ tag: node.tagName, text: words.trim(), attributes });
    node.childNodes.forEach(walk);
  };
  parse(text).childNodes.forEach(walk);
  return found;
}

const ALLOWED = 'html head meta title body h1 h3 dl p dt dd a'.split(' ');
const only = (found: Found[], tag: string): Found[] => found.filter((one) => one.tag === tag);

function faults(found: Found[]): string[] {
  const wrong = found.filter(({ tag }) => !ALLOWED.includes(tag)).map(({ tag }) => tag);
  const links = only(found, 'a');
  for (const { attributes } of links) {
    if (!/^https?:/.test(attributes.href ?? '')) wrong.push(`to ${attributes.href}`);
    const names = Object.keys(attributes).filter(
      (name) => !['href', 'add_date', 'last_modified', 'tags'].includes(name),
    );
    wrong.push(...names);
  }
  const last = links.at(-1);
  if (last?.text !== LAST.title || last.attributes.href !== LAST.url) wrong.push('last item lost');
  return wrong;
}

describe('bookmarks', () => {
  it('is a folder per section and a bookmark per item with its date and tags', () => {
    const text = bookmarks.render(modelIssue());
    expect(text.startsWith('<!DOCTYPE NETSCAPE-Bookmark-file-1>\n')).toBe(true);
    const found = read(text);
    expect(only(found, 'h3').map((one) => one.text)).toEqual(['今日焦点', '最新动态']);
    expect(only(found, 'a').map((one) => one.attributes.href)).toEqual([
      'https://moss.example/review_(2026)',
      'https://compost.example/winter?id=7',
      'https://night.example/flowers',
      'https://orchard.example/pruning',
    ]);
    expect(only(found, 'a')[1]?.attributes).toMatchObject({ add_date: '1790752860', tags: '数据,堆肥,Anna Berg' });
    expect(only(found, 'dd').map((one) => one.text)).toContain('传感器的读数,仅供内部。');
    expect(only(found, 'dt').map((one) => one.text)).toContain('Router page');
  });

  it('has the cover, free texts, voices, the sentence of an empty section and corrections', () => {
    const digest = digestRow({
      notesCorrections: true,
      sections: [
        { id: 'focus', name: 'Focus', kind: 'manual', cap: 5, whenEmpty: 'Nothing today.' },
        { id: 'latest', name: 'Latest', kind: 'automatic', cap: null },
      ],
    });
    const issue = issueRow({
      cover: { url: 'https://img.example/c.png', alt: 'Moss' },
      blocks: [{ id: 'b', sectionId: 'latest', after: 'e-a', text: '**free**' }],
      corrections: [{ at: 0, note: 'A name.' }],
    });
    const items = [itemRow(clipRow('a'), { remark: 'here' }), itemRow(clipRow('v'), { story: 'e-a' })];
    const found = read(bookmarks.render(assemble(digest, issue, items)));
    expect(only(found, 'a').map((one) => one.text)).toEqual(['Moss', 'Title of a', 'Title of v']);
    expect(only(found, 'dd').map((one) => one.text)).toEqual(['1970-01-01 A name.', 'Nothing today.', 'here', 'free']);
  });

  it('stays what it is, whatever comes in', () => {
    const texts = [...HOSTILE_TEXT, ...HOSTILE_MARKDOWN];
    expect(texts.flatMap((text) => faults(read(bookmarks.render(fullIssue(text)))))).toEqual([]);
    const part = fc.oneof(fc.constantFrom(...texts.filter((t) => t.length < 600)), fc.string({ unit: 'binary' }));
    const any = fc.array(part, { maxLength: 3 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(any, any, (said, markdown) => {
        expect(faults(read(bookmarks.render(fullIssue(said, markdown))))).toEqual([]);
      }),
      FUZZ,
    );
  });
});
