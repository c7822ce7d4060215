import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../src/formats/file-name';
import { HOSTILE_TEXT } from '../fixtures/hostile';
import { FUZZ } from '../helpers/fuzz';
import { fileNameFaults } from '../helpers/hostile-properties';

const dated = (name: string): string => fileName(name, { suffix: '2026-09-30', extension: 'md' });
const bare = (name: string): string => fileName(name, { extension: 'md' });

describe('a file name', () => {
  it.each([
    ['机器学习日报', '机器学习日报-2026-09-30.md'],
    ['Morning Links', 'Morning Links-2026-09-30.md'],
    ['AI/ML: news?', 'AI ML news-2026-09-30.md'],
    ['..hidden. ', 'hidden-2026-09-30.md'],
    ['--rf', 'rf-2026-09-30.md'],
    ['\u202eflip\u200b', 'flip-2026-09-30.md'],
    ['e\u0301te\u0301', 'été-2026-09-30.md'],
    ['', 'clipsheet-2026-09-30.md'],
    ['???', 'clipsheet-2026-09-30.md'],
    ['con', 'con-2026-09-30.md'],
  ])('of %j is %s', (name, wanted) => expect(dated(name)).toBe(wanted));

  it.each(['con', 'NUL', 'com1', 'LPT³', 'aux.tar', 'prn .x'])('never is a device: %s', (name) =>
    expect(bare(name)).toBe(`_${name}.md`),
  );

  it('is cut between whole characters, keeping date and extension', () => {
    expect(dated('报'.repeat(300))).toBe(`${'报'.repeat(61)}-2026-09-30.md`);
    const accents = dated('q\u0323\u0307'.repeat(200));
    expect(accents.replace('-2026-09-30.md', '').length % 3).toBe(0);
  });

  it('holds on every system, whatever it is made of', () => {
    for (const text of HOSTILE_TEXT)
      expect([...fileNameFaults(dated(text)), ...fileNameFaults(bare(text))]).toEqual([]);
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.stringMatching(/^(con|NUL|lpt1|Com9)?[. ~-]{0,3}(con|aux)?[. ]{0,3}$/),
    );
    fc.assert(
      fc.property(any, (text) => {
        expect([...fileNameFaults(dated(text)), ...fileNameFaults(bare(text))]).toEqual([]);
      }),
      FUZZ,
    );
  });
});
