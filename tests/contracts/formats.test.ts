// What every format promises, run for each one in the list.

import { describe, expect, it, vi } from 'vitest';
import { assemble } from '../../src/domain/assemble';
import type { AssembledIssue } from '../../src/domain/issue';
import { formatOf, formats } from '../../src/formats';
import english from '../../src/locales/en/formats.json';
import chinese from '../../src/locales/zh_CN/formats.json';
import { HOSTILE_TEXT } from '../fixtures/hostile';
import { modelIssue } from '../fixtures/model-issue';
import { wordsIn } from '../helpers/read-mail';
import { clipRow, digestRow, issueOf, issueRow, itemRow } from '../helpers/rows';

vi.setConfig({ testTimeout: 300_000 }); // thousands of parses, on a machine that may be busy

it('lists each format once, the default one first', () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  expect(formatOf('no-such-format')).toBe(formats[0]);
  for (const format of formats) expect(formatOf(format.id)).toBe(format);
});

describe.each(formats.map((format) => [format.id, format] as const))('%s', (_, format) => {
  const lineEnd = format.lineEnd ?? '\n';
  /** As a reader gets to see it. */
  const readable = (issue: AssembledIssue): string => wordsIn(format, format.render(issue));

  it('has a name in both languages, an extension and a media type', () => {
    expect(english).toHaveProperty(format.nameKey);
    expect(chinese).toHaveProperty(format.nameKey);
    expect(format.id).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(format.extension).toMatch(/^[a-z0-9]+$/);
    expect(format.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
  });

  it('gives the same text for the same issue, and leaves the issue as it was', () => {
    const before = JSON.stringify(modelIssue());
    const issue = modelIssue();
    expect(format.render(issue)).toBe(format.render(modelIssue()));
    expect(JSON.stringify(issue)).toBe(before);
  });

  it('ends every line with LF or its own line end, the last one once', () => {
    const rendered = format.render(issueOf([clipRow('a', { remark: 'one\r\ntwo\rthree\r\n\r\n', quote: 'a\r\nb' })]));
    const text = rendered.replaceAll(lineEnd, '\n');
    expect(rendered.endsWith(lineEnd)).toBe(true);
    expect(text).not.toContain('\r');
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/[ \t]\n/);
  });

  it('says every title, newest first, and no section that is empty', () => {
    const text = readable(issueOf([clipRow('one'), clipRow('two'), clipRow('three')]));
    const places = ['one', 'two', 'three'].map((id) => text.indexOf(`Title of ${id}`));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text.includes('Latest')).toBe(format.holds !== 'heads');
    if (format.holds !== 'everything') expect(text).not.toContain('Focus');
  });

  it('renders an issue without a single clip', () => {
    const text = readable(issueOf([]));
    if (format.holds === 'rows') expect(text.split(lineEnd)).toHaveLength(2);
    else expect(text).toContain('Morning Links');
  });

  it('never writes an address that is withheld, wherever it stands', () => {
    const url = 'https://a.example/reset?token=top-secret';
    for (const title of ['Reset', url, '', `see ${url}`]) {
      const clip = clipRow('a', { title, url });
      const inFocus = assemble(digestRow(), issueRow(), [itemRow(clip, { sectionId: 'focus' })]);
      for (const issue of [issueOf([clip]), inFocus]) expect(readable(issue)).not.toContain('top-secret');
    }
    const confirmed = readable(issueOf([clipRow('a', { url, addressConfirmed: true })]));
    expect(confirmed.includes('top-secret')).toBe(format.holds !== 'heads');
  });

  it('writes well-formed text whatever comes in, in time', () => {
    const before = process.cpuUsage();
    for (const nasty of HOSTILE_TEXT) {
      const clip = clipRow('a', {
        title: nasty,
        author: nasty,
        site: nasty,
        summary: nasty,
        quote: nasty,
        remark: nasty,
        tags: [nasty],
      });
      const issue = issueOf([clip], {
        digest: digestRow({ name: nasty, brand: nasty, byline: nasty }),
        issue: issueRow({ intro: nasty, outro: nasty, headline: nasty }),
      });
      const text = readable(issue).replaceAll(lineEnd, '\n');
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e]/);
    }
    expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
  });
});
