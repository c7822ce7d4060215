// Every pattern in the reader's source, alone, over strings that make careless patterns try for ever; and the functions
// that need no document, over any string.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { machineMoment, momentsIn } from '../../src/extraction/dates';
import { joined, namesIn } from '../../src/extraction/names';
import { segments, shed } from '../../src/extraction/segments';
import { lengthOf, sentencesOf } from '../../src/extraction/sentences';
import { bare, decoded, isCjk } from '../../src/extraction/words';
import { LONG } from './long-strings';

const folder = join(import.meta.dirname, '../../src/extraction');
/** As long as what a field is read from; a pattern that squares this is still in time, one that cubes it is not. */
const LENGTH = 4_000;
const HANGING = 1_000;

interface Pattern {
  where: string;
  pattern: string;
  flags: string;
}

/** The patterns that are written out; those put together at run time are tried by the functions below. */
function patternsIn(path: string): Pattern[] {
  const source = readFileSync(join(folder, path), 'utf8');
  const found: Pattern[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, regex, start } = node as { type?: string; regex?: Omit<Pattern, 'where'>; start?: number };
    const line = source.slice(0, start).split('\n').length;
    if (type === 'Literal' && regex) found.push({ ...regex, where: `${path}:${line}` });
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(path, source).program);
  return found;
}

const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));

/** Only a context of its own can be told to stop in the middle of a match. */
const isSlow = ({ pattern, flags }: Pattern, text: string): boolean => {
  try {
    runInNewContext('text.replace(re, "")', { text, re: new RegExp(pattern, flags) }, { timeout: 3 * HANGING });
    return false;
  } catch {
    return true;
  }
};

describe('patterns', () => {
  const patterns = sources.flatMap(patternsIn);
  test('are found in the source', () => expect(patterns.length).toBeGreaterThan(60));
  test('none tries for ever', () => {
    const slow = patterns.flatMap((one) =>
      Object.entries(LONG)
        .filter(([, text]) => isSlow(one, text.slice(0, LENGTH / 2) + text.slice(-LENGTH / 2)))
        .map(([name]) => `${one.where} /${one.pattern.slice(0, 60)}/ over ${name}`),
    );
    expect(slow).toEqual([]);
  }, 120_000);
  test('one that does is caught', () =>
    expect(isSlow({ where: '', pattern: '^(a+)+$', flags: '' }, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')).toBe(
      true,
    ));
});

const isSite = (name: string): boolean => name.startsWith('A');
const PURE: Record<string, (text: string) => unknown> = {
  momentsIn: (text) => momentsIn(text, { monthFirst: true }),
  machineMoment: (text) => machineMoment(text, { monthFirst: false }),
  namesIn: (text) => namesIn(text, isSite),
  joined: (text) => joined(text.split(/\s/)),
  segments: (text) => segments(text),
  shed: (text) => shed(text, isSite),
  sentencesOf,
  lengthOf,
  bare,
  decoded,
  isCjk,
};

describe.each(Object.entries(PURE))('%s', (_, read) => {
  test('answers whatever it is given', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...Object.values(LONG)).map((text) => text.slice(0, 99)),
    );
    fc.assert(fc.property(any, fc.string(), any, (one, between, other) => void read(one + between + other)));
  }, 30_000);
  test('is not stopped by 100 KB', () => {
    const slow = Object.entries(LONG).flatMap(([name, text]) => {
      // The processor's time, not the wall's: the machine may be busy with other things.
      const begun = process.cpuUsage();
      read(text);
      const took = process.cpuUsage(begun).user / 1_000;
      return took > HANGING ? [`${name}: ${Math.round(took)} ms`] : [];
    });
    expect(slow).toEqual([]);
  }, 120_000);
});

test('sentences are the text again, in order, and well formed where the text is', () => {
  const any = fc.oneof(
    fc.lorem({ mode: 'sentences', maxCount: 5 }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('他说：“好。”走了。', 'Mr. Poe came. It rained!'),
  );
  fc.assert(
    fc.property(fc.array(any, { maxLength: 5 }), (parts) => {
      const text = parts.join(' ');
      const squeezed = (some: string): string => some.replace(/\s+/g, '');
      expect(squeezed(sentencesOf(text).join(''))).toBe(squeezed(text));
      expect(sentencesOf(text).every((sentence) => sentence.isWellFormed())).toBe(true);
    }),
  );
});

test('a date is a day of the calendar, and stands where it says', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.date({ noInvalidDate: true }).map(String),
    fc.stringMatching(/^[0-9年月日:TZ+ /.-]{0,40}$/),
  );
  fc.assert(
    fc.property(any, fc.boolean(), (text, monthFirst) => {
      for (const { day, time, offset, from, to } of momentsIn(text, { monthFirst })) {
        expect(new Date(`${day}T00:00Z`).toISOString().slice(0, 10)).toBe(day);
        expect(time).toMatch(/^(([01]\d|2[0-3]):[0-5]\d)?$/);
        expect(offset).toMatch(/^(Z|[+-]\d{2}:\d{2})?$/);
        expect(from).toBeLessThan(to);
      }
    }),
  );
});
