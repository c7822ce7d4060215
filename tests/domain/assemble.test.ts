import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/domain/assemble';
import { editionCounts, editionOf } from '../../src/domain/edition';
import { remarkOf } from '../../src/domain/issue';
import { clipRow, digestRow, issueRow, itemRow, NOON } from '../helpers/rows';

const clip = (id: string, minutes = 0) =>
  clipRow(id, { clipped: { ...clipRow(id).clipped, instant: NOON + minutes * 60_000 } });
const focus = (id: string, rank: string, over = {}) => itemRow(clip(id), { sectionId: 'focus', rank, ...over });
const shown = (issue: ReturnType<typeof assemble>): string[] =>
  issue.sections.flatMap(({ items, blocks }) => [
    ...(blocks?.get('') ?? []).map(({ text }) => text),
    ...items.flatMap(({ clip, entry }) => [clip.id, ...(blocks?.get(entry.id) ?? []).map(({ text }) => text)]),
  ]);

describe('a story', () => {
  it('stands as one item with its voices, in the order they joined, and counts as one', () => {
    const items = [
      focus('b', 'a1', { story: 'e-a', addedAt: 2 }),
      focus('a', 'a0'),
      focus('c', 'a2', { story: 'e-a', addedAt: 1 }),
    ];
    const issue = assemble(digestRow(), issueRow(), items);
    expect(shown(issue)).toEqual(['a']);
    expect(issue.sections[0]?.items[0]?.voices?.map((voice) => voice.clip.id)).toEqual(['c', 'b']);
    expect(issue.count).toBe(1);
  });

  it('comes apart when its first entry has left, and none is lost when entries name each other', () => {
    expect(shown(assemble(digestRow(), issueRow(), [focus('b', 'a1', { story: 'e-gone' })]))).toEqual(['b']);
    const circle = [focus('a', 'a0', { story: 'e-b' }), focus('b', 'a1', { story: 'e-a' })];
    expect(shown(assemble(digestRow(), issueRow(), circle))).toEqual(['a', 'b']);
  });
});

describe('free blocks', () => {
  const block = (text: string, after: string | null, sectionId = 'focus') => ({ id: text, sectionId, after, text });

  it('stand at the head or behind their item, and at the end when that item has left', () => {
    const blocks = [block('between', 'e-a'), block('head', null), block('end', 'e-gone')];
    const items = [focus('a', 'a0'), focus('b', 'a1')];
    expect(shown(assemble(digestRow(), issueRow({ blocks }), items))).toEqual(['head', 'a', 'between', 'b', 'end']);
  });

  it('stand behind the story that their item became a voice of', () => {
    const blocks = [block('behind b', 'e-b')];
    const items = [focus('a', 'a0'), focus('b', 'a1', { story: 'e-a' }), focus('c', 'a2')];
    expect(shown(assemble(digestRow(), issueRow({ blocks }), items))).toEqual(['a', 'behind b', 'c']);
  });

  it('are not lost when their section is gone, or holds nothing', () => {
    const blocks = [block('stray', 'e-x', 'gone'), block('alone', 'e-x')];
    expect(shown(assemble(digestRow(), issueRow({ blocks }), []))).toEqual(['alone', 'stray']);
  });

  it('stay in an edition behind the last item shown before them', () => {
    const blocks = [block('after a', 'e-a'), block('after b', 'e-b')];
    const issue = assemble(digestRow({ emailFirst: 1 }), issueRow({ blocks }), [focus('a', 'a0'), focus('b', 'a1')]);
    expect(shown(editionOf(issue, 'email'))).toEqual(['a', 'after a', 'after b']);
  });
});

describe('editions', () => {
  const items = [
    focus('a', 'a0'),
    focus('b', 'a1'),
    itemRow(clip('c', 3)),
    itemRow(clip('d', 2)),
    itemRow(clip('e', 1)),
  ];

  it('web holds all, e-mail the first so many, the teaser the focus', () => {
    const issue = assemble(digestRow({ emailFirst: 3 }), issueRow(), items);
    expect(editionCounts(issue)).toEqual({ web: 5, email: 3, teaser: 2 });
    expect(shown(editionOf(issue, 'email'))).toEqual(['a', 'b', 'c']);
    expect(shown(editionOf(issue, 'teaser'))).toEqual(['a', 'b']);
    expect(editionOf(issue, 'web')).toBe(issue);
  });

  it('know the whole they are cut from: counts and other cuts are the same as its own', () => {
    const issue = assemble(digestRow({ emailFirst: 1 }), issueRow(), items);
    const email = editionOf(issue, 'email');
    expect(email.whole).toBe(issue);
    expect(editionCounts(email)).toEqual(editionCounts(issue));
    expect(shown(editionOf(email, 'teaser'))).toEqual(['a', 'b']);
    expect(editionOf(email, 'web')).toBe(issue);
  });

  it('hold what was chosen by hand before what the rule would take, in the order of the issue', () => {
    const chosen = items.map((item) =>
      item.clip.id === 'e' ? { ...item, entry: { ...item.entry, editions: { email: true, teaser: true } } } : item,
    );
    const without = chosen.map((item) =>
      item.clip.id === 'a' ? { ...item, entry: { ...item.entry, editions: { email: false } } } : item,
    );
    const issue = assemble(digestRow({ emailFirst: 2 }), issueRow(), without);
    expect(shown(editionOf(issue, 'email'))).toEqual(['b', 'e']);
    expect(shown(editionOf(issue, 'teaser'))).toEqual(['a', 'b', 'e']);
  });

  it('follow the issue before the digest, and hold all where nobody set a limit', () => {
    expect(editionCounts(assemble(digestRow({ emailFirst: 2 }), issueRow({ emailFirst: null }), items)).email).toBe(5);
    expect(editionCounts(assemble(digestRow({ emailFirst: 2 }), issueRow({ emailFirst: 4 }), items)).email).toBe(4);
    expect(editionCounts(assemble(digestRow(), issueRow(), items)).email).toBe(5);
  });
});

it('what is said of a clip in this issue goes before its own remark, even when it is nothing', () => {
  const said = clipRow('a', { remark: 'Everywhere' });
  expect(remarkOf(itemRow(said))).toBe('Everywhere');
  expect(remarkOf(itemRow(said, { remark: 'Here' }))).toBe('Here');
  expect(remarkOf(itemRow(said, { remark: '' }))).toBe('');
});
