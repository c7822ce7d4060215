import { describe, expect, it } from 'vitest';
import { defaultSection, focusSection, newDigest, type Section } from '../../src/domain/digest';
import { type DigestFault, digestFaults } from '../../src/domain/digest-faults';
import { digestRow } from '../helpers/rows';

const section = (id: string, kind: Section['kind'], cap: number | null = null): Section => ({
  id,
  name: id,
  kind,
  cap,
});

it('a new curator’s digest has five focus slots and a latest section, in their own zone', () => {
  const digest = newDigest(
    { digest: '我的日报', focus: '今日焦点', latest: '最新动态' },
    { id: 'x', zone: 'Asia/Shanghai', now: 7 },
  );
  expect(digest).toMatchObject({ id: 'x', name: '我的日报', zone: 'Asia/Shanghai', cutoffHour: 0, createdAt: 7 });
  expect(digest.sections.map(({ name, kind, cap }) => [name, kind, cap])).toEqual([
    ['今日焦点', 'manual', 5],
    ['最新动态', 'automatic', null],
  ]);
  expect(digestFaults(digest)).toEqual([]);
});

it('the star goes to the first manual section, everything else to the first automatic one', () => {
  const sections = [
    section('a', 'automatic'),
    section('b', 'manual'),
    section('c', 'manual'),
    section('d', 'automatic'),
  ];
  expect(focusSection(digestRow({ sections }))?.id).toBe('b');
  expect(defaultSection(digestRow({ sections })).id).toBe('a');
});

it('without an automatic section clips go to the last one; without a manual one there is no focus', () => {
  expect(defaultSection(digestRow({ sections: [section('b', 'manual'), section('c', 'manual')] })).id).toBe('c');
  expect(focusSection(digestRow({ sections: [section('a', 'automatic')] }))).toBeUndefined();
  expect(() => defaultSection(digestRow({ sections: [] }))).toThrow('at least one section');
});

describe('what is wrong with settings', () => {
  it.each<[DigestFault, Parameters<typeof digestRow>[0]]>([
    ['name-empty', { name: ' ' }],
    ['zone-unknown', { zone: 'Beijing' }],
    ['cutoff-range', { cutoffHour: 24 }],
    ['cutoff-range', { cutoffHour: -1 }],
    ['cutoff-range', { cutoffHour: 1.5 }],
    ['cutoff-range', { cutoffHour: Number.NaN }],
    ['no-section', { sections: [] }],
    ['section-name-empty', { sections: [{ ...section('a', 'manual'), name: '' }] }],
    ['cap-range', { sections: [section('a', 'manual', 0)] }],
    ['cap-range', { sections: [section('a', 'manual', 501)] }],
    ['cap-range', { sections: [section('a', 'manual', 2.5)] }],
    ['pattern-empty', { titlePattern: ' ' }],
  ])('%s for %j', (fault, over) => expect(digestFaults(digestRow(over))).toEqual([fault]));

  it('tells all of it at once', () =>
    expect(digestFaults(digestRow({ name: '', zone: '', cutoffHour: 99 }))).toHaveLength(3));
});
