// Plain text: every part of an issue, in its place, as a reader of a terminal sees it.

import { expect, it } from 'vitest';
import { text } from '../../src/formats/text';
import { everyPart } from '../fixtures/every-part';
import { HOSTILE_MARKDOWN, HOSTILE_TEXT } from '../fixtures/hostile';
import { clipRow, issueOf } from '../helpers/rows';

it('writes every part of an issue', () => {
  expect(text.render(everyPart())).toBe(`Moss & Fern 2026-09-30 All of it

[A "mossy" wall]
https://img.example/cover.png

made by us https://us.example

Rain today.

== Focus (2) ==

Before all.

1. Title of lead
   https://example.org/lead
   Ada <A> · 2026-09-30 15:21
   moss & co

   See here https://here.example/?a=1&b=2, now.

   + Title of voice
     https://example.org/voice
     Other Paper · 2026-09-30 15:21

     They differ.

After the lead.

2. Title of second
   https://example.org/second
   example.org · 2026-09-30 15:21

   From the page.

   > one
   > two

== Latest ==

- Router
  2026-09-30 15:21

- Plain [b] <i>
  https://example.org/a?b=1&c=[d]
  example.org · 2026-09-30 15:21

== Jobs ==

No jobs <today>.

----

Until tomorrow.

2026-09-30 A name was wrong.
`);
});

it('leaves out a cover that may not be shown, and corrections that are not to be told', () => {
  const issue = everyPart({ cover: { url: 'http://192.168.0.1/cover.png', alt: 'Secret wall' } });
  const rendered = text.render({ ...issue, digest: { ...issue.digest, notesCorrections: false } });
  expect(rendered).not.toContain('cover.png');
  expect(rendered).not.toContain('A name was wrong');
});

it('keeps what a page says within its item', () => {
  for (const nasty of [...HOSTILE_TEXT, ...HOSTILE_MARKDOWN]) {
    const rendered = text.render(
      issueOf([clipRow('a', { title: `a${nasty}`, author: `b${nasty}`, quote: nasty, remark: nasty, tags: [nasty] })]),
    );
    const [, after = ''] = rendered.split('== Latest ==\n\n');
    expect(after).toMatch(/^- a/);
    for (const line of after.trimEnd().split('\n').slice(1)) expect(line).toMatch(/^(?: {2}.*)?$/);
  }
});
