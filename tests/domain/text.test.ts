import fc from 'fast-check';
import { expect, it } from 'vitest';
import { graphemes } from '../../src/domain/graphemes';
import { clampUnits, oneLine, wellFormed } from '../../src/domain/text';
import { FUZZ } from '../helpers/fuzz';

it('half a character becomes the replacement character, whole ones stay', () => {
  expect(wellFormed('a\ud83d b😀')).toBe('a\ufffd b😀');
});

it('one line has no break, no double space, no ragged ends', () => {
  expect(oneLine(' a\r\n\tb\u00a0\u3000c\u2028d ')).toBe('a b c d');
  expect(oneLine(' \n ')).toBe('');
});

it('cuts by what a reader sees as one character', () => {
  expect(graphemes('e\u0301👨‍👩‍👧🇪🇺报')).toEqual(['e\u0301', '👨‍👩‍👧', '🇪🇺', '报']);
});

it('clamps without cutting a character in half', () => {
  expect(clampUnits('ab😀', 3)).toBe('ab');
  expect(clampUnits('ab😀', 4)).toBe('ab😀');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, limit) => {
      const cut = clampUnits(text, limit);
      expect(cut.isWellFormed()).toBe(true);
      expect(text.startsWith(cut)).toBe(true);
      expect(cut.length).toBeLessThanOrEqual(limit);
      expect(cut.length).toBeGreaterThanOrEqual(Math.min(text.length, limit - 1));
    }),
    FUZZ,
  );
});
