// No template and no data makes the engine throw anything but a TemplateFault, hang, or leave ill-formed text.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTemplate, FILTERS, renderTemplate, TemplateFault } from '../../../src/formats/templates';
import { HOSTILE_TEXT } from '../../fixtures/hostile';
import { FUZZ } from '../../helpers/fuzz';

/** Seconds of the processor, not of the clock: this machine may be busy. */
const MOST = 2;

/** What came of it: the text, or the reason. Fails when it took too long or anything else was thrown. */
function outcome(source: string, data: unknown = {}, options = {}): string {
  const before = process.cpuUsage();
  try {
    const text = renderTemplate(source, data, options);
    expect(text.isWellFormed()).toBe(true);
    return text;
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    expect(error.line).toBeGreaterThanOrEqual(1);
    expect(error.column).toBeGreaterThanOrEqual(1);
    expect(error.message).toMatch(/^Line \d+, column \d+: .+\.$/s);
    return error.reason;
  } finally {
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(MOST);
  }
}

const double = (times: number): string => '{% assign a = a | concat: a %}'.repeat(times);
const longer = (times: number): string => '{% assign s = s | append: s %}'.repeat(times);

describe('a template that asks for too much is stopped', () => {
  const greedy: [name: string, source: string][] = [
    ['a loop of ten million', '{% for i in (1..10000000) %}{{ i }}{% endfor %}'],
    ['a range from the data', '{% for i in (1..big) %}x{% endfor %}'],
    [
      'loops in loops',
      '{% for i in (1..9999) %}{% for j in (1..9999) %}{% for k in (1..9999) %}{% endfor %}{% endfor %}{% endfor %}',
    ],
    [
      'loops over lists',
      '{% for i in many %}{% for j in many %}{% for k in many %}{% endfor %}{% endfor %}{% endfor %}',
    ],
    ['a loop of long words', `{% for i in (1..99999) %}${'word '.repeat(2000)}{% endfor %}`],
    ['the same long value again and again', '{% for i in (1..99999) %}{{ long }}{% endfor %}'],
    ['a text that doubles', `{% assign s = "ab" %}${longer(40)}{{ s }}`],
    ['a list that doubles', `{% assign a = "1,2" | split: "," %}${double(40)}{{ a | join: "" }}`],
    ['a capture that doubles', `${'{% capture s %}{{ s }}{{ s }}x{% endcapture %}'.repeat(60)}{{ s }}`],
    ['a list of long texts', `{% assign a = long | split: "," %}${double(18)}{{ a }}`],
    [
      'JSON of a list that holds itself many times',
      `{% assign a = list %}${'{% assign a = a | concat: a | group_by: "x" %}'.repeat(40)}{{ a | json }}`,
    ],
    ['sorting', `{% assign a = "b,a" | split: "," %}${double(22)}{{ a | sort | size }}`],
    ['replacing a letter by a book', '{{ long | replace: "x", long | replace: "x", long }}'],
    [
      'indenting',
      '{% assign s = long | replace: "x", "\n" %}{% for i in (1..999) %}{% assign s = s | prefix_lines: s %}{% endfor %}',
    ],
    ['wrapping', '{% for i in (1..99999) %}{{ long | wrap: 1 | size }}{% endfor %}'],
    ['Markdown without end', '{% for i in (1..99999) %}{{ marks | markdown }}{% endfor %}'],
    ['footnotes', '{% for i in (1..9999999) %}{{ i | footnote }}{% endfor %}'],
  ];
  const data = {
    big: 1e12,
    long: 'x'.repeat(1_000_000),
    list: [{ x: 1 }, { x: 2 }],
    marks: '*_[`<'.repeat(5000),
    x: {},
    many: Array(999).fill(1),
  };

  it.each(greedy)('%s', (_, source) => {
    expect(['too_much', 'too_slow']).toContain(outcome(source, data));
  });

  it('a list of long texts is no text to compare or to look up by', () => {
    const source = `{% assign a = long | split: "" | batch: 9 %}${double(4)}{% if a < 1 %}x{% endif %}{{ x[a] }}`;
    expect(outcome(source, data)).toBe('');
  });

  it('lists that hold each other many times are neither compared nor written out', () => {
    const nested = (name: string): string => `{% assign ${name} = ${name} | concat: ${name} | batch: 99 %}`.repeat(40);
    const lists = `{% assign a = "1" | split: "," %}{% assign b = "1" | split: "," %}${nested('a')}${nested('b')}`;
    expect(outcome(`${lists}{% if a == b %}x{% endif %}{% if a contains b %}x{% endif %}`)).toBe('');
    expect(outcome(`${lists}{% case a %}{% when b %}x{% endcase %}{{ a | has: "x", b }}`)).toBe('false');
    expect(outcome(`${lists}{{ a }}`)).toBe('too_much');
    expect(outcome(`${lists}{{ a | json }}`)).toBe('too_much');
  });

  it('one that cannot end counts to no end', () => {
    expect(outcome('{% for i in (9007199254740992..9007199254740993) %}x{% endfor %}')).toBe('bad_value');
    expect(outcome('{% for i in (a..b) %}x{% endfor %}', { a: '9007199254740992', b: '1e300' })).toBe('bad_value');
    expect(outcome('{% assign n = 1 | divided_by: 0 %}{{ n }}')).toBe('bad_value');
    expect(outcome('{% for i in (1..list) %}x{% endfor %}', { list: [5] })).toBe('bad_value');
  });
});

describe('a template that is hard to read is read in time', () => {
  const n = 60_000;
  const hard: [name: string, source: string][] = [
    ['too long', ' '.repeat(200_001)],
    ['the longest', `${'{{a}}'.repeat(4_990)}${' '.repeat(175_000)}`],
    ['ifs in ifs', '{% if a %}'.repeat(18_000)],
    ['ifs in ifs, closed', '{% if a %}'.repeat(9_000) + '{% endif %}'.repeat(9_000)],
    ['loops in loops', '{% for a in b %}'.repeat(6_000) + '{% endfor %}'.repeat(6_000)],
    ['braces', '{'.repeat(n)],
    ['open outputs', '{{'.repeat(n)],
    ['empty outputs', '{{}}'.repeat(45_000)],
    ['many outputs', '{{a}}'.repeat(40_000)],
    ['percent signs', '{%'.repeat(n)],
    ['a long name', `{{ ${'a'.repeat(n)} }}`],
    ['a long path', `{{ ${'a.'.repeat(n)}a }}`],
    ['brackets', `{{ a${'['.repeat(n)} }}`],
    ['brackets, closed', `{{ a${'[a'.repeat(9_000)}${']'.repeat(9_000)} }}`],
    ['a long condition', `{% if ${'a or '.repeat(20_000)} a %}{% endif %}`],
    ['many filters', `{{ a ${'| strip '.repeat(20_000)}}}`],
    ['many arguments', `{{ a | join: ${'"x", '.repeat(20_000)} "y" }}`],
    ['a long quote', `{{ "${'\\'.repeat(n)} }}`],
    ['quotes', `{{ ${'"'.repeat(n)} }}`],
    ['comments', '{% comment %}'.repeat(9_000)],
    ['raws', '{% raw %}'.repeat(9_000)],
    ['ranges in ranges', `{% for a in ${'('.repeat(n)}1..2) %}{% endfor %}`],
    ['blanks', `{%- ${' '.repeat(n)}-%}${' \n'.repeat(n)}{{- a -}}`],
    ['liquid in lines', `{% liquid ${'assign a = 1\n'.repeat(9_000)} %}`],
    ['cases', `{% case a %}${'{% when 1, 2 %}x'.repeat(9_000)}{% endcase %}`],
    ['cycles', `{% cycle ${'"a", '.repeat(9_000)}"b" %}`],
  ];

  it.each(hard)('%s', (_, source) => {
    outcome(source, { a: 1, b: [1] });
    expect(checkTemplate(source)).toSatisfy((fault) => fault === null || fault instanceof TemplateFault);
  });
});

it('a template of too many pieces is told so before it is read', () => {
  expect(checkTemplate('{{a}}'.repeat(5_000))).toBeNull();
  expect(checkTemplate('{{a}}'.repeat(5_001))).toMatchObject({ reason: 'too_many', values: ['5,000'] });
  expect(checkTemplate(' '.repeat(200_001))).toMatchObject({ reason: 'too_long', values: ['200,000'] });
});

describe('no data does harm', () => {
  const cycle: Record<string, unknown> = { a: 1 };
  cycle.self = cycle;
  const wide: Record<string, unknown> = {};
  wide.a = wide;
  wide.b = wide;
  const nasty: [name: string, data: unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'x'],
    ['a list', [1, [2, [3]]]],
    ['a cycle', cycle],
    ['cycles that branch', wide],
    [
      'a getter that throws',
      {
        get a() {
          throw new Error('no');
        },
      },
    ],
    [
      'a proxy',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('no');
          },
          ownKeys: () => {
            throw new Error('no');
          },
        },
      ),
    ],
    ['functions', { a: () => 'run', toLiquid: () => 'x', toString: () => 'x', valueOf: () => 'x' }],
    [
      'things of other kinds',
      {
        a: 1n,
        b: Symbol('x'),
        c: new Map([[1, 2]]),
        d: new Date(Number.NaN),
        e: Number.NaN,
        f: Number.POSITIVE_INFINITY,
      },
    ],
    [
      'names of the language',
      JSON.parse(
        '{"__proto__": {"a": 1}, "constructor": {"prototype": {"b": 2}}, "hasOwnProperty": 1, "length": -1, "size": "x", "first": 1}',
      ),
    ],
    ['a sparse list', { a: Array(4_000_000_000) }],
    ['a very long text', { a: 'x'.repeat(11_000_000) }],
    ['half characters', { a: '\ud800', '\udfff': 1 }],
  ];
  const source =
    '{{ a }}{{ self }}{{ a.self.a }}{{ items }}{{ value }}{% for x in a %}{{ x }}{% endfor %}{{ a | json }}{{ a.size }}{{ constructor }}';

  it.each(nasty)('%s', (_, data) => {
    outcome(source, data);
    outcome(
      '{{ a | upcase }}{% if a > 1 %}{% endif %}{% if a == b %}{% endif %}{% if a contains b %}{% endif %}',
      data,
    );
  });

  it('reaches nothing of the language', () => {
    for (const path of [
      'constructor',
      'constructor.constructor',
      '__proto__',
      'a.constructor',
      'a.__proto__',
      'toString',
      'a.toString',
    ])
      expect(outcome(`{{ ${path} }}`, { a: 'x' })).toBe('');
    expect(outcome('{{ a | map: "constructor" }}{{ a | map: "__proto__.polluted" }}', { a: [{}] })).toBe('');
  });

  it('is not changed by a template', () => {
    const data = { n: 5, list: [3, 1, 2] };
    outcome('{% increment n %}{% assign list = list | sort | reverse %}{% decrement n %}', data);
    expect(data).toEqual({ n: 5, list: [3, 1, 2] });
  });
});

describe('anything goes in', () => {
  const names = Object.keys(FILTERS);
  const value = fc.constantFrom(
    'a',
    'b',
    'l',
    'o',
    'o.p',
    'l[0]',
    'l.first',
    'nothing',
    '"x"',
    '1',
    '-1.5',
    '1e3',
    'true',
    'nil',
    'empty',
    '(1..3)',
    's',
    'd',
  );
  const filter = fc
    .tuple(
      fc.constantFrom(...names),
      fc.array(value, { maxLength: 3 }),
      fc.constantFrom('', 'last: b', 'zone: s', 'lang: a', 'blank: l'),
    )
    .map(([name, args, named]) => {
      const all = [...args, named].filter(Boolean).join(', ');
      return all === '' ? `| ${name}` : `| ${name}: ${all}`;
    });
  const expression = fc
    .tuple(value, fc.array(filter, { maxLength: 4 }))
    .map(([first, filters]) => [first, ...filters].join(' '));
  const piece = fc.oneof(
    expression.map((one) => `{{ ${one} }}`),
    expression.map((one) => `{% assign a = ${one} %}`),
    fc
      .tuple(value, fc.constantFrom('==', '!=', '<', '>', '<=', '>=', 'contains', 'and', 'or'), value)
      .map(([x, op, y]) => `{% if ${x} ${op} ${y} %}`),
    value.map((one) => `{% for x in ${one} limit: a offset: l %}`),
    value.map((one) => `{% case ${one} %}{% when ${one}, l %}`),
    fc.constantFrom(
      '{% endif %}',
      '{% endfor %}',
      '{% endcase %}',
      '{% else %}',
      '{% capture a %}',
      '{% endcapture %}',
      '{% break %}',
      '{% cycle a, l %}',
      '{% increment a %}',
    ),
    fc.constantFrom('{% format html %}', '{% format nope %}', '{%', '{{', '%}', '}}', '{%-', '-%}', '\n', ' '),
    fc.constantFrom(...HOSTILE_TEXT),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const format = fc.constantFrom('markdown', 'html', 'bbcode', 'text', 'xml', 'json', 'yaml', 'csv');
  const data = fc.record({
    a: fc.anything({ withDate: true, withBigInt: true, withNullPrototype: true, maxDepth: 3 }),
    b: fc.oneof(fc.constantFrom(...HOSTILE_TEXT), fc.double(), fc.integer()),
    l: fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.constant(null), fc.array(fc.string())), {
      maxLength: 5,
    }),
    o: fc.dictionary(fc.string(), fc.anything({ maxDepth: 2 })),
    s: fc.constantFrom('UTC', 'Asia/Shanghai', 'Nowhere', '', 'zh', 'xx-invalid-'),
    d: fc.constantFrom(
      '2026-09-30',
      '2026-02-30',
      '9999-12-31T23:59:59Z',
      '0000-01-01',
      '1790000000',
      'Wed, 01 Jul 2026 00:00:00 GMT',
    ),
  });

  it('every filter, with anything as its value and arguments', () => {
    fc.assert(
      fc.property(expression, data, format, (one, given, id) => {
        outcome(`{{ ${one} }}{% assign x = ${one} %}{{ x }}`, given, { format: id });
      }),
      { numRuns: FUZZ.numRuns * 5 },
    );
  });

  it('templates put together at random', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), data, format, fc.boolean(), (pieces, given, id, strict) => {
        outcome(pieces.join(''), given, { format: id, strict });
      }),
      { numRuns: FUZZ.numRuns * 5 },
    );
  });
});
