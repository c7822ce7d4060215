// Escaping is the rule: whatever the data holds, wherever it stands, each format's readers find the template's own
// structure and nothing else. The readers are not ours.

import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parse, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { renderTemplate } from '../../../src/formats/templates';
import { HOSTILE_TEXT, NO_LINK, ODD_LINKS } from '../../fixtures/hostile';
import { FUZZ } from '../../helpers/fuzz';
import { READERS, read } from '../../helpers/read-markdown';

const text = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXT),
  fc.tuple(fc.constantFrom(...HOSTILE_TEXT), fc.constantFrom(...HOSTILE_TEXT)).map(([a, b]) => a + b),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'\\`*_[]()<>#+-.!|&;:/"\'{}%$~=@ \n\ta1'), maxLength: 24 }),
);
const address = fc.oneof(fc.constantFrom(...NO_LINK, ...ODD_LINKS), text);

describe('Markdown', () => {
  const source = `# {{ t }}

- [{{ t }}](https://own.example/) by {{ t }}
- {{ t }}

1. {{ t }}

{{ t }}

{{ t | prefix_lines: "> " }}

<b title="{{ t }}">own</b>

## Last`;

  it.each(Object.keys(READERS))('is read by %s as the template’s own headings, items and links', (reader) => {
    fc.assert(
      fc.property(text, (t) => {
        const made = renderTemplate(source.replace(/<b.*\n\n/, ''), { t });
        const { faults, headings, items, links } = read(made, reader);
        expect(faults).toEqual([]);
        expect(headings.map(({ level }) => level)).toEqual([1, 2]);
        expect(items.map(({ list }) => list)).toEqual(['ul', 'ul', 'ol']);
        expect(links.map(({ href }) => href)).toEqual(['https://own.example/']);
      }),
      FUZZ,
    );
  });

  it.each(Object.keys(READERS).slice(1))('stays text for %s inside blocks of the template’s own HTML', (reader) => {
    const block = '<div>\n{{ t }}\n</div>\n\n<table><tr><td>{{ t }}</td></tr></table>\n\nend\n';
    fc.assert(
      fc.property(text, (t) => {
        const html = READERS[reader]?.(renderTemplate(block, { t })) ?? '';
        const own = ['div', 'table', 'tbody', 'tr', 'td'];
        const others = elementsIn(html).filter((name) => !own.includes(name));
        expect(
          others.filter((name) => !/^(?:p|em|strong|s|code|pre|br|hr|blockquote|[uo]l(?: start)?|li|h\d)$/.test(name)),
        ).toEqual([]);
      }),
      FUZZ,
    );
  });

  it.each(Object.keys(READERS))('stays in its cell and beside code for %s', (reader) => {
    const own = '| a | b |\n| - | - |\n| {{ t }} | x |\n\n`{{ t }}` and [own](https://own.example/)\n';
    fc.assert(
      fc.property(text, (t) => {
        const made = renderTemplate(own, { t });
        expect(read(made, reader).faults).toEqual([]);
        const cells = elementsIn(READERS[reader]?.(made) ?? '').filter((name) => name === 'td').length;
        expect(cells).toBe(reader === 'commonmark' ? 0 : 2); // CommonMark itself has no tables
      }),
      FUZZ,
    );
  });

  it('keeps an attribute of the template’s own HTML closed', () => {
    fc.assert(
      fc.property(text, (t) => {
        const tag = renderTemplate('<b title="{{ t }}">own</b>', { t });
        expect(elementsIn(tag)).toEqual(['b title']);
      }),
      FUZZ,
    );
  });

  it('writes no address that does anything but open a page or a letter', () => {
    fc.assert(
      fc.property(address, (url) => {
        for (const reader of Object.keys(READERS)) {
          const { faults, links } = read(renderTemplate('a [own]({{ url }}) b', { url }), reader);
          expect(faults.filter((fault) => !/^href (?:https?:|[^:]*$)/.test(fault))).toEqual([]);
          expect(links.length).toBeLessThanOrEqual(1);
        }
      }),
      FUZZ,
    );
  });
});

it('an address in two pieces is no other address than in one', () => {
  const pieces: [string, string][] = [
    ['java', 'script:alert(1)'],
    ['javascript', ':alert(1)'],
    ['', 'javascript:alert(1)'],
    ['vb', 'script:x'],
    [' java', 'script&colon;alert(1)'],
    ['https', '://ok.example/'],
  ];
  for (const [a, b] of pieces) {
    const html = renderTemplate('{% format html %}<a href="{{ a }}{{ b }}">x</a>', { a, b });
    const markdown = READERS.commonmark?.(renderTemplate('[x]({{ a }}{{ b }})', { a, b })) ?? '';
    for (const made of [html, markdown]) {
      const link = parseFragment(made);
      expect(JSON.stringify(link, (key, value) => (key === 'parentNode' ? undefined : value))).not.toMatch(/script:/);
    }
    expect(renderTemplate('{% format bbcode %}[url={{ a }}{{ b }}]x[/url]', { a, b })).not.toMatch(/script:/);
  }
  expect(renderTemplate('[x](https://a.example/{{ t }})', { t: 'b c(d)' })).toBe('[x](https://a.example/b%20c\\(d\\))');
});

type Node = DefaultTreeAdapterMap['node'];

/** Every element with the names of its attributes, in order. */
function elementsIn(html: string): string[] {
  const found: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeName === '#comment') found.push('comment');
    if ('tagName' in node) found.push([node.tagName, ...node.attrs.map(({ name }) => name)].join(' '));
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parseFragment(html));
  return found;
}

describe('HTML', () => {
  it('has the template’s own elements and attributes only', () => {
    const source = `{% format html %}
<p class="{{ t }}" title='{{ t }}' lang={{ t }}>{{ t }}<a href="{{ t }}">{{ t }}</a></p>`;
    fc.assert(
      fc.property(text, (t) => {
        const found = elementsIn(renderTemplate(source, { t }));
        expect(found).toEqual([expect.stringMatching(/^p class title/), 'a href']);
        expect(found[0]).not.toMatch(/on[a-z]/);
      }),
      FUZZ,
    );
  });

  it('links to pages and letters only', () => {
    fc.assert(
      fc.property(address, (t) => {
        const html = renderTemplate('{% format html %}<a href="{{ t }}">x</a>{{ t | link: t }}', { t });
        for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g)) {
          const shown = href.replaceAll('&amp;', '&').replaceAll('&#39;', "'");
          expect(shown).toMatch(/^(?:https?:|mailto:|[^:]*$)/i);
          if (URL.canParse(shown)) expect(['http:', 'https:', 'mailto:']).toContain(new URL(shown).protocol);
        }
      }),
      FUZZ,
    );
  });

  it('is the same page whatever is said in it', () => {
    fc.assert(
      fc.property(text, (t) => {
        const page = renderTemplate('{% format html %}<!doctype html><title>{{ t }}</title><h1>{{ t }}</h1><p>z', {
          t,
        });
        const html = parse(page);
        expect(JSON.stringify(html, (key, value) => (key === 'parentNode' ? undefined : value))).toContain('"z"');
        expect(elementsIn(page)).toEqual(['title', 'h1', 'p']);
      }),
      FUZZ,
    );
  });
});

describe('what programs read', () => {
  it('JSON gives back exactly what went in', () => {
    fc.assert(
      fc.property(text, (t) => {
        const wanted = t.toWellFormed();
        const made = renderTemplate('{% format json %}{"a": "{{ t }}", "b": {{ t | json }}}', { t });
        expect(JSON.parse(made)).toEqual({ a: wanted, b: wanted });
        expect(made).not.toContain('</');
      }),
      FUZZ,
    );
  });

  it('YAML too', () => {
    fc.assert(
      fc.property(text, (t) => {
        const made = renderTemplate('{% format yaml %}\na: {{ t }}\nb: "{{ t }}"\nc: {{ t | yaml }}\n', { t });
        const read = parseYaml(made) as Record<string, unknown>;
        for (const name of ['a', 'b', 'c'])
          expect(String(read[name])).toBe(name === 'b' ? t.toWellFormed() : String(read.a));
        expect(typeof read.a === 'string' ? read.a : t).toBe(t.toWellFormed());
      }),
      FUZZ,
    );
  });

  it('XML has no sign in it that could begin a tag or an entity', () => {
    fc.assert(
      fc.property(text, (t) => {
        const inner = renderTemplate('{% format xml %}{{ t }}', { t });
        expect(inner.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toMatch(/[<>&"']/);
        expect(inner).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      }),
      FUZZ,
    );
  });

  it('CSV has one row of two cells, and no formula', () => {
    fc.assert(
      fc.property(text, (t) => {
        for (const cell of [renderTemplate('{% format csv %}{{ t }}', { t }), renderTemplate('{{ t | csv }}', { t })]) {
          expect(cell).toMatch(/^(?:[^",\r\n]*|"(?:[^"]|"")*")$/);
          expect(cell.replace(/^"/, '')).not.toMatch(/^[=@\t]|^[+-](?![\d.,]+"?$)/);
        }
      }),
      FUZZ,
    );
  });

  it('BBCode has the template’s own tags only', () => {
    fc.assert(
      fc.property(text, (t) => {
        const made = renderTemplate('{% format bbcode %}[b]{{ t }}[/b] [url={{ t }}]own[/url] {{ t | link: t }}', {
          t,
        });
        const tags = [...made.matchAll(/\[(\/?(?:[a-z]+|\*))(?:=[^[\]"'\r\n]*)?\]/gi)].map((match) => match[1]);
        expect(tags.slice(0, 4)).toEqual([
          'b',
          '/b',
          ...(made.includes('[url=]own') ? ['url', '/url'] : ['url', '/url']),
        ]);
        expect(tags.length === 4 || tags.slice(4).join() === 'url,/url').toBe(true);
      }),
      FUZZ,
    );
  });

  it('plain text shows nothing that cannot be seen', () => {
    fc.assert(
      fc.property(text, (t) => {
        const made = renderTemplate('{% format text %}{{ t }}', { t });
        expect(made).not.toMatch(/[\u0000-\u0008\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/);
      }),
      FUZZ,
    );
  });
});
