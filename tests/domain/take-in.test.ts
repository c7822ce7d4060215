import { describe, expect, it, test } from 'vitest';
import { instantAt, toMinute } from '../../src/domain/day';
import { emptyIssue, emptyItem, type OldItem, type OldSection } from '../../src/domain/old-issue';
import { keysOf, type TakeInContext } from '../../src/domain/old-rows';
import { headlineIn, takeIn } from '../../src/domain/take-in';
import { DAY, digestRow, NOON } from '../helpers/rows';

const named = digestRow({ name: 'Daily', brand: 'Moss' });

describe('the headline within a title', () => {
  it.each([
    ['Moss_Daily 2026-09-30 Old news', 'Old news'],
    ['Moss_Daily 2026-09-30', null],
    ['Daily: Old news (2026-09-30)', 'Old news'],
    ['Daily', null],
    ['', null],
  ])('%j', (title, headline) => expect(headlineIn(title, named, { day: DAY, number: null })).toBe(headline));

  it('is found wherever the pattern puts it', () => {
    const digest = digestRow({ name: 'Daily', titlePattern: 'No. {number} {headline} | {name}' });
    expect(headlineIn('No. 7 Old news | Daily', digest, { day: DAY, number: 7 })).toBe('Old news');
  });
});

test('an address has the keys of every spelling that it leaves in', () => {
  expect(keysOf('https://a.example/?q=a%7Cb')).toEqual(['a.example/?q=a%7Cb', 'a.example/?q=a|b']);
  expect(keysOf('https://www.a.example/x/')).toEqual(['a.example/x']);
  expect(keysOf(' ')).toEqual([]);
});

test('an instant is found again from the clock on the wall, also where clocks are put forward', () => {
  for (const zone of ['Asia/Shanghai', 'Europe/Berlin', 'America/Los_Angeles', 'Asia/Kathmandu'])
    for (const wall of ['2026-09-30 15:21', '2026-03-29 01:59', '2026-10-25 04:00', '2017-01-01 00:00'])
      expect(toMinute(instantAt(wall, zone), zone)).toBe(wall);
});

describe('rows of an old issue', () => {
  let last = 0;
  const context: TakeInContext = {
    digest: digestRow(),
    day: DAY,
    now: NOON,
    past: true,
    newId: () => `id-${++last}`,
    nextRank: (rank) => `${rank ?? 'a'}0`,
  };
  const nothing = { clips: new Map(), issue: undefined, entries: [], takenIds: new Set<string>() };
  const item = (name: string, more: Partial<OldItem> = {}): OldItem => ({
    ...emptyItem(1),
    title: name,
    url: `https://a.example/${name}`,
    ...more,
  });
  const issue = (...sections: [string, OldItem[]][]) => ({
    ...emptyIssue(),
    sections: sections.map(([name, items]): OldSection => ({ name, items, texts: [] })),
  });

  it('sections are found by their names, others are kept in the issue as it left', () => {
    const { entries, left } = takeIn(issue(['LATEST ', [item('a')]], ['Tools', [item('b')]]), nothing, context);
    expect(entries.map(({ sectionId }) => sectionId)).toEqual(['latest', 'old-2-tools']);
    expect(left.digest.sections.map(({ name }) => name)).toEqual(['Latest', 'Tools', 'Focus']);
  });

  it('an address stands once, whatever its spelling', () => {
    const twice = issue(['Latest', [item('a'), item('b', { url: 'http://www.a.example/a/?utm_source=x' })]]);
    expect(takeIn(twice, nothing, context).entries).toHaveLength(1);
  });

  it('keeps the order of the file among equal and missing times', () => {
    const at = (wall: string): Partial<OldItem> => ({ clippedAt: { wall } });
    const told = issue([
      'Latest',
      [
        item('a', at('2026-09-30 15:21')),
        item('b', at('2026-09-30 15:21')),
        item('c'),
        item('d', at('2026-09-29 09:00')),
      ],
    ]);
    const { clips } = takeIn(told, nothing, context);
    const instants = clips.map(({ clipped }) => clipped.instant);
    expect(instants).toEqual([...instants].sort((x, y) => y - x));
    expect(new Set(instants).size).toBe(4);
    expect(clips.map(({ clipped }) => toMinute(clipped.instant, 'Asia/Shanghai'))[0]).toBe('2026-09-30 15:21');
  });

  it('free words come in behind the item they stood behind', () => {
    const told = { ...issue(['Latest', [item('a'), item('b')]]) };
    told.sections[0]?.texts.push({ after: 0, text: 'head' }, { after: 1, text: 'mid' });
    const { issue: row, entries } = takeIn(told, nothing, context);
    expect(row.blocks?.map(({ after, text }) => [after, text])).toEqual([
      [null, 'head'],
      [entries[0]?.id, 'mid'],
    ]);
  });
});
