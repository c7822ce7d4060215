// What every reader promises, run for each one in the list: what left in its form comes back, and no text is too odd.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay, toMinute } from '../../src/domain/day';
import { type AssembledIssue, type Item, remarkOf } from '../../src/domain/issue';
import { type OldItem, type OldReading, oldItems } from '../../src/domain/old-issue';
import { publicLink, withheldItems } from '../../src/domain/withheld';
import { formats } from '../../src/formats';
import { storyOf, titleText, whoOf } from '../../src/formats/issue-parts';
import { type Carried, type Reader, readerOf, readers, readIssueFile } from '../../src/formats/reading';
import { prose } from '../../src/formats/templates/prose';
import { text } from '../../src/formats/templates/syntaxes/text';
import english from '../../src/locales/en/formats.json';
import chinese from '../../src/locales/zh_CN/formats.json';
import { HOSTILE_MARKDOWN, HOSTILE_TEXT } from '../fixtures/hostile';
import { anyIssue } from '../helpers/any-issue';
import { fullIssue } from '../helpers/full-issue';
import { FUZZ } from '../helpers/fuzz';
import { norm } from '../helpers/norm';

const written = readers.flatMap((reader) => {
  const format = formats.find(({ id }) => id === reader.id);
  return format ? [[reader.id, reader, format] as const] : [];
});

/** Markdown encodes five signs of an address that browsers leave as they are. */
const sameAddress = (url: string): string =>
  url.replace(/%(5C|7C|60|7B|7D)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const flat = (item: OldItem): OldItem[] => [item, ...item.voices];
const told = (issue: AssembledIssue): Item[] => issue.sections.flatMap(({ items }) => items.flatMap(storyOf));
const read = ({ issue }: OldReading): OldItem[] => (issue ? oldItems(issue).flatMap(flat) : []);
/** As words alone: how Markdown is written may differ, what it says may not. */
const words = (markdown: string): string => norm(prose(markdown, text));

it('has a name in both languages for each form, and lists each once', () => {
  expect(new Set(readers.map(({ id }) => id)).size).toBe(readers.length);
  for (const { nameKey } of readers) {
    expect(english).toHaveProperty(nameKey);
    expect(chinese).toHaveProperty(nameKey);
  }
});

describe.each(written)('%s comes back', (_, reader, format) => {
  const carries = (what: Carried): boolean => reader.carries.includes(what);

  it('is told from every other form, by what it holds', () => {
    fc.assert(
      fc.property(anyIssue(), (issue) => {
        fc.pre(issue.count > 0);
        expect(readerOf({ name: 'issue.txt', text: format.render(issue) })?.id).toBe(reader.id);
      }),
      { numRuns: Math.ceil(FUZZ.numRuns / 2) },
    );
  });

  it('gives the same addresses in the same order, and the same fields', () => {
    fc.assert(
      fc.property(anyIssue(), (issue) => {
        const answer = reader.read({ name: '', text: format.render(issue) });
        const before = told(issue);
        const after = read(answer);
        expect(answer.faults.filter(({ kind }) => kind !== 'no_items')).toEqual([]);
        expect(after.map(({ url }) => sameAddress(url))).toEqual(
          before
            .map(({ clip }) => sameAddress(carries('ids') ? clip.url : (publicLink(clip) ?? '')))
            .map((url, i) => (carries('ids') && publicLink((before[i] as Item).clip) === null ? '' : url)),
        );
        for (const [i, item] of before.entries()) sameFields(reader, item, after[i] as OldItem, issue.digest.zone);
        samePage(reader, issue, answer);
      }),
      { numRuns: FUZZ.numRuns },
    );
  });

  it('loses no item of an issue that has everything, whatever is said in it', () => {
    for (const nasty of [...HOSTILE_TEXT, ...HOSTILE_MARKDOWN].filter((one) => one.length < 5_000)) {
      const issue = fullIssue(nasty);
      const urls = read(readIssueFile({ name: 'x.txt', text: format.render(issue) })).map(({ url }) => url);
      expect(urls.filter(Boolean), nasty.slice(0, 60)).toEqual(
        told(issue).flatMap(({ clip }) => publicLink(clip) ?? []),
      );
    }
  });
});

function sameFields(reader: Reader, { clip, ...item }: Item, after: OldItem, zone: string): void {
  const carries = (what: Carried): boolean => reader.carries.includes(what);
  const title = norm(titleText(clip));
  // Without a link nothing parts the title from who said it.
  if (carries('ids')) expect([norm(clip.title), title]).toContain(norm(after.title));
  else if (after.url === '' && carries('author')) expect(norm(`${after.author} ${after.title}`)).toContain(title);
  else expect(norm(after.title)).toBe(title);
  if (carries('ids')) {
    expect(after.rows?.clip.id).toBe(clip.id);
    expect(after.rows?.entry.id).toBe(item.entry.id);
    expect({ ...after, tags: after.tags }).toMatchObject({
      author: clip.author,
      site: clip.site,
      published: clip.published,
    });
  } else if (carries('author')) expect([whoOf(clip), '']).toContain(after.author);
  if (carries('time') && (publicLink(clip) !== null || reader.id !== 'bookmarks')) {
    const minute = toMinute(clip.clipped.instant, zone);
    const at = after.clippedAt;
    expect(at && ('wall' in at ? at.wall : toMinute(at.instant, zone))).toBe(minute);
  }
}

function samePage(reader: Reader, issue: AssembledIssue, { issue: after }: OldReading): void {
  const carries = (what: Carried): boolean => reader.carries.includes(what);
  if (carries('day')) expect(after?.day).toBe(issue.issue.day);
  if (carries('number')) expect(after?.number ?? null).toBe(issue.issue.number ?? null);
  if (carries('headline')) {
    // A clip without a title goes by its address; where that is withheld the file says so instead.
    const untold = withheldItems(issue).length > 0 ? ['\u2026'] : [];
    expect([norm(issue.headline), ...untold]).toContain(norm(after?.headline ?? ''));
  }
  if (carries('sections'))
    expect(
      after?.sections
        .filter(({ items }) => items.length > 0)
        .map(({ name, items }) => [norm(name), items.flatMap(flat).length]),
    ).toEqual(
      issue.sections
        .filter(({ items }) => items.length > 0)
        .map(({ section, items }) => [norm(section.name), items.flatMap(storyOf).length]),
    );
}

describe('what the curator wrote comes back', () => {
  it.each(written)('%s', (_, reader, format) => {
    const carries = (what: Carried): boolean => reader.carries.includes(what);
    fc.assert(
      fc.property(anyIssue({ plain: true }), (issue) => {
        const after = read(reader.read({ name: '', text: format.render(issue) }));
        for (const [i, item] of told(issue).entries()) {
          const found = after[i] as OldItem;
          const isVoice = !issue.sections.some(({ items }) => items.includes(item));
          if (carries('tags') && !isVoice && publicLink(item.clip) !== null)
            expect(found.tags.join(' \u00b7 ')).toBe(item.clip.tags.join(' \u00b7 '));
          const remark = words(remarkOf(item));
          if (!carries('remark')) expect(words(found.remark)).toContain(words(remarkOf(item)).split(' ')[0] ?? '');
          else if (remark !== '') expect(words(found.remark)).toBe(remark);
          else expect(['', norm(item.clip.summary)]).toContain(words(found.remark));
          if (carries('quote') && !isVoice)
            expect([item.clip.quote, item.clip.quote || item.clip.summary].map(norm)).toContain(norm(found.quote));
        }
      }),
      { numRuns: FUZZ.numRuns },
    );
  });
});

describe.each(readers.map((reader) => [reader.id, reader] as const))('%s reads anything', (_, reader) => {
  const sound = (reading: OldReading): void => {
    expect(reading.form).toBe(reader.id);
    expect(reading.issue?.day ?? '2026-01-01').toSatisfy(isDay);
    for (const fault of reading.faults) expect(fault.line).toBeGreaterThanOrEqual(0);
  };

  it('never throws, and says what was wrong', () => {
    const files = written.map(([, , format]) => format.render(fullIssue('words', 'said *so*')));
    const mangled = fc
      .tuple(fc.constantFrom(...files), fc.nat(), fc.nat(200), fc.string({ unit: 'binary', maxLength: 40 }))
      .map(([file, at, length, by]) => {
        const place = at % file.length;
        return file.slice(0, place) + by + file.slice(place + length);
      });
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE_MARKDOWN), mangled);
    fc.assert(
      fc.property(any, (file) => sound(reader.read({ name: 'a.md', text: file }))),
      { numRuns: FUZZ.numRuns },
    );
  });

  it('reads 100 KB of anything in time', () => {
    const parts = [
      '<',
      '<a "',
      '<a href=',
      '<!--',
      '<![CDATA[',
      '<outline text="a" url="https://a.example/">',
      '<DT><A HREF="x">y',
      '&',
      '&#x',
      '[',
      '](',
      '[x](',
      '[x](https://a.example/ ',
      '[x](https://a.example/a(',
      '- [',
      '**',
      '* ',
      '**a**\n',
      '`',
      '~~~\n',
      '>',
      '> ',
      '- ',
      '  - ',
      '1. ',
      '1\u3001',
      '### 1. ',
      '\\',
      '\\[',
      '---\n',
      '---\n\n',
      '# ',
      '## a\n\n',
      'a: "',
      'a: [',
      '{',
      '[[',
      '{"a":',
      ' \u00b7 ',
      'a \u2014 ',
      'a 2026-09-30 15:21 ',
      '2026-09-30 15:21\n\n',
      'https://',
      'https://a.example/ ',
      '<https://a',
      '\n',
      '\r\n',
      ' ',
      '\t',
      '*a ',
      '_a ',
      '"',
      "'",
      '(',
      '((',
      '- [t](https://a.example/)\n\n  w \u00b7 2026-09-30 15:21\n\n',
      '**t**\n\n<https://a.example/>\n\n',
      'w [t](https://a.example/) 2026-09-30 15:21\n\n',
    ];
    const heads = [
      '',
      '---\ntitle: "t"\ndate: "2026-09-30"\nsections: ["a"]\ntags: ["a", "w"]\nclips: 3\n---\n\n# t\n\n## a\n\n',
      '<?xml version="1.0"?><opml version="2.0"><body>',
      '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p>',
      '{"schema": "clipsheet-issue/1", ',
    ];
    for (const head of heads)
      for (const part of parts) {
        const file = head + part.repeat(Math.ceil(100_000 / part.length));
        const before = process.cpuUsage();
        sound(reader.read({ name: 'a.md', text: file }));
        readerOf({ name: 'a.md', text: file });
        expect(process.cpuUsage(before).user / 1_000, JSON.stringify([head.slice(0, 9), part])).toBeLessThan(2_500);
      }
  });
});
