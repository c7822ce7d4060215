// The lossless form: what is read back is what was kept, but for the addresses that must not leave.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/domain/assemble';
import type { AssembledIssue } from '../../src/domain/issue';
import { JSON_SCHEMA, json, readJson } from '../../src/formats/json';
import { HOSTILE_TEXT } from '../fixtures/hostile';
import { modelIssue } from '../fixtures/model-issue';
import { FUZZ } from '../helpers/fuzz';
import { clipRow, digestRow, issueOf, issueRow, itemRow } from '../helpers/rows';

const back = (issue: AssembledIssue): AssembledIssue => {
  const rows = readJson(json.render(issue));
  if (!rows) throw new Error('not read');
  return assemble(rows.digest, rows.issue, rows.items);
};

/** All that an issue can hold, at once. */
const full = (): AssembledIssue => {
  const digest = digestRow({ notesCorrections: true, firstNumber: 7, tags: ['moss'] });
  const issue = issueRow({
    number: 7,
    headline: 'H',
    cover: { url: 'https://a.example/c.png', alt: 'Moss' },
    blocks: [{ id: 'b', sectionId: 'latest', after: 'e-one', text: '**free**' }],
    corrections: [{ at: 5, note: 'a name' }],
    closedAt: null,
  });
  const lead = itemRow(clipRow('one', { tags: ['b', 'a'] }), { remark: 'here', editions: { email: false } });
  return assemble(digest, issue, [lead, itemRow(clipRow('two'), { story: 'e-one' }), itemRow(clipRow('three'))]);
};

describe('json', () => {
  it('reads back as the same issue, every part of it', () => {
    expect(back(full())).toEqual(full());
  });

  it('says its schema first, and entries and clips in the order of the issue', () => {
    const file = JSON.parse(json.render(modelIssue()));
    expect(Object.keys(file)).toEqual(['schema', 'digest', 'issue', 'entries', 'clips', 'withheld']);
    expect(file.schema).toBe(JSON_SCHEMA);
    expect(file.clips.map(({ id }: { id: string }) => id)).toEqual(['f1', 'f2', 'l2', 'l1', 'l3']);
    expect(file.withheld).toEqual(['l3']);
  });

  it('loses of a withheld clip its address alone, wherever that stands', () => {
    const url = 'http://10.0.0.1/x';
    const clip = clipRow('a', { url, title: 'T', remark: `see ${url}!`, tags: [url], image: `${url}.png`, via: url });
    const told = readJson(json.render(issueOf([clip])));
    expect(JSON.stringify(told)).not.toContain('10.0.0.1');
    expect(told?.items[0]?.clip).toMatchObject({ id: 'a', title: 'T', url: '', keys: [], remark: 'see \u2026!' });
    expect(told?.withheld).toEqual(['a']);
  });

  it('keeps any text to the letter, and shows nothing that cannot be seen', () => {
    const holds = (text: string): void => {
      const issue = issueOf([clipRow('a', { title: text, remark: text, quote: text, tags: [text] })]);
      expect(back(issue)).toEqual(issue);
      expect(json.render(issue)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\ufeff]/);
    };
    HOSTILE_TEXT.forEach(holds);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), holds), FUZZ);
  });

  it('is null for what is no such file', () => {
    const file = JSON.parse(json.render(full()));
    const wrong = ['', 'x', '[]', 'null', '{}', JSON.stringify({ ...file, schema: 'clipsheet-issue/2' })];
    for (const text of wrong) expect(readJson(text)).toBeNull();
    for (const name of Object.keys(file))
      expect(readJson(JSON.stringify({ ...file, [name]: undefined })), name).toBeNull();
    expect(readJson(JSON.stringify({ ...file, clips: [{}] }))).toBeNull();
    expect(readJson(JSON.stringify({ ...file, entries: [1] }))).toBeNull();
    expect(readJson(`\ufeff${JSON.stringify(file)}`)).not.toBeNull();
  });
});
