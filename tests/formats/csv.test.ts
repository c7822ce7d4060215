// CSV, read back by a reader written from RFC 4180 and, where there is one, by Python's.

import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/domain/assemble';
import { csv } from '../../src/formats/csv';
import { HOSTILE_MARKDOWN, HOSTILE_TEXT } from '../fixtures/hostile';
import { modelIssue } from '../fixtures/model-issue';
import { fullIssue, LAST } from '../helpers/full-issue';
import { FUZZ } from '../helpers/fuzz';
import { clipRow, digestRow, issueOf, issueRow, itemRow } from '../helpers/rows';

/** `file = record *(CRLF record)`, fields in quotes, a quote within doubled. Throws on everything else. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const token = /"((?:[^"]|"")*)"(,|\r\n)/y;
  for (token.lastIndex = 1; token.lastIndex < text.length; ) {
    const [, field = '', end] = token.exec(text) ?? [];
    if (end === undefined) throw new Error('no field');
    rows.at(-1)?.push(field.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

const records = (text: string): Record<string, string>[] => {
  const [names = [], ...rows] = readCsv(text);
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])));
};

describe('csv', () => {
  it('opens with a byte order mark and names its columns', () => {
    const text = csv.render(modelIssue());
    expect(text.startsWith('\ufeff"digest","date","issue","n","section","title","url",')).toBe(true);
    expect(text.endsWith('"\r\n')).toBe(true);
  });

  it('is one row an item, in the order of the issue', () => {
    const rows = records(csv.render(modelIssue()));
    expect(rows.map(({ id }) => id)).toEqual(['f1', 'f2', 'l2', 'l1', 'l3']);
    expect(rows[1]).toMatchObject({
      digest: '园艺日报',
      date: '2026-09-30',
      issue: '',
      n: '2',
      section: '今日焦点',
      author: '李小满',
      clipped: '2026-09-30T07:21:00.000Z',
      tags: '数据; 堆肥; Anna Berg',
      quote: '温度比湿度更诚实。\n别急着翻堆。',
    });
    expect(rows[4]).toMatchObject({ title: 'Router page', url: '' });
  });

  it('gives the voices of a story rows with its number, and says the remark made for this issue', () => {
    const items = [
      itemRow(clipRow('a', { remark: 'kept' }), { remark: 'here' }),
      itemRow(clipRow('v'), { story: 'e-a' }),
    ];
    const rows = records(csv.render(assemble(digestRow(), issueRow({ number: 9 }), items)));
    expect(rows.map(({ id, n, issue, remark }) => [id, n, issue, remark])).toEqual([
      ['a', '1', '9', 'here'],
      ['v', '1', '9', ''],
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\u200b=1', '\uff1d1+1', '=HYPERLINK("https://a.example","x")'])(
    '%j is no formula',
    (title) => {
      expect(records(csv.render(issueOf([clipRow('a', { title })])))[0]?.title).toBe(`'${title.trim()}`);
    },
  );

  it('is read to the letter, whatever comes in, and the last row is untouched', () => {
    const issues = [...HOSTILE_TEXT, ...HOSTILE_MARKDOWN].map((text) => fullIssue(text));
    const texts = issues.map((issue) => csv.render(issue));
    const read = texts.map(readCsv);
    for (const text of texts) {
      const rows = records(text);
      expect(rows).toHaveLength(4);
      expect(rows[3]).toMatchObject(LAST);
    }
    const script =
      'import csv,io,json,sys\n' +
      'json.dump([list(csv.reader(io.StringIO(t[1:],newline=""),strict=True)) for t in json.load(sys.stdin)],sys.stdout)';
    const run = spawnSync('python3', ['-c', script], {
      input: JSON.stringify(texts),
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    if (!run.error) expect(JSON.parse(run.stdout)).toEqual(read);
  });

  it('never begins a field like a formula', () => {
    const text = fc.oneof(fc.constantFrom(...HOSTILE_TEXT), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.constantFrom('', '=', '-', '@', '+', '\t=', '\r='), text, (sign, rest) => {
        for (const field of readCsv(csv.render(fullIssue(sign + rest))).flat())
          expect(field).not.toMatch(/^\s*[=+\-@]/);
      }),
      FUZZ,
    );
  });
});
