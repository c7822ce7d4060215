// The teaser: what it says, and that it never says more than its budget.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemes } from '../../src/domain/graphemes';
import { renderIssue } from '../../src/formats/format';
import { teasers } from '../../src/formats/teaser';
import { everyPart } from '../fixtures/every-part';
import { HOSTILE_TEXT } from '../fixtures/hostile';
import { modelIssue } from '../fixtures/model-issue';
import { fullIssue } from '../helpers/full-issue';
import { FUZZ } from '../helpers/fuzz';
import { clipRow, digestRow, issueOf } from '../helpers/rows';

const [whole, short, middle] = teasers;
const written = (format = whole, issue = everyPart()): string => (format ? renderIssue(format, issue) : '');

it('says the heads of the focus, how many more there are, and thanks everybody named once', () => {
  expect(written()).toBe(`Moss & Fern 2026-09-30 All of it

1. Title of lead
2. Title of second
… and 2 more

Thanks to Ada <A>, Other Paper, example.org
`);
});

it('speaks the language of the issue', () => {
  expect(written(whole, modelIssue())).toBe(`青苔社_园艺日报 2026-09-30 苔藓综述 [2026] | 总论

1. 苔藓综述 [2026] | 总论
2. 堆肥温度记录:一个冬天的数据
……另有 3 条

感谢 王苔、李小满
`);
});

describe('a budget', () => {
  const many = (count: number, title: string, name = 'Morning Links') =>
    issueOf(
      Array.from({ length: count }, (_, at) => clipRow(`c${at}`, { title: `${at} ${title}`, author: `Ann ${at}` })),
      { digest: digestRow({ name }) },
    );
  const lines = (count: number, title: string, name?: string) =>
    (short?.render(many(count, title, name)) ?? '').split('\n');

  it('changes nothing where all fits', () => expect(lines(3, 'x')).toEqual(whole?.render(many(3, 'x')).split('\n')));
  it('takes the ends of long titles first', () => {
    expect(lines(2, 'x'.repeat(200))[2]).toBe(`1. 0 ${'x'.repeat(77)}…`);
    expect(lines(2, 'x'.repeat(200)).at(-2)).toBe('Thanks to Ann 0, Ann 1');
  });
  it('then the thanks', () => {
    const made = lines(6, 'x'.repeat(200), 'M');
    expect(made.at(-2)).toBe(`6. 5 ${'x'.repeat(37)}…`);
    expect(made.join()).not.toContain('Thanks');
  });
  it('then heads, which are counted', () => {
    const made = lines(30, 'x'.repeat(200));
    expect(made.filter((line) => /^\d+\. /.test(line))).toHaveLength(5);
    expect(made.at(-2)).toBe('… and 25 more');
  });
  it('and the end of the issue’s title at last', () => {
    expect(lines(3, 'x', 'M'.repeat(400))[0]).toBe(`${'M'.repeat(59)}…`);
  });
  it('counts characters as a reader sees them', () => {
    const family = '👨‍👩‍👧‍👦'.repeat(60);
    expect(middle?.render(many(2, family))).toContain(family);
  });

  it('is kept, whatever comes in', () => {
    const kept = (text: string, count = 3): void => {
      for (const { id, render } of teasers) {
        const budget = Number(id.split('-')[1] ?? Number.POSITIVE_INFINITY);
        for (const made of [render(fullIssue(text)), render(many(count, text, text))]) {
          expect(graphemes(made.trimEnd()).length).toBeLessThanOrEqual(budget);
          expect(made).not.toMatch(/:\/\/|@\S(?<!\u200b)/);
        }
      }
    };
    for (const text of HOSTILE_TEXT) kept(text);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 60 }), kept), {
      numRuns: Math.ceil(FUZZ.numRuns / 6),
    });
  });
  it('is kept in time', () => {
    const before = process.cpuUsage();
    for (const { render } of teasers) {
      render(many(500, 'word '.repeat(30)));
      render(many(5, 'A'.repeat(100_000)));
    }
    expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
  });
});
