// What is wrong with a template is said in a sentence, at the right place, in both languages.

import { describe, expect, it } from 'vitest';
import { checkTemplate, renderTemplate, TemplateFault } from '../../../src/formats/templates';
import { SENTENCES } from '../../../src/formats/templates/fault';
import english from '../../../src/locales/en/formats.json';
import chinese from '../../../src/locales/zh_CN/formats.json';

function faultOf(source: string, data: unknown = {}, options = {}): TemplateFault {
  try {
    renderTemplate(source, data, options);
  } catch (error) {
    if (error instanceof TemplateFault) return error;
    throw error;
  }
  throw new Error('nothing was wrong');
}

const CASES: [source: string, says: string][] = [
  ['a\nbb {{ x | nope: 1 }}', 'Line 2, column 11: There is no filter “nope”.'],
  ['a\n  {% foo %}', 'Line 2, column 6: There is no tag “foo”.'],
  ['{% include "x" %}', 'Line 1, column 4: There is no tag “include”.'],
  ['\n{% for x in y %}\n\n', 'Line 2, column 1: {% for x in y %} is opened here and never closed.'],
  ['a {{ b', 'Line 1, column 3: {{ b is opened here and never closed.'],
  ['{% raw %} a', 'Line 1, column 1: {% raw %} is opened here and never closed.'],
  [
    '{{ "2026-09-30" | date: "%Y", zone: "Nowhere" }}',
    'Line 1, column 1: The filter “date” cannot work with “Nowhere”.',
  ],
  ['a\n{% assign n = "x" | plus: 1 %}', 'Line 2, column 1: The filter “plus” cannot work with “x”.'],
  [
    '{% format docx %}',
    'Line 1, column 1: There is no format “docx”; there are markdown, html, bbcode, text, xml, json, yaml, csv.',
  ],
  ['a{% format html %}', 'Line 1, column 2: This cannot be read: “format” must come first and name one format.'],
  ['{% for x y %}{% endfor %}', 'Line 1, column 1: This cannot be read: illegal tag: {% for x y %}.'],
  ['{{ a[ }}', 'Line 1, column 6: [ is opened here and never closed.'],
  ['{% if true %}{% else %}{% else %}{% endif %}', 'Line 1, column 1: This cannot be read: duplicated else.'],
];

describe('a fault', () => {
  it.each(CASES)('%s', (source, says) => {
    expect(faultOf(source).message).toContain(says);
  });

  it('says what name is missing, if that is asked for', () => {
    const fault = faultOf('a {{ item.titel }}', { item: {} }, { strict: true });
    expect(fault.message).toBe('Line 1, column 6: Nothing here is called “item.titel”.');
    expect(renderTemplate('a {{ item.titel }}{{ x | default: "-" }}', { item: {} })).toBe('a -');
    expect(renderTemplate('{{ x | default: "-" }}{% if x %}x{% endif %}', {}, { strict: true })).toBe('-');
  });

  it('is found before there is any data', () => {
    expect(checkTemplate('{{ a | nope }}')).toMatchObject({
      reason: 'unknown_filter',
      line: 1,
      column: 8,
      values: ['nope'],
    });
    expect(checkTemplate('{% format docx %}')?.reason).toBe('unknown_format');
    expect(checkTemplate('{{ a }}')).toBeNull();
  });

  it('tells of data that cannot be used', () => {
    const cycle: Record<string, unknown> = {};
    cycle.a = cycle;
    expect(faultOf('a', cycle).reason).toBe('bad_data');
  });

  it('has a sentence in both languages, in English the same one', () => {
    for (const [reason, sentence] of Object.entries(SENTENCES)) {
      const key = new TemplateFault(reason as keyof typeof SENTENCES).key;
      expect(english).toHaveProperty(key, sentence);
      expect(chinese).toHaveProperty(key);
    }
  });
});
