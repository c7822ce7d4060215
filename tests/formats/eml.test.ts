// The letter in a file: headers, dates, both parts, and Python finding no defect in it.

import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eml } from '../../src/formats/eml';
import { htmlEmail } from '../../src/formats/html-email';
import { header, mailDate } from '../../src/formats/mime';
import { text } from '../../src/formats/text';
import { everyPart } from '../fixtures/every-part';
import { HOSTILE_MARKDOWN, HOSTILE_TEXT } from '../fixtures/hostile';
import { modelIssue } from '../fixtures/model-issue';
import { fullIssue } from '../helpers/full-issue';
import { FUZZ } from '../helpers/fuzz';
import { readByPython, readMail } from '../helpers/read-mail';
import { digestRow, issueOf, issueRow, NOON } from '../helpers/rows';

const hasPython = !spawnSync('python3', ['--version']).error;
const titled = (headline: string): string =>
  eml.render(issueOf([], { digest: digestRow({ titlePattern: '{headline}' }), issue: issueRow({ headline }) }));

describe('a letter in a file', () => {
  it('opens as a draft, with the text before the HTML', () => {
    const { headers, parts } = readMail(eml.render(everyPart()));
    expect(headers).toEqual([
      'Date: Wed, 30 Sep 2026 15:21:00 +0800',
      'Subject: Moss & Fern 2026-09-30 All of it',
      'X-Unsent: 1',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary="=_clipsheet"',
    ]);
    expect(parts.map((part) => part.headers[0])).toEqual([
      'Content-Type: text/plain; charset=utf-8',
      'Content-Type: text/html; charset=utf-8',
    ]);
    expect(parts.map((part) => part.text.replaceAll('\r\n', '\n'))).toEqual([
      text.render(everyPart()),
      htmlEmail.render(everyPart()),
    ]);
  });

  it('is of the day on which the issue was closed, else last changed, by the digest’s clock', () => {
    const closed = eml.render(everyPart({ closedAt: NOON + 86_400_000 }));
    expect(closed).toContain('Date: Thu, 01 Oct 2026 15:21:00 +0800');
    expect(mailDate(NOON, -570)).toBe('Tue, 29 Sep 2026 21:51:00 -0930');
    expect(mailDate(NOON, 0)).toBe('Wed, 30 Sep 2026 07:21:00 +0000');
  });

  it('encodes a subject in words that split no character and lines that are not too long', () => {
    for (const subject of [
      '日报'.repeat(80),
      '👩‍💻'.repeat(30),
      'é'.repeat(100),
      'a'.repeat(300),
      'x\r\nBcc: y',
      '=?a?=',
    ]) {
      const lines = header('Subject', subject).split('\r\n');
      const words = lines.map((line) => /^(?:Subject:)? =\?UTF-8\?B\?([\w+/=]+)\?=$/.exec(line)?.[1] ?? '');
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(76);
      const decoded = words.map((word) => Buffer.from(word, 'base64').toString('utf8'));
      expect(decoded.join('')).toBe(subject.replace('\r\n', ' '));
      expect(decoded.join('')).not.toContain('\ufffd');
    }
    expect(header('Subject', 'No. 12: plain')).toBe('Subject: No. 12: plain');
  });

  it('has only ASCII, CRLF and lines that every server carries', () => {
    for (const nasty of [...HOSTILE_TEXT, ...HOSTILE_MARKDOWN]) {
      const letter = eml.render(fullIssue(nasty));
      expect(letter).toMatch(/^(?:[ -~]{0,76}\r\n)+$/);
      expect(readMail(letter).headers).toHaveLength(5);
      expect(readMail(letter).parts).toHaveLength(2);
    }
  });

  it.skipIf(!hasPython)('has no defect for Python (with python3)', () => {
    const titles = [...HOSTILE_TEXT, ...fc.sample(fc.string({ unit: 'binary', maxLength: 200 }), FUZZ.numRuns)];
    const issues = [everyPart(), modelIssue(), ...HOSTILE_MARKDOWN.map((nasty) => fullIssue(nasty))];
    const letters = [...titles.map(titled), ...issues.map((issue) => eml.render(issue))];
    const read = readByPython(letters) ?? [];
    expect(read).toHaveLength(letters.length);
    expect(read.flatMap(({ defects }) => defects)).toEqual([]);
    for (const { names, types } of read) {
      expect(names).toEqual(['Date', 'Subject', 'X-Unsent', 'MIME-Version', 'Content-Type']);
      expect(types).toEqual(['multipart/alternative', 'text/plain', 'text/html']);
    }
    const whole = read[titles.length];
    expect(whole).toMatchObject({ subject: 'Moss & Fern 2026-09-30 All of it', date: '2026-09-30T15:21:00+08:00' });
    expect(whole?.text.replaceAll('\r\n', '\n')).toBe(text.render(everyPart()));
    expect(whole?.html.replaceAll('\r\n', '\n')).toBe(htmlEmail.render(everyPart()));
    expect(read[titles.length + 1]?.subject).toBe('青苔社_园艺日报 2026-09-30 苔藓综述 [2026] | 总论');
  });
});
