// Issues by templates that a curator could write: a forum post, its e-mail edition, a Markdown page.

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { AssembledIssue } from '../../../src/domain/issue';
import { renderTemplate, type TemplateExtras, templateData } from '../../../src/formats/templates';
import { modelIssue } from '../../fixtures/model-issue';
import { loadModelIssue, SEED } from '../../helpers/model-issue';
import { READERS, read } from '../../helpers/read-markdown';

/** As a forum shows it: no-break spaces behind the name, four blank lines behind each item. */
const FORUM = `{% format text %}
{{ issue.brand }}_{{ issue.name }} {{ issue.day }}
{{ issue.byline }}


{{ issue.fields.subscription }}

{{ issue.fields.editions }}

{{ issue.fields.search }}
{% for section in sections -%}
{{ section.name }}{% if section.kind == "manual" %} ({{ section.count }}){% endif %}
{% for item in section.items -%}
{% if item.site == issue.fields.elsewhere %}{{ issue.fields.avatar }}wx:{% endif %}{{ item.author }}\u00a0 \u00a0{{ issue.fields.label }} {{ item.clipped_at }}
{{ item.tags | join: " " }}
{{ item.remark }}




{% endfor -%}
{% endfor -%}
`;

const forum = (issue: AssembledIssue, fields: Record<string, unknown>, extras: TemplateExtras = {}): string =>
  renderTemplate(FORUM, templateData(issue, { ...extras, fields }));

describe('the small issue', () => {
  it('is a forum post', () => {
    const fields = { label: 'link', editions: '5 of 5', search: 'search', subscription: 'subscribe', elsewhere: '' };
    const text = forum(modelIssue(), { ...fields, elsewhere: 'Orchard Weekly', avatar: '(o) ' });
    const lines = text.split('\n');
    expect(lines.slice(0, 11)).toEqual([
      '青苔社_园艺日报 2026-09-30',
      '由[青苔社](https://moss.example)出品',
      '',
      '',
      'subscribe',
      '',
      '5 of 5',
      '',
      'search',
      '今日焦点 (2)',
      '王苔\u00a0 \u00a0link 2026-09-28 23:26',
    ]);
    expect(text).toContain('(o) wx:\u00a0 \u00a0link 2026-09-30 06:15\nhow-to\n');
    expect(text).toContain('两篇综述一起读。\n\n\n\n\n李小满');
    expect(lines.indexOf('最新动态')).toBeGreaterThan(20);
  });

  it('never tells the address it withholds', () => {
    const all = '{% for item in items %}{{ item | json }}{% endfor %}{{ sections | json }}{{ issue | json }}';
    expect(renderTemplate(all, templateData(modelIssue()))).not.toContain('192.168');
  });

  it('counts its editions as it is told', () => {
    const data = templateData(modelIssue(), { edition: 'email', editions: { email: 3, print: 1 } });
    expect(data.issue.edition).toBe('email');
    const counts = '{% for e in issue.editions %}{{ e[0] }} {{ e[1].count }} {% endfor %}';
    expect(renderTemplate(counts, data)).toBe('web 5 email 3 teaser 2 print 1 ');
  });

  it('has a field of the curator’s own per item', () => {
    const data = templateData(modelIssue(), { itemFields: { f1: { price: 5 } } });
    expect(renderTemplate('{{ items[0].fields.price }}{{ items[1].fields.price }}', data)).toBe('5');
  });
});

describe('what the domain may add', () => {
  const issue = modelIssue();
  const [focus, latest] = issue.sections;
  const [first, second] = focus?.items ?? [];
  const rich = {
    ...issue,
    issue: {
      ...issue.issue,
      number: 196,
      cover: { url: 'https://moss.example/c.png', alt: 'moss' },
      corrections: [{ at: Date.UTC(2026, 8, 30, 17), note: 'a name' }],
    },
    sections: [
      {
        section: { ...focus?.section, whenEmpty: 'nothing today' },
        items: [{ ...first, entry: { ...first?.entry, remark: 'for this issue' }, voices: [second] }],
        blocks: new Map([
          ['', [{ text: 'at the head' }]],
          [first?.entry.id, [{ text: 'behind it' }]],
        ]),
      },
      latest,
    ],
  } as unknown as AssembledIssue;
  const render = (source: string): string => renderTemplate(source, templateData(rich));

  it('is there for templates: number, cover, stories, remarks of the issue, free texts', () => {
    expect(render('第{{ issue.number | chinese_number }}期')).toBe('第一百九十六期');
    expect(render('![{{ issue.cover.alt }}]({{ issue.cover.url }})')).toBe('![moss](https://moss.example/c.png)');
    expect(render('{% for link in items[0].links %}{{ link.author }} {{ link.host }};{% endfor %}')).toBe(
      '王苔 moss.example;李小满 compost.example;',
    );
    expect(render('{{ items[0].remark | markdown }}')).toBe('for this issue');
    expect(render('{{ issue.corrections[0].day }} {{ issue.corrections[0].note }}')).toBe('2026-10-01 a name');
    expect(render('{{ sections[0].when_empty }}')).toBe('nothing today');
    const blocks = '{% for b in sections[0].blocks %}{{ b.type }} {{ b.text | default: b.item.id }};{% endfor %}';
    expect(render(blocks)).toBe('text at the head;item f1;text behind it;');
  });
});

interface Seed {
  subscription: { raw: string };
  editions: { raw: string; email: number; web: number };
  searchRaw: string;
  items: { linkLabel: string; trailingSpaces: number }[];
}

describe.skipIf(!existsSync(SEED))('the model issue of 2017 (with ../shared)', () => {
  const { assembled } = existsSync(SEED) ? loadModelIssue() : ({} as ReturnType<typeof loadModelIssue>);
  const seed = existsSync(SEED) ? (JSON.parse(readFileSync(SEED, 'utf8')) as Seed) : ({} as Seed);
  const copy = (): string[] =>
    readFileSync(fileURLToPath(new URL('forum-copy-2017-09-30.txt', `file://${SEED}`)), 'utf8').split('\n');
  const trimmed = (lines: string[]): string[] => lines.map((line) => line.replace(/[ \t\r]+$/, ''));

  it('is the forum post, line for line', () => {
    const text = forum(assembled, {
      subscription: seed.subscription.raw,
      editions: seed.editions.raw,
      search: seed.searchRaw,
      label: seed.items[0]?.linkLabel,
      elsewhere: '微信',
      avatar: '[img=20,20][/img] ',
    });
    const lines = trimmed(text.split('\n'));
    const from = trimmed(copy());
    const start = from.lastIndexOf(lines[0] ?? '');
    const end = from.indexOf('回复');
    const body = from.slice(start, end);
    expect(lines.length).toBeGreaterThan(90);
    expect(body.slice(0, lines.length)).toEqual(lines);
    expect(body.slice(lines.length).filter(Boolean)).toEqual([]);
    expect(body.length - lines.length).toBeLessThanOrEqual(1); // what stands between the post and the page around it
  });

  it('has twelve items in its e-mail edition, none invented, and says how many the web had', () => {
    const data = templateData(assembled, { edition: 'email', fields: { web: seed.editions.web } });
    expect(data.items).toHaveLength(12);
    expect(data.issue.editions.email?.count).toBe(seed.editions.email);
    const line = '{{ issue.editions.email.count }} / {{ issue.fields.web }}';
    expect(renderTemplate(line, data)).toBe(`${seed.editions.email} / ${seed.editions.web}`);
  });

  it.each(Object.keys(READERS))('is a Markdown page that %s reads as two sections and twelve items', (reader) => {
    const source = `# {{ issue.title }}
{% for section in sections %}
## {{ section.name }}{% if section.kind == "manual" %} ({{ section.count }}){% endif %}
{% for item in section.items %}
- {% if item.url != "" %}[{{ item.title }}]({{ item.url }}){% else %}{{ item.title }}{% endif %} {{ item.author | default: item.site }} {{ item.clipped_at }}

  {{ item.tags | join: " · " }}

  {{ item.remark | markdown | indent: 2 }}
{% endfor %}
{%- endfor %}`;
    const { faults, headings, items } = read(renderTemplate(source, templateData(assembled)), reader);
    expect(faults).toEqual([]);
    expect(headings.map(({ text }) => text)).toEqual([assembled.title, '今日焦点 (5)', '最新动态']);
    expect(items).toHaveLength(12);
    const clips = assembled.sections.flatMap((section) => section.items.map(({ clip }) => clip));
    expect(items.map(({ blocks }) => blocks[1])).toEqual(clips.map(({ tags }) => tags.join(' · ')));
  });
});
