// An issue with every part that one can hold, each saying `text`, and a last item that must come through untouched.

import { assemble } from '../../src/domain/assemble';
import type { Clip } from '../../src/domain/clip';
import type { AssembledIssue } from '../../src/domain/issue';
import { clipRow, digestRow, issueRow, itemRow, NOON } from './rows';

export const LAST = { title: 'Sentinel', url: 'https://sentinel.example/' };

/** `markdown` stands where the curator writes. */
export function fullIssue(text: string, markdown = text): AssembledIssue {
  const said = (id: string, at: number): Clip =>
    clipRow(id, {
      title: text,
      author: text,
      site: text,
      summary: text,
      quote: text,
      remark: markdown,
      via: text,
      language: text,
      published: text,
      image: text,
      tags: [text, 'a,b/c'],
      clipped: { ...clipRow(id).clipped, instant: NOON - at * 60_000 },
    });
  const sections = [
    { id: 'focus', name: text, kind: 'manual' as const, cap: 5, whenEmpty: text },
    { id: 'latest', name: text, kind: 'automatic' as const, cap: null },
  ];
  const last = clipRow('last', { ...LAST, clipped: { ...clipRow('last').clipped, instant: NOON - 9e6 } });
  return assemble(
    digestRow({ name: text, brand: text, byline: markdown, sections, notesCorrections: true }),
    issueRow({
      headline: text,
      intro: markdown,
      outro: markdown,
      number: 12,
      cover: { url: 'https://img.example/c.png', alt: text },
      blocks: [
        { id: 'b1', sectionId: 'latest', after: null, text: markdown },
        { id: 'b2', sectionId: 'latest', after: 'e-one', text: markdown },
      ],
      corrections: [{ at: NOON, note: text }],
    }),
    [
      itemRow(said('one', 0), { remark: markdown }),
      itemRow(said('two', 1), { story: 'e-one' }),
      itemRow(said('three', 2)),
      itemRow(last),
    ],
  );
}
