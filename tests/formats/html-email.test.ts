// The body of a letter: what it is made of, and that it stays so whatever comes in.

import fc from 'fast-check';
import { HtmlValidate } from 'html-validate/node';
import { describe, expect, it } from 'vitest';
import type { AssembledIssue } from '../../src/domain/issue';
import { htmlEmail } from '../../src/formats/html-email';
import { everyPart } from '../fixtures/every-part';
import { HOSTILE_MARKDOWN, HOSTILE_TEXT } from '../fixtures/hostile';
import { modelIssue } from '../fixtures/model-issue';
import { fullIssue, LAST } from '../helpers/full-issue';
import { FUZZ } from '../helpers/fuzz';
import { htmlFaults, only, type ReadHtml, readHtml } from '../helpers/read-html';
import { clipRow, issueOf, issueRow } from '../helpers/rows';

const letter = (issue: AssembledIssue): ReadHtml => readHtml(htmlEmail.render(issue));
const ALLOWED = {
  tags: 'html head meta title style body div table tbody tr td img',
  attributes: 'charset name content lang class style role border cellpadding cellspacing width height align src alt',
};
/** Mail programs read what the standard has long dropped. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: { 'no-inline-style': 'off', 'no-deprecated-attr': 'off', 'long-title': 'off' },
});
const judged = async (issue: AssembledIssue): Promise<string[]> => {
  const { results } = await validator.validateString(htmlEmail.render(issue));
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
};

describe('a letter', () => {
  it('holds every part, each in a row of one table 600 wide', () => {
    const read = letter(everyPart());
    const tables = only(read, 'table').map(({ attributes }) => attributes);
    expect(tables.map(({ role, width }) => [role, width])).toEqual([
      ['presentation', '100%'],
      ['presentation', '600'],
    ]);
    const rows = only(read, 'td').slice(1);
    expect(rows.map(({ text }) => text.trim().split(/\n+/)).slice(1, -1)).toEqual([
      ['Moss & Fern 2026-09-30 All of it'],
      [''],
      ['made by us'],
      ['Rain today.'],
      ['Focus (2)'],
      ['Before all.'],
      [
        '1. Title of lead',
        'Ada <A> · 2026-09-30 15:21',
        'moss & co',
        'See here, now.',
        'Title of voice · Other Paper · 2026-09-30 15:21',
        'They differ.',
      ],
      ['After the lead.'],
      ['2. Title of second', 'example.org · 2026-09-30 15:21', 'From the page.', 'one', 'two'],
      ['Latest'],
      ['Router', '2026-09-30 15:21'],
      ['Plain [b] <i>', 'example.org · 2026-09-30 15:21'],
      ['Jobs'],
      ['No jobs <today>.'],
      [''],
      ['Until tomorrow.'],
      ['2026-09-30 A name was wrong.'],
    ]);
    const [cover] = only(read, 'img');
    expect(cover?.attributes).toMatchObject({ alt: 'A "mossy" wall', width: '552' });
  });

  it('dresses every part itself, in pairs of colours', () => {
    const read = letter(everyPart({ intro: 'a\n\n- b\n\n1. c\n\n> d `e`\n\n```\nf\n```\n\n---' }));
    const within = read.elements.slice(read.elements.findIndex(({ tag }) => tag === 'body'));
    const bare = within.filter(({ tag, attributes }) => !attributes.style && !BARE.has(tag));
    expect(bare.map(({ tag }) => tag)).toEqual([]);
    for (const { attributes } of only(read, 'td').slice(2, -1))
      expect(attributes.style).toMatch(/background-color:#ffffff;color:#1d211c/);
  });

  it('says in a list of letters what it begins with', () => {
    const unseen = (issue: AssembledIssue): string | undefined => only(letter(issue), 'div')[0]?.text;
    expect(unseen(everyPart({ intro: 'It **rains**\n\ntoday.' }))).toBe('It rains today.');
    expect(unseen(issueOf([clipRow('a'), clipRow('b')]))).toBe('Title of a \u00b7 Title of b');
    expect(unseen(issueOf([], { issue: issueRow({ intro: 'x'.repeat(500) }) }))).toHaveLength(120);
  });

  it('is valid but for what mail programs ask for', async () => {
    const texts = [...HOSTILE_TEXT, ...HOSTILE_MARKDOWN].filter((_, n) => n % 8 === 0);
    for (const issue of [everyPart(), modelIssue(), issueOf([]), ...texts.map((text) => fullIssue(text))])
      expect(await judged(issue)).toEqual([]);
  });

  it('stays well formed and inert, and its last item untouched, whatever comes in', () => {
    const faults = (issue: AssembledIssue): string[] => {
      const read = letter(issue);
      const lost = only(read, 'h3').at(-1)?.text === LAST.title ? [] : ['last item lost'];
      const tables = only(read, 'table').length === 2 ? [] : ['tables'];
      return [...htmlFaults(read, ALLOWED), ...lost, ...tables];
    };
    const texts = [...HOSTILE_TEXT, ...HOSTILE_MARKDOWN];
    for (const text of texts) expect(faults(fullIssue(text)), text.slice(0, 80)).toEqual([]);
    const part = fc.oneof(fc.constantFrom(...texts.filter((t) => t.length < 600)), fc.string({ unit: 'binary' }));
    const any = fc.array(part, { maxLength: 3 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(any, any, (said, markdown) => {
        expect(faults(fullIssue(said, markdown))).toEqual([]);
      }),
      { numRuns: Math.ceil(FUZZ.numRuns / 3) },
    );
  });
});

/** They look as what they stand in. */
const BARE = new Set(['tbody', 'tr', 'strong', 'em', 'br', 'time', 'span', 'code']);
