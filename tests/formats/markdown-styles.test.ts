// The house styles of Markdown: each as it looks, and all of them read back whatever comes in.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/domain/assemble';
import type { AssembledIssue } from '../../src/domain/issue';
import { formats } from '../../src/formats';
import { HOSTILE_MARKDOWN, HOSTILE_TEXT } from '../fixtures/hostile';
import { fullIssue, LAST } from '../helpers/full-issue';
import { FUZZ } from '../helpers/fuzz';
import { READERS, read, withoutFrontMatter } from '../helpers/read-markdown';
import { clipRow, digestRow, issueRow, itemRow, NOON } from '../helpers/rows';

const styles = formats.filter(({ id }) => id.startsWith('markdown'));
const withoutCover = (issue: AssembledIssue): AssembledIssue => ({ ...issue, issue: { ...issue.issue, cover: null } });

const small = (): AssembledIssue => {
  const digest = digestRow({
    notesCorrections: true,
    sections: [
      { id: 'focus', name: 'Focus', kind: 'manual', cap: 5, whenEmpty: 'Nothing today.' },
      { id: 'latest', name: 'Latest', kind: 'automatic', cap: null },
    ],
  });
  const issue = issueRow({
    number: 4,
    cover: { url: 'https://img.example/c.png', alt: 'Moss' },
    blocks: [{ id: 'b', sectionId: 'latest', after: 'e-a', text: '- free' }],
    corrections: [{ at: NOON, note: 'A name.' }],
  });
  const a = clipRow('a', { author: 'Ann', tags: ['x', 'y'], remark: 'kept', quote: 'said' });
  const items = [itemRow(a, { remark: 'here' }), itemRow(clipRow('v', { site: 'V' }), { story: 'e-a' })];
  return assemble(digest, issue, items);
};

const A = '[Title of a](https://example.org/a)';
const V = '[Title of v](https://example.org/v) · V · 2026-09-30 15:21';
const EXPECTED: Record<string, string> = {
  markdown: `- ${A}\n\n  Ann · 2026-09-30 15:21\n\n  x · y\n\n  here\n\n  > said\n\n  ${V}`,
  'markdown-digest': `Ann ${A} 2026-09-30 15:21\n\nx y\n\nhere\n\n> said\n\n${V}`,
  'markdown-numbered': `1\u3001${A}\n\nhere\n\n> said\n\n${V}`,
  'markdown-bullets': `- ${A} — Ann\n\n  here\n\n  > said\n\n  ${V}`,
  'markdown-overview': `### 1. ${A}\n\nAnn · 2026-09-30 15:21\n\nx · y\n\nhere\n\n> said\n\n${V}`,
  'markdown-table': [
    '| # | Title | From | Tags | Remark |',
    '| --- | --- | --- | --- | --- |',
    `| 1 | ${A} | Ann · 2026-09-30 15:21 | x · y | here \u201csaid\u201d |`,
    `| | [Title of v](https://example.org/v) | V · 2026-09-30 15:21 | | |`,
  ].join('\n'),
  'markdown-bold': `**Title of a**\n\n<https://example.org/a>\n\nhere\n\n> said\n\n${V}`,
};

describe.each(styles.map((style) => [style.id, style] as const))('%s', (id, style) => {
  it('has every part of an issue in its place', () => {
    const overview = id === 'markdown-overview' ? '---\n\n1. Title of a\n\n' : '';
    expect(withoutFrontMatter(style.render(small()))).toBe(
      `\n# Morning Links 2026-09-30\n\n![Moss](https://img.example/c.png)\n\n${overview}## Focus\n\nNothing today.\n\n` +
        `## Latest\n\n${EXPECTED[id]}\n\n---\n\n- free\n\n---\n\n2026-09-30 A name.\n`,
    );
    expect(style.render(small())).toContain('\nnumber: 4\n');
  });

  const faults = (issue: AssembledIssue): string[] =>
    Object.keys(READERS).flatMap((reader) => {
      const { faults: wrong, links } = read(style.render(withoutCover(issue)), reader);
      return links.some(({ href }) => href === LAST.url) ? wrong : [...wrong, 'last item lost'];
    });

  it('stays Markdown without HTML or foreign links, whatever comes in', () => {
    const texts = [...HOSTILE_TEXT, ...HOSTILE_MARKDOWN];
    for (const text of texts) expect(faults(fullIssue(text)), text.slice(0, 80)).toEqual([]);
    const part = fc.oneof(fc.constantFrom(...texts.filter((t) => t.length < 300)), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(part, part, (said, markdown) => {
        expect(faults(fullIssue(said, markdown))).toEqual([]);
      }),
      { numRuns: Math.ceil(FUZZ.numRuns / 6) },
    );
  });
});
